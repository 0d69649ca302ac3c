/** Longitude and latitude, as GeoJSON has them. */
export type Position = readonly [number, number];

/** From degrees to units of a drawing, north up. Within one job the earth is flat: a degree of longitude is shorter by the cosine of the latitude. */
export interface Drawing {
  width: number;
  height: number;
  place: (position: Position) => Position;
  /** So many units are so many feet. */
  feetAcross: number;
}

const feetPerDegree = 364_567;
const across = 1_000;
const margin = 0.08;

export function drawingOf(positions: readonly Position[]): Drawing {
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const size = Math.max((east - west) * shorter, north - south) || 1e-6;
  const edge = size * margin;
  const unit = across / (size + 2 * edge);
  const width = ((east - west) * shorter + 2 * edge) * unit;
  const height = (north - south + 2 * edge) * unit;
  return {
    ...{ width, height, feetAcross: (width / unit) * feetPerDegree },
    place: ([longitude, latitude]) => [
      ((longitude - west) * shorter + edge) * unit,
      (north - latitude + edge) * unit,
    ],
  };
}

/** As SVG writes points. */
export const pointsOf = (positions: readonly Position[], { place }: Drawing): string =>
  positions
    .map((position) =>
      place(position)
        .map((unit) => unit.toFixed(1))
        .join(','),
    )
    .join(' ');

/** Where a name stands: the middle of the corners. */
export function middleOf(outline: readonly Position[], { place }: Drawing): Position {
  const corners = outline.slice(0, -1).map(place);
  const sum = (of: 0 | 1): number => corners.reduce((total, corner) => total + corner[of], 0);
  return [sum(0) / corners.length, sum(1) / corners.length];
}
