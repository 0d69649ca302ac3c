import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import type { NewServicePayment } from '../../libs/billing-store/src/ledger/service-payments.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Actor, Facts } from '../../libs/domain/src/cases/state.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { hardshipArrangement } from '../../workflows/hardship-arrangement/process.js';
import { pledge } from '../../workflows/pledge/process.js';
import { protection } from '../../workflows/protection/process.js';
import { severance } from '../../workflows/severance/process.js';
import { ServiceAccount } from '../support/service-account.js';
import { Town } from '../support/town.js';
import { TownCase } from '../support/town-case.js';
import { collectionsOutcome } from './collections-outcome.js';
import { answers, inTown, plays, type Script } from './town-calendar.js';

const hour = 3_600_000;
/** A Monday morning in Phoenix. */
const monday = instant('2029-03-05T16:00:00Z');
const after = (days: number, hours = 0): Instant => plusMilliseconds(monday, (days * 24 + hours) * hour);

const counselor: Actor = { name: 'Ana', role: 'credit counselor' };
const supervisor: Actor = { name: 'Sam', role: 'supervisor' };
const crew: Actor = { name: 'crew 7', role: 'partner' };

interface Day {
  at: Instant;
  town: Town;
  /** By the name of their account. */
  cases: Map<string, TownCase>;
}
type Step = (day: Day) => Promise<unknown>;

const at = (days: number, step: Step, hours = 0): [Instant, Step] => [after(days, hours), step];

const does =
  (account: string, command: Command, by = counselor): Step =>
  async ({ cases }) =>
    cases.get(account)?.does(command, by);

const pays =
  (account: string, amount: number, more: Partial<NewServicePayment> = {}): Step =>
  ({ town, at }) => {
    const payment = { payment: `P/${account}`, account, amount: cents(amount), tender: 'cash' };
    return moneyOf(town).pay(
      { ...payment, receivedAt: at, ...more },
      { caller: supervisor, id: town.nextId() },
    );
  };

/** The agency pays what it had pledged. */
const keeps =
  (account: string): Step =>
  (day) =>
    pays(account, 10_000, { agency: 'A-1', pledge: day.cases.get(account)?.number ?? '' })(day);

const isReturned =
  (account: string): Step =>
  ({ town, at }) => {
    const back = { account, payment: `P/${account}`, reason: 'insufficient funds', at };
    return moneyOf(town).takeBack(back, { caller: supervisor, id: town.nextId() });
  };

const opens =
  (account: string, process: string, facts: Facts): Step =>
  async ({ town, cases }) => {
    const opening = { utility: 'APS', account, facts };
    const { caseNumber } = await town.casework.open(process, opening, {
      caller: counselor,
      id: town.nextId(),
    });
    cases.set(cases.has(account) ? `${account}, ${process}` : account, new TownCase(town, caseNumber));
  };

const moneyOf = (town: Town): ServiceMoney => new ServiceMoney(new AccountPosting(town.casework));

const arranged = ['A-in time', 'A-in grace', 'A-posted late', 'A-returned', 'A-paid off'];
const cut = ['A-recalled', 'A-paid up', 'A-cut off'];
const others = ['A-pledge expires', 'A-claim expires', 'A-pledge kept'];

const arranging: ((account: string) => Step)[] = [
  (account) => opens(account, 'hardship arrangement', {}),
  (account) => does(account, { kind: 'verify caller', as: 'holder', method: 'photo identification' }),
  (account) => does(account, { kind: 'record interview', answers: 'I-1', results: [] }),
  (account) => does(account, { kind: 'offer' }),
  (account) => does(account, { kind: 'accept', offer: '12 months, bill due date', agreed: 'by phone' }),
];
const threatened = (account: string): Facts => ({ service: 'electric', premise: `P-${account.slice(2)}` });

