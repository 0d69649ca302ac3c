import { Injectable } from '@nestjs/common';
import { contactOf, peopleOf, type NamedPerson } from '../../../../libs/billing-store/src/accounts/people.js';
import { callerOn } from '../../../../libs/billing-store/src/accounts/callers.js';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { openCasesOf } from '../../../../libs/billing-store/src/reads/account-money.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { KnownCaller } from '../../../../libs/domain/src/arrangements/callers.js';
import { mustBeCaller } from '../../../../libs/domain/src/arrangements/callers.js';
import type { Verification } from '../../../../libs/domain/src/arrangements/commands.js';
import type { Brought, Command } from '../../../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { dateOf, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import { Noted } from '../casework/noted.js';
import type { AccountCallerShown, CallerShown } from './arrangement-schemas.js';

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

  /** The same for whoever calls about an account, whether or not it has a case. The person is named by the key. */
  async verificationFor(account: string, shown: AccountCallerShown): Promise<Verification> {
    const { as, method, person } = shown;
    const named = namedIn(await peopleOf(this.casework.doors.store, account), { as, person });
    return { as, method, ...leaveOf(named), ...(person === undefined ? {} : { person }) };
  }

  /** Who hears of an account: somebody who looks over accounts without anybody on the line, or the caller who is known today. */
  async toldTo(account: string, role = ''): Promise<string> {
    if (looksOver.includes(role)) return role;
    const caller = await this.knownFor(account);
    if (caller) {
      mustBeCaller(caller, caller.on, 'speak');
      return caller.as;
    }
    throw new Problem('caller/not-verified', phrase`It is not known today who is calling.`, {
      rule: 'identity methods',
      remedy: phrase`Verify the caller first.`,
    });
  }

  /** Who has been verified today for the account, or in one of its arrangements: what was shown on another day does not count. */
  async knownFor(account: string): Promise<KnownCaller | undefined> {
    const { store } = this.casework.doors;
    const today = await this.todayOf(await utilityOf(store, account));
    const known = await callerOn(store, account, today);
    if (known) return known;
    const open = await openCasesOf(store, { account, process: 'hardship arrangement' });
    const states = await Promise.all(open.map((caseNumber) => new Standings(store).stateOf(caseNumber)));
    return states
      .map(({ facts }) => facts['caller'] as KnownCaller | undefined)
      .find((one) => one?.on === today);
  }

  /** Brings what a caller wants of a case. Whoever is known today for its account is known in the case as well. */
  async brings(caseNumber: string, command: Command, brought: Brought): Promise<Answer> {
    const state = await new Standings(this.casework.doors.store).stateOf(caseNumber);
    const { account, status } = state.head;
    const isKnown = status !== 'open' || account === undefined || (await this.knownToday(state));
    if (!isKnown) await this.tells(caseNumber, account, brought);
    return this.casework.apply(caseNumber, command, brought);
  }

  /** Tells a case who is known today to call about its account; answers nothing where nobody is. */
  async tells(caseNumber: string, account: string, brought: Brought): Promise<Answer | undefined> {
    const known = await this.knownFor(account);
    if (known === undefined) return undefined;
    const verification = { ...known, on: undefined };
    const byTheSame = { ...brought, id: `${brought.id}/caller` };
    return this.casework.apply(caseNumber, { kind: 'verify caller', ...verification }, byTheSame);
  }

  /** Who has been verified in a case today. */
  async knownToday({ facts, head }: CaseState): Promise<KnownCaller | undefined> {
    const caller = facts['caller'] as KnownCaller | undefined;
    return caller?.on === (await this.todayOf(head.utility)) ? caller : undefined;
  }

  private async todayOf(utility: string): Promise<LocalDate> {
    const { books, clock } = this.casework.doors;
    const now = clock.now();
    return dateOf((await books.rulesFor(utility, now)).calendar(), now);
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
  throw new Problem('caller/not-verified', phrase`Nobody like this is named for the account as ${as}.`, {
    rule: 'release valid',
    remedy: phrase`Have the holder name this person for the account.`,
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
