import type { Facts, Json } from '../../../libs/domain/src/cases/state.js';
import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { judgeLevel } from '../../../workflows/design-project/level.js';
import type { Chapter, Telling } from './scripts.js';

const associate = 'project associate';

/** Those of the facts that are known. */
export function some(job: DesignProject, ...facts: (keyof DesignProject)[]): Facts {
  return Object.fromEntries(
    facts.flatMap((fact) => (job[fact] === undefined ? [] : [[fact, job[fact] as Json]])),
  );
}

/** The senior project manager looks at what is about to be reported. Before the estimate its amount raises no level. */
export function isReviewed({ diary, job, rules }: Telling, stage: string): void {
  const { estimateCents = 0, ...others } = job;
  const known = stage === 'design' ? others : { ...others, estimateCents };
  if (judgeLevel(known, rules).level === 3)
    diary.does('senior project manager', { kind: 'review', stage, outcome: 'approved' });
}

const intake: Chapter = ({ diary, job }) => {
  diary.comesTo('intake');
  diary.reports(associate, some(job, 'customer', 'premise', 'customerClass'));
};

const qualification: Chapter = ({ diary, job }) => {
  diary.waits(1);
  diary.comesTo('qualification');
  const readyOn = diary.plus(120);
  diary.reports(associate, {
    readyOn,
    ...some(job, 'phases', 'amperes', 'kva', 'permanent', 'subdivision', 'approvedPlat', 'servicePoints'),
  });
};

const assignment: Chapter = ({ diary, associate: to }) => {
  diary.waits(2);
  diary.comesTo('assignment');
  diary.does('supervisor', { kind: 'reassign', to });
  diary.reports('supervisor');
};

const scope: Chapter = ({ diary, job }) => {
  diary.comesTo('scope and site visit');
  diary.effectsArePerformed();
  diary.waits(4);
  diary.reports(associate, {
    siteVisitedOn: diary.today,
    ...some(job, 'primaryExtension', 'systemStudy', 'crossings', 'crossesPrivateLand', 'drawingsNeeded'),
    ...some(job, 'customerFacilities', 'designDepositCents'),
  });
};

const sketch: Chapter = ({ diary, job }) => {
  if (!['new service', 'temporary service', 'relocation', 'conversion'].includes(job.kind)) return;
  diary.comesTo('preliminary sketch');
  diary.waits(5);
  diary.reports(associate, { documents: ['preliminary sketch'] });
};

const deposit: Chapter = ({ diary, job, caseNumber, tender }) => {
  if (!job.designDepositCents) return;
  diary.comesTo('design deposit');
  diary.effectsArePerformed();
  diary.waits(6);
  diary.isPaid({
    payment: `${caseNumber}-deposit`,
    invoice: `${caseNumber}-D1`,
    purpose: 'design deposit',
    amount: job.designDepositCents,
    tender,
  });
  if (tender === 'check') diary.waits(8);
};

const design: Chapter = (telling) => {
  const { diary, job } = telling;
  diary.comesTo('design');
  diary.waits(10);
  diary.does(associate, {
    kind: 'amend',
    reason: 'designed',
    facts: {
      design: { source: 'entered', connectedKva: 33, demandKva: 18, voltageDropPercent: 2.4 },
      plannedConstruction: { start: diary.plus(90), finish: diary.plus(150) },
      ...some(
        job,
        'parcels',
        'route',
        'permits',
        'jointUse',
        'longLeadMaterial',
        'oldPoles',
        'excavators',
        'contractor',
      ),
      ...some(job, 'requiresOutage', 'affectedCustomers', 'medicalCustomers'),
    },
  });
  isReviewed(telling, 'design');
  diary.reports(associate);
};

const estimate: Chapter = (telling) => {
  const { diary, job } = telling;
  diary.comesTo('estimate');
  diary.waits(5);
  diary.does(associate, { kind: 'amend', reason: 'estimated', facts: some(job, 'estimateCents') });
  isReviewed(telling, 'estimate');
  diary.reports(associate);
};

/** From the first call to the estimate. */
export const planning: Chapter[] = [
  intake,
  qualification,
  assignment,
  scope,
  sketch,
  deposit,
  design,
  estimate,
];
