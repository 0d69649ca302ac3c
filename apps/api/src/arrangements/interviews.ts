import { Inject, Injectable } from '@nestjs/common';
import { Interviews } from '../../../../libs/billing-store/src/interviews/interviews.js';
import { inTransaction } from '../../../../libs/billing-store/src/transaction.js';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { ResultLine } from '../../../../libs/domain/src/arrangements/commands.js';
import type { Brought, Command } from '../../../../libs/domain/src/cases/command.js';
import type { Answers } from '../../../../libs/domain/src/interviews/answers.js';
import { assess } from '../../../../libs/domain/src/interviews/assess.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { CaseReads } from '../cases/case-reads.js';
import { signInParts, type SignInParts } from '../doors.js';
import type { AnswersAsked, NewInterview } from './interview-schemas.js';

/** Interviews: their answers are sealed before the case hears what came of them. */
@Injectable()
export class HeldInterviews {
  private readonly interviews: Interviews;

  constructor(
    private readonly casework: Casework,
    private readonly cases: CaseReads,
    @Inject(signInParts) { keys }: SignInParts,
  ) {
    this.interviews = new Interviews(keys);
  }

  /** What would be refused is refused before anything of it is kept. Sent again it is the same interview, with the results of its day. */
  async hold(
    caseNumber: string,
    { answers, language = 'English', ...more }: NewInterview,
    brought: Brought,
  ): Promise<Answer & { results: ResultLine[] }> {
    const { store, clock } = this.casework.doors;
    const kept = await inTransaction(store, (client) =>
      this.interviews.keptSince(client, caseNumber, brought),
    );
    const at = kept ?? clock.now();
    const results = await this.resultsOf(caseNumber, answers as Answers, at);
    const command = (id: string): Command => ({ kind: 'record interview', answers: id, results, ...more });
    if (kept === undefined) await this.cases.foresee(caseNumber, command('not kept yet'), brought);
    const interview = { caseNumber, language, answers: answers as Answers, at };
    const id = await inTransaction(store, (client) => this.interviews.keep(client, interview, brought));
    return { ...(await this.casework.apply(caseNumber, command(id), brought)), results };
  }

  /** What was typed of an interview that somebody else goes on with. The case hears nothing of it: no rule was held against it. */
  keepTyped(caseNumber: string, answers: Partial<Answers>, brought: Brought): Promise<string> {
    const { store, clock } = this.casework.doors;
    const interview = { caseNumber, language: 'English', answers, at: clock.now() };
    return inTransaction(store, (client) => this.interviews.keep(client, interview, brought));
  }

  /** Opens answers for a purpose, which is written down before anything is shown. */
  open(caseNumber: string, asked: AnswersAsked, { caller: by }: Brought): Promise<Partial<Answers>> {
    const { store, clock } = this.casework.doors;
    return inTransaction(store, (client) =>
      this.interviews.open(client, caseNumber, { ...asked, by, at: clock.now() }),
    );
  }

  private async resultsOf(caseNumber: string, answers: Answers, at: Instant): Promise<ResultLine[]> {
    const { head } = await this.cases.state(caseNumber);
    const rules = await this.casework.doors.books.rulesFor(head.utility, at);
    return assess(answers, rules).map(({ rule, of, ...result }) => ({
      rule: (rule as string) === of ? of : `${rule}: ${of}`,
      ...result,
    }));
  }
}
