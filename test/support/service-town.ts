import { threeRows } from './three-rows.js';
import { CrewActivities } from './service-call/crew.activities.js';
import { Town, type TownOptions } from './town.js';

/** A town whose cases are service calls: the three-row process. */
export const serviceTown = (more: Partial<TownOptions> = {}): Promise<Town> =>
  Town.founded({
    process: threeRows,
    workflows: new URL('service-call/workflows.ts', import.meta.url),
    activities: [CrewActivities],
    ...more,
  });
