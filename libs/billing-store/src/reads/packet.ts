import type { DataSource } from 'typeorm';
import { usedBy } from '../ledger/meter-reads.js';
import { addresseeOfAccount, type Addressee } from '../accounts/addressee.js';
import { contactOf, peopleOf, type NamedPerson } from '../accounts/people.js';
import type { Used } from '../../../domain/src/accounts/usage.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { LocalDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** A notice of disconnection of a severance that is under way. */
export interface NoticeSeen {
  caseNumber: string;
  service: Service;
  name: string;
  state: string;
  givenAt: Instant | null;
  /** What the notice said: from the journal of its case, where it was decided to give it. */
  total: number | null;
  payBy: string | null;
  offOn: string | null;
}

export interface PacketRead {
  notices: NoticeSeen[];
  used: Used[];
  people: NamedPerson[];
  to: Addressee;
  confidentialAddress: boolean;
}

/** What an agency needs to know of an account, beside its money. */
export async function readPacket(
  store: DataSource,
  { account, since }: { account: string; since: LocalDate },
): Promise<PacketRead> {
  const [notices, used, people, contact, to] = await Promise.all([
    store.query<NoticeSeen[]>(noticesOf, [account]),
    usedBy(store, { account, since }),
    peopleOf(store, account),
    contactOf(store, account),
    addresseeOfAccount(store, { account }),
  ]);
  return { notices, used, people, to, confidentialAddress: contact.confidentialAddress };
}

/** Notices of what is under way; their figures stand in the effect that sends each. */
const noticesOf = `
  SELECT i.case_number AS "caseNumber", g.seen->>'service' AS service, i.name, i.state, (i.fields->>'givenAt') AS "givenAt",
    (sent.details->>'total')::float8 AS total, sent.details->>'payBy' AS "payBy", sent.details->>'offOn' AS "offOn"
  FROM agreements g JOIN cases c ON c.case_number = g.case_number AND c.status <> 'closed'
    JOIN items i ON i.case_number = g.case_number AND i.stage = 'notices' AND i.state <> 'expired'
    JOIN case_states s ON s.case_number = g.case_number
    LEFT JOIN LATERAL (
      SELECT effect.value->'details' AS details FROM jsonb_each(s.state::jsonb->'effects') AS effect
      WHERE effect.value->'details'->>'of' = i.name ORDER BY (effect.value->>'order')::integer DESC LIMIT 1) AS sent ON true
  WHERE g.account = $1 AND g.kind = 'severance' ORDER BY i.since, i.key`;