/** What the crew says of the order that it has. */
const crewSays =
  (account: string, outcome: 'done' | 'refused at door'): Step =>
  async ({ cases }) => {
    const one = cases.get(account);
    const items = Object.values((await one?.state())?.items ?? {});
    const out = items.find(({ name, ended }) => name.startsWith('order ') && !ended);
    await one?.does({ kind: 'field answer', order: out?.name ?? 'none', outcome }, crew);
  };

const tried = { kind: 'contact', by: 'phone', reached: true } as const;

/** What came before, with everybody there: a pledge, a claim, three orders that came back from the door, five arrangements. */
const before: Script<Day> = [
  [after(-25), opens('A-pledge expires', 'pledge', { agency: 'A-1', amount: 10_000 })],
  [after(-25, 1), opens('A-claim expires', 'protection', { kind: 'medical claim' })],
  ...cut.map((account) => at(-13, opens(account, 'severance', threatened(account)))),
  ...cut.flatMap((account) => [at(-13, does(account, tried), 2), at(-13, does(account, tried), 3)]),
  // From then on a person says when it goes again.
  ...cut.map((account) => at(-5, crewSays(account, 'refused at door'), 1)),
  ...arranging.flatMap((step, hours) => arranged.map((account) => at(-3, step(account), hours))),
];

/** Installments of 12 March are paid in every way, pledges and claims end, orders go and are stopped. */
const script: Script<Day> = [
  [after(1), opens('A-pledge kept', 'pledge', { agency: 'A-1', amount: 10_000 })],
  [after(2), pays('A-paid off', 45_000)],
  [after(3), does('A-pledge kept', { kind: 'confirm' })],
  [after(5), pays('A-returned', 3_750)],
  [after(6), pays('A-in time', 3_750)],
  ...cut.map((account) => at(8, does(account, { kind: 'dispatch' }))),
  [after(8, 1), opens('A-recalled', 'pledge', { agency: 'A-1', amount: 10_000 })],
  [after(8, 1), pays('A-paid up', 40_000)],
  [after(8, 1), does('A-cut off', { kind: 'recall', reason: 'somebody is ill' })],
  [after(9), isReturned('A-returned')],
  [after(10), pays('A-in grace', 3_750)],
  [after(10, 1), keeps('A-pledge kept')],
  [after(11), isReturned('A-paid off')],
  [after(14), does('A-cut off', { kind: 'dispatch' })],
  [after(14, 1), crewSays('A-cut off', 'done')],
  [after(15), does('A-cut off', { kind: 'quote reconnection' })],
  [after(15, 1), pays('A-cut off', 60_000)],
  [after(15, 2), does('A-cut off', { kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true })],
  [after(16), crewSays('A-cut off', 'done')],
  [after(17), pays('A-posted late', 3_750, { receivedAt: after(9) })],
];

/** Plays the script in a town of its own, where relay and worker are away for some days; answers what has become of all. */
export async function collectionsPlayed({
  from,
  days,
}: {
  from: number;
  days: number;
}): Promise<Record<string, unknown>> {
  const town = await Town.founded({ process: hardshipArrangement, beside: [severance, pledge, protection] });
  return inTown(town, async (calendar) => {
    const cases = new Map<string, TownCase>();
    const day = (at: Instant): Day => ({ at, town, cases });
    await calendar.comesTo(after(-26));
    await opened(town);
    const nobody = { from: after(100), to: after(100) };
    await plays(calendar, { script: before, until: after(0) }, { absence: nobody, day });
    const absence = { from: after(from), to: after(from + days) };
    await plays(calendar, { script, until: after(20) }, { absence, day });
    return answers(town.store, collectionsOutcome(after(0)));
  });
}

/** Those that arrange owe since 12 February, those that are cut since December. */
async function opened({ store }: Town): Promise<void> {
  for (const number of [...arranged, ...cut, ...others]) {
    const account = await ServiceAccount.opened(store, (work) => inTransaction(store, work), number);
    const [day, amount] = arranged.includes(number) ? ['2029-01-23', 45_000] : ['2028-12-10', 40_000];
    await account.bills(String(day), { electric: Number(amount) }, { number: `${number}/bill` });
  }
}
