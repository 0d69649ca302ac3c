import { releaseStands } from '../arrangements/callers.js';
import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Rules } from '../rules/rule-book.js';
import type { LocalDate } from '../time/calendar.js';
import type { PledgeSeen } from './standing.js';

/** An agency that the customer has let know about the account, or that has pledged for it. */
export interface Leave {
  agency: string;
  by: 'release' | 'pledge';
  /** The key of the person under whom the release stands, or the case number of the pledge. */
  source: string;
}

export interface Released {
  key: string;
  agency: string | null;
  releasedOn: string | null;
  endedAt: string | null;
}

const live: readonly PledgeSeen['state'][] = ['promised', 'confirmed'];

/** Which agencies may have the packet of an account: R14-2-203(A)(2) asks for the customer's leave before anything is told. */
export function leavesOf(
  { people, pledges }: { people: readonly Released[]; pledges: readonly PledgeSeen[] },
  rules: Rules,
  today: LocalDate,
): Leave[] {
  const released = people.filter(
    ({ agency, endedAt, releasedOn }) =>
      agency !== null &&
      endedAt === null &&
      releaseStands(rules, (releasedOn ?? undefined) as LocalDate | undefined, today),
  );
  return [
    ...released.map(({ key, agency }): Leave => ({ agency: agency ?? '', by: 'release', source: key })),
    ...pledges
      .filter(({ state }) => live.includes(state))
      .map(({ agency, caseNumber }): Leave => ({ agency, by: 'pledge', source: caseNumber })),
  ];
}

/** Refuses to tell an agency that has neither. */
export function mustHaveLeave(leaves: readonly Leave[], agency: string): Leave {
  const leave = leaves.find((one) => one.agency === agency);
  if (leave) return leave;
  throw new Problem(
    'packet/no-leave',
    phrase`${agency} has neither a release of the customer nor a pledge that stands.`,
    {
      rule: 'release valid',
      remedy: phrase`Have the customer sign a release, and name the agency for the account.`,
    },
  );
}
