import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { DisconnectionTown } from '../support/disconnection-town.js';
import { HardshipTown } from '../support/hardship-town.js';
import { JobTown } from '../support/job-town.js';
import { serviceTown } from '../support/service-town.js';
import { StrikingInBox } from '../support/striking-in-box.js';
import type { TownCase } from '../support/town-case.js';
import type { Town } from '../support/town.js';
import { writeRecording } from './releases.js';

jest.setTimeout(180_000);

/** What is recorded must be what Temporal records. A run that the time-skipping server strands is recorded another time. */
const asTemporal = { timersAreCancelled: true };

/** Every run of a case, the first one first. */
async function runsOf({ number, town }: TownCase): Promise<unknown[]> {
  const runs: unknown[] = [];
  const { workflow } = town.parts.client;
  let runId: string | undefined = (await workflow.getHandle(number).describe()).runId;
  while (runId) {
    const history: History = await workflow.getHandle(number, runId).fetchHistory();
    runs.unshift(JSON.parse(historyToJSON(history)));
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runId = started?.continuedExecutionRunId ?? undefined;
  }
  return runs;
}

/** Records a case: its first runs and its last, its journal, and the state that this comes to. */
async function record(name: string, recorded: TownCase): Promise<void> {
  await recorded.town.settles();
  const runs = await runsOf(recorded);
  const kept = new Map([0, 1, 2, runs.length - 1].map((index) => [index, runs[index]]));
  for (const [index, run] of kept) if (run) writeRecording('histories', `${name}-${index + 1}`, run);
  writeRecording('journals', name, { entries: await recorded.journal(), state: await recorded.state() });
}

describe('recording service calls', () => {
  let town: Town;
  let inBox: StrikingInBox;
  beforeAll(async () => {
    town = await serviceTown({ ...asTemporal, inBox: (store) => (inBox = new StrikingInBox(store)) });
  });
  afterAll(() => town.closes());

  it('from the call to its end', async () => {
    const call = await town.opens();
    await town.settles();
    await call.reports('intake');
    await town.settles();
    await call.reports('visit', { crew: 'C-12' });
    await call.reports('close-out');
    await call.isNoLongerCarried();
    await record('service-call', call);
  });

  it('late, held, and longer than a month', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.sleeps('16 business days');
    await call.holds('50 business days');
    await town.sleeps('60 business days');
    await call.does({ kind: 'resume' });
    await town.sleeps('2 business days');
    await record('service-call-late', call);
  });

  it('cancelled, with a call that kept failing', async () => {
    const call = await town.opens();
    inBox.losesAnswers(1_000);
    await call.reports('intake');
    await town.sleepsThroughRetries('5 hours');
    inBox.losesAnswers(0);
    await call.does({ kind: 'go on', effect: 'visit/1/send a crew' });
    await town.settles();
    await call.does({ kind: 'cancel', reason: 'customer moved away' });
    await call.isNoLongerCarried();
    await record('service-call-cancelled', call);
  });
});

describe('recording design projects', () => {
  let town: JobTown;
  beforeAll(async () => void (town = await JobTown.founded(asTemporal)));
  afterAll(() => town.closes());

  it('from the first call to the end of the refund watch', async () => {
    const job = await town.opens('new service');
    await job.toTheEnd();
    await job.isNoLongerCarried();
    await record('new-service', job);
  });

  it('cancelled while permits are asked for and the charge is paid', async () => {
    const job = await town.opens('new service');
    await job.at('release');
    await town.town.settles();
    await job.does({ kind: 'cancel', reason: 'customer withdrew' });
    await job.isNoLongerCarried();
    await record('new-service-cancelled', job);
  });
});

describe('recording arrangements', () => {
  let town: HardshipTown;
  beforeAll(async () => void (town = await HardshipTown.founded(asTemporal)));
  afterAll(() => town.closes());
  const ofTwelve = { owed: 45_000, offer: '12 months, bill due date', wanted: {} };

  it('paid off early, after a miss', async () => {
    const arrangement = await town.arranges(ofTwelve);
    const [first] = await arrangement.installments();
    if (first) await town.town.sleepsUntil(first.graceEndsAt);
    await arrangement.pays(45_000);
    await record('hardship-arrangement', arrangement);
  });

  it('broken, with the disconnection that follows', async () => {
    const arrangement = await town.arranges(ofTwelve);
    const [, second] = await arrangement.installments();
    if (second) await town.town.sleepsUntil(second.graceEndsAt);
    for (const effect of await arrangement.held()) await arrangement.isApproved(effect);
    await record('hardship-arrangement-broken', arrangement);
  });

  it('kept to its end, month by month', async () => {
    const arrangement = await town.arranges({
      ...ofTwelve,
      offer: '3 months, bill due date',
      wanted: { months: 3 },
    });
    for (const { amount, dueEndsAt } of await arrangement.installments()) {
      await town.town.sleepsUntil(plusMilliseconds(dueEndsAt, -3_600_000));
      await arrangement.pays(amount);
    }
    await record('hardship-arrangement-kept', arrangement);
  });
});

describe('recording disconnections, pledges and protections', () => {
  let town: DisconnectionTown;
  beforeAll(async () => void (town = await DisconnectionTown.founded()));
  afterAll(() => town.closes());

  it('cut, and back when the reconnection is paid', async () => {
    const cutting = await town.threatens('A-1');
    await town.crewIsDone(cutting);
    await cutting.does({ kind: 'quote reconnection' });
    await town.pays('A-1', 60_000);
    await cutting.does({ kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true });
    await town.town.settles();
    await town.crewIsDone(cutting);
    await cutting.isNoLongerCarried();
    await record('severance', cutting);
  });

  it('recalled by a pledge that expires, and paid before the order goes again', async () => {
    const cutting = await town.threatens('A-2');
    const pledge = await town.pledges('A-2', 10_000);
    await town.town.sleeps('31 calendar days');
    await town.pays('A-2', 40_000);
    await cutting.isNoLongerCarried();
    await record('severance-recalled', cutting);
    await record('pledge-expired', pledge);
  });

  it('a pledge that the agency pays', async () => {
    const pledge = await town.pledges('A-3', 10_000);
    await town.town.settles();
    await town.pays('A-3', 10_000, { pledge: pledge.number, agency: 'Salvation Army' });
    await pledge.isNoLongerCarried();
    await record('pledge-paid', pledge);
  });

  it('a medical claim that is proved, and ends when its year is over', async () => {
    const claim = await town.claims('A-3');
    await town.town.sleeps('10 calendar days');
    const proof = { kind: 'prove', practitioner: 'N-1', unableToPay: true } as const;
    await claim.does(proof, { name: 'Ana', role: 'credit counselor' });
    await town.town.sleeps('367 calendar days');
    await claim.isNoLongerCarried();
    await record('protection', claim);
  });

  it('an invitation whose letter has gone out', async () => {
    const invited = await town.invites('A-4');
    await town.town.settles();
    await invited.isNoLongerCarried();
    await record('invitation', invited);
  });
});
