import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { CallerKind, Scope } from '../../../domain/src/arrangements/commands.js';
import type { Brought } from '../../../domain/src/cases/command.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** Somebody who may speak about an account: the holders, whom they have authorized, an agency, or who only gets notices. */
export interface AccountPerson {
  kind: CallerKind;
  name: string;
  phone?: string;
  address?: string;
  scope?: Scope[];
  until?: LocalDate;
  agency?: string;
  releasedOn?: LocalDate;
}

export interface NamedPerson extends Required<Pick<AccountPerson, 'kind' | 'name'>> {
  key: string;
  phone: string | null;
  address: string | null;
  scope: Scope[] | null;
  until: string | null;
  agency: string | null;
  releasedOn: string | null;
  since: Instant;
  endedAt: Instant | null;
}

/** How one speaks with the people of an account. */
export interface Contact {
  language: string | null;
  interpreter: boolean;
  confidentialAddress: boolean;
}

/** Names a person for an account and says under which key. The same command names one person. */
export async function namePerson(
  client: ClientBase,
  given: { account: string; person: AccountPerson; at: Instant },
  { caller, id }: Brought,
): Promise<string> {
  const { account, person, at } = given;
  const digest = createHash('sha256').update(JSON.stringify([account, caller.role, caller.name, id]));
  const key = `person-${digest.digest('hex').slice(0, 24)}`;
  const { phone, address, scope, until, agency, releasedOn } = person;
  await client.query(
    `INSERT INTO account_people (key, account, kind, name, phone, address, scope, until, agency, released_on, since, named_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (key) DO NOTHING`,
    [
      ...[key, account, person.kind, person.name, phone ?? null, address ?? null, scope ?? null],
      ...[until ?? null, agency ?? null, releasedOn ?? null, at, caller.name],
    ],
  );
  return key;
}

/** From now on this person may not speak about the account any more, and is sent nothing. */
export async function endPerson(
  client: ClientBase,
  { account, key, at, by }: { account: string; key: string; at: Instant; by: string },
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE account_people SET ended_at = coalesce(ended_at, $3), ended_by = coalesce(ended_by, $4)
     WHERE account = $1 AND key = $2`,
    [account, key, at, by],
  );
  if (rowCount === 0) throw new Problem('person/not-found', phrase`${account} knows no such person.`);
}

export async function setContact(
  client: ClientBase,
  { account, contact, at, by }: { account: string; contact: Contact; at: Instant; by: string },
): Promise<void> {
  await client.query(
    `INSERT INTO account_contacts (account, language, interpreter, confidential_address, changed_at, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (account) DO UPDATE SET language = excluded.language,
       interpreter = excluded.interpreter, confidential_address = excluded.confidential_address,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [account, contact.language, contact.interpreter, contact.confidentialAddress, at, by],
  );
}

/** Those who are named for an account, also those whose time is over. */
export function peopleOf(store: DataSource, account: string): Promise<NamedPerson[]> {
  return store.query<NamedPerson[]>(
    `SELECT key, kind, name, phone, address, scope, until::text, agency, released_on::text AS "releasedOn", since,
       ended_at AS "endedAt" FROM account_people WHERE account = $1 ORDER BY since, key`,
    [account],
  );
}

export async function contactOf(store: DataSource, account: string): Promise<Contact> {
  const [row] = await store.query<Contact[]>(
    `SELECT language, interpreter, confidential_address AS "confidentialAddress" FROM account_contacts WHERE account = $1`,
    [account],
  );
  return row ?? { language: null, interpreter: false, confidentialAddress: false };
}
