import { addDays } from '../../../libs/domain/src/time/calendar.js';
import { isReviewed } from './planning.js';
import type { Chapter } from './scripts.js';

const scheduler = 'construction scheduler';

/** The crew date lies four weeks ahead: what is due before it is done on the way there. */
const release: Chapter = (telling) => {
  const { diary, job } = telling;
  diary.comesTo('release');
  diary.waits(2);
  isReviewed(telling, 'release');
  const crewDate = diary.plus(20, 'business days');
  diary.reports(scheduler, { crewDate, ...(job.requiresOutage ? { outageOn: crewDate } : {}) });
  diary.effectsArePerformed();
};

const appointment: Chapter = ({ diary, job }) => {
  if (!['upgrade', 'relocation', 'conversion'].includes(job.kind)) return;
  diary.comesTo('outage appointment');
  const on = diary.plus(20, 'business days');
  diary.reports(scheduler, { appointment: { on, from: '08:00', to: '12:00' } });
};

const materialArrives: Chapter = ({ diary, job }) => {
  diary.waits(15);
  diary.comesTo('material');
  for (const { id } of job.longLeadMaterial ?? [])
    diary.records('materials desk', id, { state: 'received', fields: { receivedOn: diary.today } });
};

const locating: Chapter = ({ diary, job }) => {
  diary.comesTo('start of work');
  for (const [index, { id }] of (job.excavators ?? []).entries()) {
    const fields = { ticket: `811-${String(2000 + index)}`, openedOn: diary.today };
    diary.records(scheduler, id, { state: 'opened', fields });
  }
  diary.waits(2);
  for (const { id } of job.excavators ?? [])
    diary.records(scheduler, id, { state: 'marked', fields: { markedOn: diary.today } });
};

const outageIsTold: Chapter = ({ diary, job }) => {
  diary.waits(2);
  if (!job.requiresOutage) return;
  diary.comesTo('outage notice');
  diary.effectsArePerformed();
};

const startOfWork: Chapter = ({ diary }) => {
  diary.comesTo('start of work');
  diary.waitsUntil(addDays(diary.calendar, diary.today, { count: 1, unit: 'business days' }));
  diary.reports(scheduler, { digOn: diary.today });
};

const trench: Chapter = ({ diary, job }) => {
  if ((job.customerFacilities ?? []).length === 0) return;
  diary.comesTo('customer trench');
  diary.waits(4);
  for (const { id } of job.customerFacilities ?? [])
    diary.records('inspector', id, { state: 'inspection asked for' });
  diary.waits(1);
  for (const { id } of job.customerFacilities ?? [])
    diary.records('inspector', id, { state: 'passed', fields: { inspectedOn: diary.today } });
  diary.reports('inspector');
};

const construction: Chapter = ({ diary, job }) => {
  diary.comesTo('construction');
  diary.waits(3);
  const builder = job.contractor ? 'contractor' : scheduler;
  diary.records(builder, 'line', { state: 'built', fields: { builtOn: diary.today } });
  diary.reports(scheduler);
};

const energized: Chapter = ({ diary, job }) => {
  if (job.kind === 'maintenance') return;
  diary.comesTo('line energized');
  diary.waits(1);
  diary.reports(scheduler, { energizedOn: diary.today });
};

/** From release to an energized line. */
export const building: Chapter[] = [
  release,
  appointment,
  materialArrives,
  locating,
  outageIsTold,
  startOfWork,
  trench,
  construction,
  energized,
];
