import type { PoolClient } from 'pg';
import { recordInvoice } from '../../libs/billing-store/src/ledger/job-money.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { AccountFacts } from '../../libs/casework/src/account-facts.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { Town } from '../support/town.js';
import type { TownCase } from '../support/town-case.js';
import { paidCall } from './paid-call.js';
import { SlowCrewActivities } from './slow-crew.activities.js';
import { answers, inTown, plays, type Calendar, type Script } from './town-calendar.js';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday morning in Phoenix, after the one on which towns begin. */
const monday = instant('2029-03-05T16:00:00Z');
const charge = cents(12_000);
const ben = { name: 'Ben', role: 'customer service representative' };

/** Days and hours after the first morning. */
const after = (days: number, hours = 0): Instant => plusMilliseconds(monday, days * day + hours * hour);

type Step = (day: Day) => Promise<void>;
interface Day {
  at: Instant;
  facts: AccountFacts;
  town: Town;
  cases: TownCase[];
}

const does =
  (which: number, command: Command): Step =>
  async ({ cases }) =>
    void (await cases[which]?.does(command));

const pays =
  (which: number, payment: string, tender = 'check'): Step =>
  async ({ facts, town, at }) => {
    const fact = { payment, invoice: `INV-${which}`, amount: charge, tender, receivedAt: at };
    await facts.post({ kind: 'payment', ...fact }, { caller: ben, id: town.nextId() });
  };

const returned =
  (payment: string): Step =>
  async ({ facts, town, at }) => {
    const fact = { kind: 'payment returned', payment, reason: 'insufficient funds', at } as const;
    await facts.post(fact, { caller: ben, id: town.nextId() });
  };

const report = (which: number, stage: string): Step => does(which, { kind: 'report', stage });
const permit = (which: number, state: string, until?: Instant): Step =>
  does(which, {
    kind: 'record item',
    stage: 'permit',
    item: 'City',
    state,
    ...(until ? { fields: { until } } : {}),
  });

/** Four calls: one goes well, one is held, one is paid by a check that comes back, of one nothing is heard. */
const script: Script<Day> = [
  ...[0, 1, 2, 3].map((which): [Instant, Step] => [after(0, 1), report(which, 'intake')]),
  [after(1), does(1, { kind: 'hold', reason: 'road closed', party: 'authority', reviewOn: after(3) })],
  [after(1, 2), permit(0, 'in review')],
  [after(1, 3), permit(2, 'in review')],
  [after(2), permit(0, 'issued', after(40))],
  [after(2, 2), permit(2, 'issued', after(5))],
  [after(2, 3), pays(0, 'P-0')],
  [after(3, 1), pays(2, 'P-2')],
  [after(4), does(0, { kind: 'ask', stage: 'permit', of: 'gis', party: 'utility', question: 'N-1' })],
  [after(6), does(1, { kind: 'resume' })],
  [after(7), returned('P-2')],
  [after(7, 2), does(0, { kind: 'answer', ask: '1', answer: 'N-2' })],
  [after(7, 3), report(0, 'permit')],
  [after(8), pays(1, 'P-1')],
  [after(9), permit(2, 'in review')],
  [after(10), permit(1, 'in review')],
];

/** Plays the script in a town of its own, where relay and worker are away for some days; answers what has become of all. */
export async function played({
  from,
  days,
}: {
  from: number;
  days: number;
}): Promise<Record<string, unknown>> {
  const town = await Town.founded({
    process: paidCall,
    workflows: new URL('../support/service-call/workflows.ts', import.meta.url),
    activities: [SlowCrewActivities],
  });
  return inTown(town, async (calendar) => {
    await calendar.comesTo(after(0));
    const cases = await opened(town, calendar);
    const facts = new AccountFacts(town.casework);
    const absence = { from: after(from), to: after(from + days) };
    const day = (at: Instant): Day => ({ at, facts, town, cases });
    await plays(calendar, { script, until: after(20) }, { absence, day });
    return answers(town.store, asked);
  });
}

async function opened(town: Town, calendar: Calendar): Promise<TownCase[]> {
  const cases: TownCase[] = [];
  for (const which of [0, 1, 2, 3]) {
    const account = `A-${which}`;
    await town.store.query('INSERT INTO accounts (number, utility, opened_at) VALUES ($1, $2, $3)', [
      account,
      'APS',
      monday,
    ]);
    await calendar.at(after(0), async () => void cases.push(await town.opens({ charge }, { account })));
    const { number: caseNumber } = cases[which] as TownCase;
    const invoice = { account, caseNumber, purpose: 'advance', number: `INV-${which}` };
    await inTransaction(town.store, (client: PoolClient) =>
      recordInvoice(client, { ...invoice, amount: charge, issuedAt: monday }),
    );
  }
  return cases;
}

const asked = {
  judgments: `SELECT case_number, at, actor, body::jsonb->'act' AS act FROM journal
    WHERE kind NOT IN ('reminded', 'reminder dropped') AND kind NOT LIKE 'effect %' ORDER BY case_number, number`,
  ledger: `SELECT p.key, p.kind, p.account, p.at, e.ledger_account, e.amount
    FROM postings p JOIN ledger_entries e ON e.posting = p.key ORDER BY p.key, e.ledger_account, e.amount`,
  payments: 'SELECT * FROM payments ORDER BY payment',
  stages: 'SELECT * FROM stages ORDER BY case_number, key',
  items: 'SELECT * FROM items ORDER BY case_number, key',
  clocks: 'SELECT * FROM spans ORDER BY case_number, key::integer',
  asks: 'SELECT * FROM asks ORDER BY case_number, key',
  effects: `SELECT case_number, key, state, undoes FROM effects ORDER BY case_number, key`,
  'to dos': `SELECT case_number, what, role, regexp_replace(about, '^hold/.*', 'hold') AS about, raised_at, done_at
    FROM to_dos WHERE what NOT LIKE '%is due soon' ORDER BY case_number, raised_at, what, role`,
  cases: `SELECT case_number, status, outcome, party, on_hold, open_stages, due_at FROM cases ORDER BY case_number`,
};
