import type { Chapter } from './scripts.js';

const associate = 'project associate';
const inspector = 'inspector';
const scheduler = 'construction scheduler';

const service: Chapter = ({ diary, job }) => {
  if (!['new service', 'temporary service', 'upgrade', 'street light', 'dusk-to-dawn'].includes(job.kind))
    return;
  const metered = (job.servicePoints ?? []).filter((point) => point.metered);
  diary.comesTo('service');
  for (const { id } of metered) diary.records(inspector, id, { state: 'inspection asked for' });
  if (metered.length > 0) diary.waits(3);
  for (const [index, { id }] of metered.entries()) {
    const fields = { clearance: `CLR-${String(index + 1)}`, clearedOn: diary.today };
    diary.records(inspector, id, { state: 'cleared', fields });
  }
  diary.effectsArePerformed();
  if (metered.length > 0) diary.waits(3);
  for (const [index, { id }] of metered.entries()) {
    const fields = { meter: `M-${String(index + 1)}`, setOn: diary.today };
    diary.records(scheduler, id, { state: 'meter set', fields });
  }
  diary.effectsArePerformed();
};

const removal: Chapter = ({ diary, job }) => {
  if (job.kind !== 'temporary service') return;
  diary.comesTo('removal');
  diary.waits(120);
  diary.records(scheduler, 'temporary service', { state: 'to be removed' });
  diary.effectsArePerformed();
  diary.waits(4);
  diary.records(scheduler, 'temporary service', { state: 'removed', fields: { removedOn: diary.today } });
  diary.effectsArePerformed();
};

const oldPoles: Chapter = ({ diary, job }) => {
  if ((job.oldPoles ?? []).length === 0) return;
  diary.comesTo('old pole removal');
  diary.waits(15);
  for (const { id } of job.oldPoles ?? []) {
    diary.records(scheduler, id, { state: 'free' });
    diary.records(scheduler, id, { state: 'removed', fields: { removedOn: diary.today } });
  }
};

const asBuilt: Chapter = ({ diary, job }) => {
  diary.comesTo('as-built');
  diary.waits(5);
  const documents = ['preliminary sketch', ...(job.drawingsNeeded ?? []), 'as-built drawing'];
  diary.reports(associate, { asBuiltOn: diary.today, documents });
};

const closeOut: Chapter = ({ diary, job }) => {
  diary.comesTo('close-out');
  diary.waits(10);
  const refund = job.refundableCents ? { refundFrom: diary.today } : {};
  diary.reports(associate, { actualCostCents: job.estimateCents ?? 0, ...refund });
};

const refundWatch: Chapter = ({ diary, job }) => {
  if (!job.refundableCents) return;
  diary.comesTo('refund watch');
  diary.effectsArePerformed();
  diary.waits(5, 'years');
  diary.waits(1);
  diary.effectsArePerformed();
};

/** From the energized line to the end of the case. */
export const finishing: Chapter[] = [service, asBuilt, removal, oldPoles, closeOut, refundWatch];
