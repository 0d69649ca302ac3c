import { some } from './planning.js';
import type { Chapter } from './scripts.js';

const associate = 'project associate';
const agent = 'right-of-way agent';
const permitDesk = 'permit desk';

const easements: Chapter = ({ diary, job }) => {
  const parcels = (job.parcels ?? []).filter(({ withinRightOfWay }) => !withinRightOfWay);
  if ((job.parcels ?? []).length === 0) return;
  diary.comesTo('easement');
  diary.effectsArePerformed();
  diary.waits(3);
  for (const { id } of parcels) diary.records(agent, id, { state: 'sent' });
  diary.waits(8);
  for (const { id } of parcels) diary.records(agent, id, { state: 'signed' });
  diary.waits(2);
  for (const [index, { id }] of parcels.entries()) {
    const instrumentNumber = `2026-${String(100_001 + index)}`;
    diary.records(agent, id, { state: 'notarized' });
    diary.records(agent, id, { state: 'recorded', fields: { instrumentNumber, recordingDate: diary.today } });
  }
  diary.reports(agent);
};

const permits: Chapter = ({ diary, job }) => {
  const names = (job.permits ?? []).map(({ authority, kind }) => `${authority}, ${kind}`);
  if (names.length === 0) return;
  diary.comesTo('permit');
  diary.effectsArePerformed();
  diary.waits(1);
  for (const name of names) diary.records(permitDesk, name, { state: 'in review' });
  diary.waits(12);
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
  diary.effectsArePerformed();
  diary.waits(6);
  for (const { id } of job.jointUse ?? []) diary.records('joint use desk', id, { state: 'agreed' });
  diary.reports('joint use desk');
};

const charge: Chapter = ({ diary, job }) => {
  if (job.kind === 'maintenance') return;
  diary.comesTo('customer charge');
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
};

const payment: Chapter = ({ diary, job, caseNumber, tender }) => {
  const amount = (job.chargeCents ?? 0) - (job.designDepositCents ?? 0);
  if (amount <= 0) return;
  diary.comesTo('payment');
  diary.effectsArePerformed();
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
  easements,
  permits,
  jointUse,
  charge,
  agreement,
  payment,
  material,
  jobPackage,
];
