import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type {
  CreditMovement,
  History,
  Movement,
  Payable,
  Placed,
  Receipt,
} from '../../../domain/src/accounts/allocating-anew.js';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { creditPlace, type LedgerAccount } from './chart.js';
import { disputedOf, isoOf, paymentOf, placesOf, type Credit } from './open-charges.js';

/** From which money on an account is allocated anew, in the order of receipt. */
export interface AnewFrom {
  account: string;
  payment: string;
  at: Instant;
}

/** What an account was without the money from there on, and how that money lies now. */
export interface AccountHistory {
  history: History;
  lies: Placed[];
  ledgerAccounts: ReadonlyMap<string, LedgerAccount>;
}

interface Entry {
  ledgerAccount: LedgerAccount;
  amount: Cents;
  at: Instant;
  posting: string;
  payment: string | null;
  /** The payment has been returned: it counts as if it had never come. */
  isReturned: boolean;
  /** A use of credit that stands, since then. */
  usesCredit: boolean;
}

type ChargeRow = Payable & { ledgerAccount: LedgerAccount };

/** Reads an account that is locked. */
export async function readHistory(
  client: ClientBase,
  from: AnewFrom,
  terms: AllocationTerms,
): Promise<AccountHistory> {
  const charges = await client.query<ChargeRow>(chargesText, [from.account, from.at]);
  const receipts = await receiptsFrom(client, from, terms);
  const places = placesOf(from.account, terms);
  const all = [...charges.rows, ...places].map(({ ledgerAccount }) => ledgerAccount);
  const { rows } = await client.query<Entry>(entriesText, [all, from.at]);
  const sorted = new Sorted(rows, { from, receipts, places });
  const credits = places.flatMap(({ ledgerAccount: place, only }) =>
    sorted.movementsOf(place).map(({ at, amount }): CreditMovement => ({
      place,
      at,
      amount: cents(-amount),
      ...(only ? { only } : {}),
    })),
  );
  const movements = charges.rows.flatMap(({ key, ledgerAccount }) =>
    sorted.movementsOf(ledgerAccount).map((one): Movement => ({ ...one, charge: key })),
  );
  return {
    history: { charges: charges.rows, movements, credits, receipts },
    lies: charges.rows.flatMap(({ key, ledgerAccount }) => sorted.liesOn(ledgerAccount, key)),
    ledgerAccounts: new Map(charges.rows.map(({ key, ledgerAccount }) => [key, ledgerAccount])),
  };
}

/** The entries of an account, by what they are to the money that is allocated anew. */
class Sorted {
  private readonly placeOf: ReadonlyMap<string, string>;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly given: {
      from: AnewFrom;
      receipts: readonly Receipt[];
      places: readonly Pick<Credit, 'ledgerAccount'>[];
    },
  ) {
    const places = new Set(given.places.map(({ ledgerAccount }) => ledgerAccount));
    const ofCredit = entries.filter(({ ledgerAccount }) => places.has(ledgerAccount));
    const ofPayments = given.receipts.map(({ payment, place }) => [payment, place] as const);
    this.placeOf = new Map([
      ...ofCredit.map(({ posting, ledgerAccount }) => [posting, ledgerAccount] as const),
      ...ofPayments,
    ]);
  }

  /** What has moved it beside that money: all until then as one, then one by one. */
  movementsOf(ledgerAccount: LedgerAccount): Omit<Movement, 'charge'>[] {
    const { at } = this.given.from;
    const others = this.entries.filter((one) => one.ledgerAccount === ledgerAccount && !this.isAnew(one));
    const counting = others.filter(({ isReturned }) => !isReturned);
    const before = sum(...counting.filter((one) => one.at < at).map(({ amount }) => amount));
    const since = counting.filter((one) => one.at >= at);
    return [
      ...(before === 0 ? [] : [{ posting: 'before', at, amount: before }]),
      ...since.map(({ posting, at: when, amount }) => ({ posting, at: when, amount })),
    ];
  }

  /** What of that money lies on a charge. */
  liesOn(ledgerAccount: LedgerAccount, charge: string): Placed[] {
    return this.entries
      .filter((one) => one.ledgerAccount === ledgerAccount && this.isAnew(one))
      .map(({ payment, posting, at, amount }) => ({
        ...{ charge, at, amount: cents(-amount), place: this.placeOf.get(payment ?? posting) ?? '' },
        ...(payment === null ? {} : { payment }),
      }));
  }

  private isAnew({ payment, usesCredit }: Entry): boolean {
    return payment === null ? usesCredit : this.given.receipts.some((one) => one.payment === payment);
  }
}

async function receiptsFrom(
  client: ClientBase,
  { account, at, payment }: AnewFrom,
  { programs }: AllocationTerms,
): Promise<Receipt[]> {
  const { rows } = await client.query<Omit<Receipt, 'place'> & { program: string | null }>(receiptsText, [
    ...[account, at, payment],
  ]);
  return rows.map(({ program, ...receipt }): Receipt => {
    const only = programs.find((one) => one.program === program)?.services;
    return { ...receipt, place: creditPlace(account, program), ...(only ? { only } : {}) };
  });
}

const receiptsText = `
  SELECT payment, amount::float8 AS amount, ${isoOf('received_at')} AS at, program FROM payments
  WHERE account = $1 AND invoice IS NULL AND returned_at IS NULL
    AND (received_at, payment COLLATE "C") >= ($2::timestamptz, $3::text COLLATE "C")
  ORDER BY received_at, payment COLLATE "C"`;

/** Of which something is open, or was at any time since. */
const chargesText = `
  WITH disputed AS (${disputedOf})
  SELECT c.key, c.service, c.kind, c.due_on AS "dueOn", c.issued_on AS "issuedOn", ${isoOf('c.at')} AS at,
    d.disputed::float8 AS disputed, c.ledger_account AS "ledgerAccount"
  FROM charges c LEFT JOIN disputed d ON d.charge = c.key
  WHERE c.account = $1 AND (
    EXISTS (SELECT FROM ledger_entries e JOIN postings p ON p.key = e.posting
      WHERE e.ledger_account = c.ledger_account AND p.at >= $2)
    OR (SELECT sum(e.amount) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account) <> 0)
  ORDER BY c.due_on, c.key`;

const entriesText = `
  SELECT e.ledger_account AS "ledgerAccount", e.amount::float8 AS amount, ${isoOf('p.at')} AS at, p.key AS posting,
    y.payment, y.returned_at IS NOT NULL AS "isReturned",
    p.kind = 'credit used' AND p.at >= $2 AND NOT EXISTS (SELECT FROM postings r WHERE r.reverses = p.key) AS "usesCredit"
  FROM ledger_entries e JOIN postings p ON p.key = e.posting LEFT JOIN payments y ON y.payment = ${paymentOf('p')}
  WHERE e.ledger_account = ANY ($1) ORDER BY e.id`;
