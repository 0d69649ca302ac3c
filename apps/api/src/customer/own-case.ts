import { Injectable } from '@nestjs/common';
import { contactOf } from '../../../../libs/billing-store/src/accounts/people.js';
import {
  customerFilesOf,
  customerLettersOf,
} from '../../../../libs/billing-store/src/documents/customer-documents.js';
import { CustomerLinks } from '../../../../libs/billing-store/src/links/customer-links.js';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { accountMoneyNow } from '../../../../libs/billing-store/src/reads/account-money.js';
import { caseNames } from '../../../../libs/billing-store/src/reads/case-names.js';
import { notesOf } from '../../../../libs/billing-store/src/reads/notes.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { arrearsOf } from '../../../../libs/domain/src/accounts/arrears.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { dateOf, type Calendar } from '../../../../libs/domain/src/time/calendar.js';
import type { Caller } from '../callers/caller.js';
import { viewOf } from './customer-view.js';
import type { CustomerView } from './customer-schemas.js';
import { owedForJob, owedOnSchedule, scheduleOf } from './owed.js';

/** The case that a customer's link opens, and never another one. */
@Injectable()
export class OwnCase {
  constructor(readonly casework: Casework) {}

  /** The number comes from the link alone: no request names a case. */
  numberOf({ role, of }: Pick<Caller, 'role' | 'of'>): string {
    if (role === 'customer' && of !== undefined) return mustBeCase(of);
    throw new Problem('case/not-found', phrase`No link of a customer was opened here.`, {
      remedy: phrase`Open the link that you were sent.`,
    });
  }

  state(caller: Pick<Caller, 'role' | 'of'>): Promise<CaseState> {
    return new Standings(this.casework.doors.store).stateOf(this.numberOf(caller));
  }

  async view(caller: Caller): Promise<CustomerView> {
    const { store } = this.casework.doors;
    const state = await this.state(caller);
    const { caseNumber } = state.head;
    const process = this.casework.doors.processes.of(caseNumber);
    const [names, texts, files, letters] = await Promise.all([
      caseNames(store, caseNumber),
      notesOf(store, caseNumber),
      customerFilesOf(store, caseNumber),
      customerLettersOf(store, caseNumber),
    ]);
    const schedule = scheduleOf(state);
    return viewOf({
      ...{ state, schedule, files, letters },
      concerns: process.concerns,
      kind: process.listed(state).kind,
      timeZone: (await this.calendarOf(state)).timeZone,
      address: (await this.mayShowAddress(state)) ? names.address : null,
      texts: new Map(texts.map(({ id, text }) => [id, text])),
      owed: process.concerns === 'job' ? owedForJob(state) : await this.owedOf(state, schedule),
      linkGoodUntil: await this.goodUntil(caller),
    });
  }

  private async calendarOf({ head }: Pick<CaseState, 'head'>): Promise<Calendar> {
    const { books, clock } = this.casework.doors;
    return (await books.rulesFor(head.utility, clock.now())).calendar();
  }

  /** A confidential address is not told to whoever may hold a phone. */
  private async mayShowAddress({ head }: CaseState): Promise<boolean> {
    if (head.account === undefined) return true;
    return !(await contactOf(this.casework.doors.store, head.account)).confidentialAddress;
  }

  private async owedOf(state: CaseState, schedule: CustomerView['schedule']): Promise<CustomerView['owed']> {
    return schedule.length > 0 ? owedOnSchedule(schedule) : this.owedOnAccount(state);
  }

  private async owedOnAccount({ head }: CaseState): Promise<CustomerView['owed']> {
    const { store, clock } = this.casework.doors;
    const at = clock.now();
    const { charges } = await accountMoneyNow(store, head.account ?? '', at);
    const calendar = await this.calendarOf({ head });
    const { pastDue } = arrearsOf(charges, dateOf(calendar, at), at);
    const line = { number: head.account ?? '', what: 'past due', amount: pastDue, dueOn: null };
    return { total: pastDue, lines: pastDue > 0 ? [line] : [] };
  }

  private async goodUntil({ by, key }: Caller): Promise<string | null> {
    if (by !== 'link') return null;
    const { store } = this.casework.doors;
    return (await new CustomerLinks(store).named(key.slice('link '.length))).expiresAt;
  }
}

/** A link of an account leads to no case until its customer has asked for a plan. */
function mustBeCase(of: string): string {
  if (/^[A-Z]{2}-\d{4}-\d+$/.test(of)) return of;
  throw new Problem('arrangement/not-begun', phrase`No payment plan has been asked for by this link.`, {
    remedy: phrase`Ask for a payment plan.`,
  });
}

/** Who brought a command, as far as it says whose case it is. */
export const callerIn = ({ caller, of }: Brought): { role: string; of?: string } => ({
  role: caller.role,
  ...(of === undefined ? {} : { of }),
});
