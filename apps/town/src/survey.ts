import type { DesignProject } from '../../../workflows/design-project/facts.js';
import type { Household } from './settlement.js';
import { residents } from './people.js';

type Place = [number, number];

/** Longitude and latitude of the towns in which the jobs are, to the hundredth of a degree. */
const towns: Readonly<Record<string, Place>> = {
  'Apache Junction': [-111.55, 33.42],
  Avondale: [-112.35, 33.44],
  Buckeye: [-112.58, 33.37],
  'Casa Grande': [-111.76, 32.88],
  'Cave Creek': [-111.95, 33.83],
  Chandler: [-111.84, 33.31],
  Cornville: [-111.92, 34.72],
  Flagstaff: [-111.65, 35.2],
  Gilbert: [-111.79, 33.35],
  Glendale: [-112.19, 33.54],
  Mesa: [-111.83, 33.42],
  Page: [-111.46, 36.91],
  Payson: [-111.33, 34.23],
  Phoenix: [-112.07, 33.45],
  Prescott: [-112.47, 34.54],
  'San Tan Valley': [-111.53, 33.19],
  Scottsdale: [-111.93, 33.49],
  Sedona: [-111.76, 34.87],
  'Sun City': [-112.27, 33.6],
  Tempe: [-111.94, 33.43],
  Tonopah: [-112.94, 33.49],
  Waddell: [-112.43, 33.56],
  Yuma: [-114.63, 32.69],
};
const otherwise: Place = [-112.07, 33.45];

/** Of a lot, in degrees: some 60 m wide and 90 m deep. */
const lot = { width: 0.0006, depth: 0.0008 };

/** What the surveyor brings home: the outline of each parcel, side by side along a street, and the line across them. */
export function surveyed(job: Partial<DesignProject>, household: Household): Partial<DesignProject> {
  const parcels = job.parcels ?? [];
  if (parcels.length === 0) return {};
  const corner = cornerOf(household);
  return {
    parcels: parcels.map((parcel, index) => ({ ...parcel, outline: outlineOf(corner, index) })),
    route: { type: 'LineString', coordinates: routeAcross(corner, parcels.length) },
  };
}

/** Lots of one town lie apart from each other. */
function cornerOf({ premise }: Household): Place {
  const number = Number(premise.slice('P-'.length)) - firstPremise;
  const [longitude, latitude] = towns[residents[number]?.city ?? ''] ?? otherwise;
  return placeFrom([longitude, latitude], (number % 7) * 5, (number % 5) * 4);
}
const firstPremise = 1001;

const outlineOf = (corner: Place, index: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      placeFrom(corner, index, 0),
      placeFrom(corner, index + 1, 0),
      placeFrom(corner, index + 1, 1),
      placeFrom(corner, index, 1),
      placeFrom(corner, index, 0),
    ],
  ],
});

/** From the pole across the street along the backs of the lots to the meter on the last. */
const routeAcross = (corner: Place, lots: number): Place[] => [
  placeFrom(corner, -0.4, -0.2),
  placeFrom(corner, -0.1, 0.8),
  ...Array.from({ length: lots }, (_, index) => placeFrom(corner, index + 0.5, 0.85)),
  placeFrom(corner, lots - 0.35, 0.4),
];

/** A place so many lots to the east and to the north of another. */
function placeFrom([longitude, latitude]: Place, east: number, north: number): Place {
  return [rounded(longitude + east * lot.width), rounded(latitude + north * lot.depth)];
}

/** Some ten centimetres; nobody surveys a lot finer. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
