import { phrase } from '../../libs/domain/src/phrase.js';
import { eachOf, known, line, type Job, type Line } from './row.js';

/** A subdivision with an approved plat has its own time limit (R14-2-207 A.3). */
export const detailedPlans = ({ facts }: Job) =>
  facts.subdivision && facts.approvedPlat ? 'detailed plans of a subdivision' : 'detailed plans';

/** Lighting and maintenance stand on standard designs. */
const isDesignedByLoad = ({ facts }: Job): boolean =>
  !['maintenance', 'street light', 'dusk-to-dawn'].includes(facts.kind);

/** Entered by the associate, or brought by a computed design: the gate asks for the results alone. */
export const loadAnalyzed: Line = line(
  phrase`load analysis and voltage drop`,
  'project associate',
  (job) => !isDesignedByLoad(job) || job.facts.design !== undefined,
);

export const withinVoltageLimits: Line = {
  name: 'voltage drop within limits',
  missing: ({ facts, rules }) => {
    const allowed = rules.get('voltage drop allowed').percent;
    const drop = facts.design?.voltageDropPercent ?? 0;
    if (drop <= allowed) return [];
    return [
      {
        what: phrase`voltage drop of ${drop} % is above ${allowed} %`,
        owes: 'project associate',
      },
    ];
  },
};

/** What the route crosses has to be named, or nobody would be asked. */
export const routeNamed: Line = eachOf(
  'parcels and permits named',
  'project associate',
  ({ facts: { crossesPrivateLand, crossings = [], parcels = [], permits = [] } }) => [
    ...(crossesPrivateLand && parcels.length === 0 ? [phrase`parcels that the line crosses`] : []),
    ...(crossings.length > 0 && permits.length === 0
      ? [phrase`permits to cross: ${crossings.join(', ')}`]
      : []),
  ],
);

export const estimateMade = known('estimateCents', phrase`estimate`);
export const chargeSet = known('chargeCents', phrase`charge under the extension policy`);

export const estimateApproved: Line = line(phrase`estimate approved`, 'project associate', (job) => {
  const isDone = job.stage('estimate')?.status === 'done';
  return isDone && (job.facts.level !== 3 || job.approved('estimate'));
});

export const lineEnergized = known(
  'energizedOn',
  phrase`day on which the line was energized`,
  'construction scheduler',
);
