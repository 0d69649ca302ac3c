import { transferBalance } from '../../billing-store/src/ledger/balance-transfer.js';
import { moveToUnclaimed } from '../../billing-store/src/ledger/credit.js';
import { readOpen, type OpenCharge } from '../../billing-store/src/ledger/open-charges.js';
import { writeOff } from '../../billing-store/src/ledger/write-off.js';
import {
  finalBilledOn,
  keepWriteOffAsk,
  readWriteOffAsk,
  type WriteOffAsk,
} from '../../billing-store/src/ledger/write-off-asks.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { cents, dollars, sum, type Cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { dateOf, dueAfter, dueEarlier, endOf } from '../../domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../domain/src/time/instant.js';
import type { AccountPosting, Posting, ServicePosted } from './account-posting.js';

/** On which account, under which key and when. */
interface Keyed {
  account: string;
  key: string;
  at: Instant;
}

/** What becomes of the balance that an account is left with: moved, written off, or handed over. Somebody asks for each. */
export class FinalBalance {
  constructor(private readonly posting: AccountPosting) {}

  /** Moves what is owed to another account of the same customer; the cases of both accounts are told. */
  transfer({ account, key, at, to }: Keyed & { to: string }, brought: Brought): Promise<ServicePosted> {
    const where = { account, at, brought, act: { kind: 'transfer balance' } };
    return this.posting.postOnBoth(where, to, async ({ client, terms }) => {
      const moved = await transferBalance(client, { key, from: account, to, at }, terms);
      return moved > 0;
    });
  }

  /** Asks that what is owed on a final bill be given up; only when the rules let that be so soon. */
  askWriteOff(
    { account, key, at, reason }: Keyed & { reason: string },
    brought: Brought,
  ): Promise<ServicePosted> {
    const where = { account, at, brought, act: { kind: 'ask for write off' } };
    return this.posting.post(where, async (posting) => {
      await refuseTooSoon(posting, account, at);
      const amount = owed(await openOn(posting, account));
      if (amount === 0) throw new Problem('write-off/not-due', phrase`${account} owes nothing.`);
      const askedBy = brought.caller.name;
      return keepWriteOffAsk(posting.client, { key, account, amount, askedBy, reason, at });
    });
  }

  /** Gives up what was asked for: by a second person, in a role that the rules let approve so much. */
  writeOff({ account, key, at }: Keyed, brought: Brought): Promise<ServicePosted> {
    const where = { account, at, brought, act: { kind: 'give up balance' } };
    return this.posting.post(where, async (posting) => {
      const ask = await readWriteOffAsk(posting.client, { key, account });
      if (ask.isDone) return false;
      mayApprove(posting.rules, ask, brought);
      const charges = await openOn(posting, account);
      if (owed(charges) !== ask.amount)
        throw new Problem('write-off/changed', phrase`${account} owes ${dollars(owed(charges))} by now.`, {
          remedy: phrase`Ask for it again.`,
        });
      const lines = charges.map(({ key: charge, service, amount }) => ({
        ...{ charge, service, amount: cents(-amount) },
      }));
      const { askedBy, reason } = ask;
      const given = { key, account, lines, askedBy, approvedBy: brought.caller.name, reason, at };
      await writeOff(posting.client, given);
      return true;
    });
  }

  /** Hands the customer's credit to unclaimed property when it has lain for as long as the rule `unclaimed after` says. */
  handOver({ account, at }: { account: string; at: Instant }, brought: Brought): Promise<ServicePosted> {
    const where = { account, at, brought, act: { kind: 'unclaimed' } };
    return this.posting.post(where, async ({ client, rules }) => {
      const calendar = rules.calendar();
      const before = dueEarlier(calendar, at, rules.get('unclaimed after'));
      const key = `unclaimed/${account}/${dateOf(calendar, at)}`;
      return (await moveToUnclaimed(client, { account, key, at, before })) > 0;
    });
  }
}

const openOn = async ({ client, terms }: Posting, account: string): Promise<OpenCharge[]> =>
  (await readOpen(client, account, terms)).charges;

const owed = (charges: readonly OpenCharge[]): Cents => sum(...charges.map(({ amount }) => amount));

async function refuseTooSoon({ client, rules }: Posting, account: string, at: Instant): Promise<void> {
  const day = await finalBilledOn(client, account);
  if (day === null) throw new Problem('account/not-final', phrase`${account} has no final bill.`);
  const calendar = rules.calendar();
  const last = plusMilliseconds(endOf(calendar, day), -1);
  const from = dueAfter(calendar, last, rules.get('final bill').writeOffAfter);
  if (at >= from) return;
  throw new Problem(
    'write-off/not-due',
    phrase`${account} can be written off from ${dateOf(calendar, from)} on.`,
    {
      rule: 'final bill',
    },
  );
}

function mayApprove(
  rules: Rules,
  { amount, askedBy }: Pick<WriteOffAsk, 'amount' | 'askedBy'>,
  { caller }: Brought,
): void {
  const allowed = rules
    .get('final bill')
    .writeOffApproval.some(({ role, upTo }) => role === caller.role && amount <= (upTo ?? amount));
  if (allowed && caller.name !== askedBy) return;
  if (caller.name === askedBy)
    throw new Problem('approval/same-person', phrase`${askedBy} cannot approve what ${askedBy} asked for.`, {
      rule: 'final bill',
      remedy: phrase`Have a second person approve it.`,
    });
  throw new Problem('caller/not-allowed', phrase`A ${caller.role} may not write off ${dollars(amount)}.`, {
    rule: 'final bill',
    remedy: phrase`Have somebody approve it whom the rules let approve so much.`,
  });
}
