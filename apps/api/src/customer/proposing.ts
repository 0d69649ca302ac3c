import { Injectable } from '@nestjs/common';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { KnownCaller } from '../../../../libs/domain/src/arrangements/callers.js';
import type { Offer } from '../../../../libs/domain/src/arrangements/offers.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import { HeldInterviews } from '../arrangements/interviews.js';
import { CaseReads } from '../cases/case-reads.js';
import { callerIn, OwnCase } from './own-case.js';
import type { OwnAcceptance, OwnInterview, TermsWanted } from './proposal-schemas.js';

/** How whoever comes by a link has shown who it is. */
const method = 'link sent to the address on record';

/** An arrangement that a customer proposes: the counselor's questions, the counselor's rules, the counselor's terms. */
@Injectable()
export class Proposing {
  constructor(
    private readonly own: OwnCase,
    private readonly cases: CaseReads,
    private readonly interviews: HeldInterviews,
  ) {}

  async interview({ answers }: OwnInterview, brought: Brought) {
    return this.interviews.hold(await this.known(brought), { answers }, brought);
  }

  /** Terms side by side, as they would be offered. Nothing is sent: who looks at several lengths gets no letter for each. */
  async terms(wanted: TermsWanted, brought: Brought): Promise<{ caseNumber: string; offers: Offer[] }> {
    const caseNumber = await this.known(brought);
    const { decided } = await this.cases.foresee(caseNumber, { kind: 'offer', ...wanted }, brought);
    return { caseNumber, offers: (decided.state.facts['offers'] ?? []) as unknown as Offer[] };
  }

  /** What was looked at is offered, with its letter, and agreed to. */
  async accept({ offer, wanted }: OwnAcceptance, brought: Brought): Promise<Answer> {
    const caseNumber = await this.known(brought);
    await this.own.casework.apply(caseNumber, { kind: 'offer', ...wanted }, part(brought, 'offer'));
    return this.own.casework.apply(caseNumber, { kind: 'accept', offer, agreed: 'online' }, brought);
  }

  /** Nothing is said before it is known who asks; what the link shows counts for the day. */
  private async known(brought: Brought): Promise<string> {
    const { head, facts } = await this.own.state(callerIn(brought));
    const { books, clock } = this.own.casework.doors;
    const now = clock.now();
    const today = dateOf((await books.rulesFor(head.utility, now)).calendar(), now);
    const caller = facts['caller'] as unknown as KnownCaller | undefined;
    if (caller?.on !== today || caller.method !== method)
      await this.own.casework.apply(
        head.caseNumber,
        { kind: 'verify caller', as: 'holder', method },
        part(brought, 'caller'),
      );
    return head.caseNumber;
  }
}

/** A command that comes before another one, under an id of its own. */
const part = (brought: Brought, name: string): Brought => ({ ...brought, id: `${brought.id}/${name}` });
