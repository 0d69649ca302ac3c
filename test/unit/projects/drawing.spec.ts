import { drawingOf, type Position } from '../../../apps/console/src/projects/drawing.js';

const corners: Position[] = [
  [-112.07, 33.45],
  [-112.06, 33.45],
  [-112.06, 33.46],
  [-112.07, 33.46],
];

describe('the map of a job', () => {
  it('has north up and west to the left', () => {
    const { place } = drawingOf(corners);
    const [southWest, northEast] = [place([-112.07, 33.45]), place([-112.06, 33.46])];
    expect(southWest[0]).toBeLessThan(northEast[0]);
    expect(southWest[1]).toBeGreaterThan(northEast[1]);
  });

  it('shows a degree of longitude shorter than one of latitude, as it is in Phoenix', () => {
    const { place } = drawingOf(corners);
    const [at, east, north] = [place([-112.07, 33.45]), place([-112.06, 33.45]), place([-112.07, 33.46])];
    expect((east[0] - at[0]) / (at[1] - north[1])).toBeCloseTo(Math.cos((33.455 * Math.PI) / 180), 3);
  });

  it('says how many feet it is across: a hundredth of a degree of latitude are 3,646', () => {
    const { height, width, feetAcross, place } = drawingOf(corners);
    const tall = place([-112.07, 33.45])[1] - place([-112.07, 33.46])[1];
    expect((tall / width) * feetAcross).toBeCloseTo(3_645.67, 1);
    expect(height).toBeGreaterThan(tall);
  });
});
