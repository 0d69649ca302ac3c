import type { ClientBase } from 'pg';
import { absencesAt, absencesWithin } from '../../billing-store/src/absences/absences.js';
import { utilitiesOf } from '../../billing-store/src/reads/offices.js';
import type { CaseState } from '../../domain/src/cases/state.js';
import type { Instant } from '../../domain/src/time/instant.js';
import { coversAt, type Absence, type Cover } from '../../domain/src/work/cover.js';
import type { Doors } from './doors.js';

/** Whose work is offered to the team of a utility, as of now. */
export interface Covered extends Cover {
  utility: string;
}

/** Everybody whose work is offered now, utility by utility: each has its own rule. */
export async function coversNow(doors: Doors, now: Instant): Promise<Covered[]> {
  const absences = await absencesAt(doors.store, now);
  if (absences.length === 0) return [];
  const utilities = await utilitiesOf(doors.store);
  return (await Promise.all(utilities.map((utility) => coversOf(doors, { utility, absences, now })))).flat();
}

/** The same for the utility of one case, within a transaction. */
export async function coversWithin(
  { doors, client }: { doors: Doors; client: ClientBase },
  { state, now }: { state: CaseState; now: Instant },
): Promise<Covered[]> {
  const { utility } = state.head;
  return coversOf(doors, { utility, absences: await absencesWithin(client, now), now });
}

async function coversOf(
  { books }: Doors,
  { utility, absences, now }: { utility: string; absences: readonly Absence[]; now: Instant },
): Promise<Covered[]> {
  if (absences.length === 0) return [];
  const rules = await books.rulesFor(utility, now);
  const office = { calendar: rules.calendar(), after: rules.limit('absence is covered after') };
  return coversAt(absences, office, now).map((cover) => ({ ...cover, utility }));
}
