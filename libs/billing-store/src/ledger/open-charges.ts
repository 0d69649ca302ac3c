import type { ClientBase } from 'pg';
import type { AllocationTerms } from '../../../domain/src/accounts/allocation.js';
import type { Charge } from '../../../domain/src/accounts/charge.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { customerCredit, programCredit, type LedgerAccount } from './chart.js';

/** A charge of which something is open: `amount` is that, and it has no entries. */
export interface OpenCharge extends Charge {
  ledgerAccount: LedgerAccount;
}

/** Credit that lies on an account: the customer's own, or that of a program for its services alone. */
export interface Credit {
  ledgerAccount: LedgerAccount;
  /** Positive while there is something to use; negative when more was used than is there. */
  amount: Cents;
  /** When it last moved. */
  since: Instant;
  only?: readonly Service[];
}

export interface Open {
  charges: OpenCharge[];
  credits: Credit[];
  /** The instant of the last posting on the account. */
  last?: Instant;
}

interface OpenRow {
  charges: OpenCharge[];
  credits: { ledgerAccount: LedgerAccount; amount: Cents; since: Instant }[];
  last: Instant | null;
}

/** What is open of an account that is locked, and what credit there is. */
export async function readOpen(client: ClientBase, account: string, terms: AllocationTerms): Promise<Open> {
  const places = placesOf(account, terms);
  const { rows } = await client.query<OpenRow>({
    name: 'read open charges',
    text: openText,
    values: [account, places.map(({ ledgerAccount }) => ledgerAccount)],
  });
  const [{ charges, credits, last } = { charges: [], credits: [], last: null }] = rows;
  return {
    ...{ charges, credits: places.flatMap((place) => found(place, credits)) },
    ...(last === null ? {} : { last }),
  };
}

/** Where credit may lie on an account: the customer's own, and that of each program for its services. */
export const placesOf = (account: string, { programs }: AllocationTerms): CreditPlace[] => [
  { ledgerAccount: customerCredit(account) },
  ...programs.map(({ program, services }) => ({
    ledgerAccount: programCredit(account, program),
    only: services,
  })),
];

type CreditPlace = Pick<Credit, 'ledgerAccount' | 'only'>;

const found = (place: CreditPlace, credits: OpenRow['credits']): Credit[] =>
  credits
    .filter(({ ledgerAccount }) => ledgerAccount === place.ledgerAccount)
    .map((credit) => ({ ...place, ...credit }));

/** An instant as entries write it, within JSON. */
export const isoOf = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The disputed part of each charge of the account $1: a dispute is a protection that names its charge. */
export const disputedOf = `
  SELECT details ->> 'charge' AS charge, sum(amount) AS disputed FROM protections
  WHERE account = $1 AND kind = 'dispute' AND ended_at IS NULL AND amount IS NOT NULL GROUP BY 1`;

const openText = `
  WITH disputed AS (${disputedOf}),
  open AS (
    SELECT c.*, (SELECT sum(e.amount) FROM ledger_entries e WHERE e.ledger_account = c.ledger_account)::bigint AS open
    FROM charges c WHERE c.account = $1)
  SELECT
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('key', o.key, 'service', o.service, 'kind', o.kind,
       'bill', o.bill, 'arrangement', o.arrangement, 'amount', o.open, 'dueOn', o.due_on, 'issuedOn', o.issued_on,
       'at', ${isoOf('o.at')}, 'disputed', d.disputed, 'departed', nullif(o.departed, false),
       'ledgerAccount', o.ledger_account, 'entries', json_build_array()))), '[]')
     FROM open o LEFT JOIN disputed d ON d.charge = o.key WHERE o.open > 0) AS charges,
    (SELECT coalesce(json_agg(k), '[]') FROM (
       SELECT e.ledger_account AS "ledgerAccount", -sum(e.amount)::bigint AS amount, ${isoOf('max(p.at)')} AS since
       FROM ledger_entries e JOIN postings p ON p.key = e.posting WHERE e.ledger_account = ANY ($2)
       GROUP BY e.ledger_account HAVING sum(e.amount) <> 0) k) AS credits,
    (SELECT ${isoOf('max(p.at)')} FROM postings p WHERE p.account = $1) AS last`;

/** The payment for service that a posting allocates or takes back. */
export const paymentOf = (posting: string): string => `
  CASE WHEN ${posting}.kind IN ('service payment', 'service payment reversed')
         THEN substr(coalesce(${posting}.reverses, ${posting}.key), 9)
       WHEN ${posting}.kind IN ('payment allocated anew', 'payment allocated anew reversed') THEN ${posting}.memo END`;
