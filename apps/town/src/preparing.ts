import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { some } from './planning.js';
import type { Chapter } from './scripts.js';

const associate = 'project associate';
const agent = 'right-of-way agent';
const permitDesk = 'permit desk';

/** Easements, permits and joint use run beside the charge and the agreement: they are filed before and settled after. */
const filing: Chapter = ({ diary, job }) => {
  diary.effectsArePerformed();
  diary.waits(1);
  diary.comesTo('easement');
  for (const id of parcelsOf(job)) diary.records(agent, id, { state: 'sent' });
  diary.comesTo('permit');
  for (const name of permitsOf(job)) diary.records(permitDesk, name, { state: 'in review' });
};

const easements: Chapter = ({ diary, job }) => {
  const parcels = parcelsOf(job);
  if ((job.parcels ?? []).length === 0) return;
  diary.comesTo('easement');
  for (const id of parcels) diary.records(agent, id, { state: 'signed' });
  diary.waits(2);
  for (const [index, id] of parcels.entries()) {
    const instrumentNumber = `2026-${String(100_001 + index)}`;
    diary.records(agent, id, { state: 'notarized' });
    diary.records(agent, id, { state: 'recorded', fields: { instrumentNumber, recordingDate: diary.today } });
  }
  diary.reports(agent);
};

const permits: Chapter = ({ diary, job }) => {
  const names = permitsOf(job);
  if (names.length === 0) return;
  diary.comesTo('permit');
  diary.waits(3);
  for (const [index, name] of names.entries()) {
    const number = `PW-${String(index + 1)}`;
    const dates = { validFrom: diary.today, lastVerified: diary.today, expiresOn: diary.plus(365) };
    diary.records(permitDesk, name, { state: 'issued', fields: { number, ...dates } });
  }
  diary.reports(permitDesk);
};

const jointUse: Chapter = ({ diary, job }) => {
  if ((job.jointUse ?? []).length === 0) return;
  diary.comesTo('joint use');
  diary.waits(1);
  for (const { id } of job.jointUse ?? []) diary.records('joint use desk', id, { state: 'agreed' });
  diary.reports('joint use desk');
};

const parcelsOf = ({ parcels = [] }: DesignProject): string[] =>
  parcels.filter(({ withinRightOfWay }) => !withinRightOfWay).map(({ id }) => id);

const permitsOf = ({ permits: asked = [] }: DesignProject): string[] =>
  asked.map(({ authority, kind }) => `${authority}, ${kind}`);

const charge: Chapter = ({ diary, job }) => {
  if (job.kind === 'maintenance') return;
  diary.comesTo('customer charge');
  diary.waits(2);
  diary.reports(associate, { longLeadToldOn: diary.today, ...some(job, 'chargeCents', 'refundableCents') });
};

const agreement: Chapter = ({ diary, job }) => {
  if (job.kind === 'maintenance') return;
  diary.comesTo('agreement');
  diary.effectsArePerformed();
  const tariffCopyGivenOn = diary.today;
  diary.waits(5);
  const signed = { tariffCopyGivenOn, customerSignedOn: diary.today };
  diary.records(associate, 'agreement', { state: 'signed by customer', fields: signed });
  diary.waits(1);
  diary.records(associate, 'agreement', {
    state: 'signed by both',
    fields: { utilitySignedOn: diary.today },
  });
  diary.reports(associate);
  diary.effectsArePerformed();
};

const payment: Chapter = ({ diary, job, caseNumber, tender }) => {
  const amount = (job.chargeCents ?? 0) - (job.designDepositCents ?? 0);
  if (amount <= 0) return;
  diary.comesTo('payment');
  diary.waits(4);
  const [payment, invoice] = [`${caseNumber}-charge`, `${caseNumber}-C1`];
  diary.isPaid({ payment, invoice, purpose: 'payment', amount, tender });
  if (tender === 'check') diary.waits(8);
};

const material: Chapter = ({ diary, job }) => {
  if ((job.longLeadMaterial ?? []).length === 0) return;
  diary.comesTo('material');
  diary.effectsArePerformed();
  const promisedOn = diary.plus(40);
  for (const { id } of job.longLeadMaterial ?? [])
    diary.records('materials desk', id, { state: 'promised', fields: { promisedOn } });
};

const jobPackage: Chapter = ({ diary, job }) => {
  diary.comesTo('job package');
  diary.waits(2);
  const documents = ['preliminary sketch', ...(job.drawingsNeeded ?? [])];
  diary.reports(associate, { siteReadyOn: diary.today, documents });
};

/** From the estimate to a complete job package. */
export const preparing: Chapter[] = [
  filing,
  charge,
  agreement,
  easements,
  permits,
  jointUse,
  payment,
  material,
  jobPackage,
];
