import { Injectable } from '@nestjs/common';
import { contactOf, peopleOf, type NamedPerson } from '../../../../libs/billing-store/src/accounts/people.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { KnownCaller } from '../../../../libs/domain/src/arrangements/callers.js';
import { mustBeCaller } from '../../../../libs/domain/src/arrangements/callers.js';
import type { Verification } from '../../../../libs/domain/src/arrangements/commands.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { dateOf, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { Noted } from '../casework/noted.js';
import type { CallerShown } from './arrangement-schemas.js';

/** Who calls about an account, held against the people who are named for it. */
@Injectable()
export class AccountCallers {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
  ) {}

  /** What was shown, with the leave of whoever is named for the account. */
  async verification(state: CaseState, shown: CallerShown, brought: Brought): Promise<Verification> {
    const { store } = this.casework.doors;
    const { caseNumber, account = '' } = state.head;
    const { as, method, person, name, ...spoken } = shown;
    const [people, contact] = await Promise.all([peopleOf(store, account), contactOf(store, account)]);
    const named = namedIn(people, { as, person });
    const told = name ?? named?.name;
    return {
      ...{ as, method, ...leaveOf(named), interpreter: contact.interpreter },
      ...(contact.language === null ? {} : { language: contact.language }),
      ...spoken,
      ...(told === undefined ? {} : { person: await this.noted.keep(caseNumber, told, brought) }),
    };
  }

  /** Who hears of an account: somebody who looks over accounts without anybody on the line, or the caller who is known today. */
  async toldTo(states: readonly CaseState[], role = ''): Promise<string> {
    if (looksOver.includes(role)) return role;
    return (await this.mustBeKnown(states)).as;
  }

  /** Nothing is told of an account before it is known today, in one of its cases, who calls. */
  private async mustBeKnown(states: readonly CaseState[]): Promise<KnownCaller> {
    for (const state of states) {
      const caller = await this.knownToday(state);
      if (!caller) continue;
      mustBeCaller(caller, caller.on, 'speak');
      return caller;
    }
    throw new Problem('caller/not-verified', 'It is not known today who is calling.', {
      rule: 'identity methods',
      remedy: 'Open an arrangement for the account and verify the caller first.',
    });
  }

  /** Who has been verified in a case today: what was shown on another day does not count. */
  async knownToday(state: CaseState): Promise<KnownCaller | undefined> {
    const caller = state.facts['caller'] as KnownCaller | undefined;
    return caller?.on === (await this.todayOf(state)) ? caller : undefined;
  }

  private async todayOf({ head }: CaseState): Promise<LocalDate> {
    const { books, clock } = this.casework.doors;
    const now = clock.now();
    return dateOf((await books.rulesFor(head.utility, now)).calendar(), now);
  }
}

/** Those who look at accounts without anybody on the line. */
const looksOver = ['supervisor', 'manager'];

const holders = ['holder', 'joint holder'];

function namedIn(
  people: readonly NamedPerson[],
  { as, person }: { as: Verification['as']; person: string | undefined },
): NamedPerson | undefined {
  const found = people.find(({ key, kind, endedAt }) => key === person && kind === as && endedAt === null);
  if (found || (person === undefined && holders.includes(as))) return found;
  throw new Problem('caller/not-verified', `Nobody like this is named for the account as ${as}.`, {
    rule: 'release valid',
    remedy: 'Have the holder name this person for the account.',
  });
}

function leaveOf(named: NamedPerson | undefined): Partial<Verification> {
  const { scope, until, agency, releasedOn } = named ?? {};
  return {
    ...(scope ? { scope } : {}),
    ...(until ? { until: until as LocalDate } : {}),
    ...(agency ? { agency } : {}),
    ...(releasedOn ? { releasedOn: releasedOn as LocalDate } : {}),
  };
}
