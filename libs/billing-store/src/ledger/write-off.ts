import type { ClientBase } from 'pg';
import type { Moved } from '../../../domain/src/cases/account-change.js';
import { cents, sum, type Cents } from '../../../domain/src/money.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { serviceReceivable, writtenOff } from './chart.js';
import { post } from './postings.js';

/** Debt that is given up, with the two who did so. What is taken off a charge is negative. */
export interface NewWriteOff {
  key: string;
  account: string;
  lines: readonly Moved[];
  askedBy: string;
  approvedBy: string;
  reason: string;
  at: Instant;
}

/** Writes debt off on an account that is locked. Answers with the amount; the same again changes nothing. */
export async function writeOff(
  client: ClientBase,
  { key, account, lines, askedBy, approvedBy, reason, at }: NewWriteOff,
): Promise<Cents> {
  if (askedBy === approvedBy)
    throw new Problem('approval/same-person', phrase`${askedBy} cannot approve what ${askedBy} asked for.`, {
      rule: 'final bill',
      remedy: phrase`Have a second person approve it.`,
    });
  const amount = cents(-sum(...lines.map((line) => line.amount)));
  await client.query(
    `INSERT INTO write_offs (key, account, amount, asked_by, approved_by, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (key) DO NOTHING`,
    [key, account, amount, askedBy, approvedBy, reason, at],
  );
  await post(client, {
    ...{ key: `written off/${key}`, kind: 'written off', at, account, memo: reason },
    lines: [
      { ledgerAccount: writtenOff(account), amount },
      ...lines.map(({ charge, service, amount: part }) => ({
        ledgerAccount: serviceReceivable(account, { service, key: charge }),
        amount: part,
      })),
    ],
  });
  return amount;
}
