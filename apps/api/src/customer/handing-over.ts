import { Injectable } from '@nestjs/common';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { HeldInterviews } from '../arrangements/interviews.js';
import { Noted } from '../casework/noted.js';
import { callerIn, OwnCase } from './own-case.js';
import type { HandedOver, TermsWanted } from './proposal-schemas.js';

/** A counselor goes on where the customer stopped; nothing that was typed is asked again. */
@Injectable()
export class HandingOver {
  constructor(
    private readonly own: OwnCase,
    private readonly interviews: HeldInterviews,
    private readonly noted: Noted,
  ) {}

  async handOver({ answers, wanted, words }: HandedOver, brought: Brought): Promise<Answer> {
    const state = await this.own.state(callerIn(brought));
    const { caseNumber, owner } = state.head;
    if (answers !== undefined) await this.interviews.keepTyped(caseNumber, answers, brought);
    const text = [words, wanted && wantedText(wanted), answers && 'What was typed is kept sealed.'];
    const question = await this.noted.keep(
      caseNumber,
      text.filter(Boolean).join('\n') || 'Please call.',
      brought,
    );
    const ask = { kind: 'ask', stage: openIn(state), of: owner, party: 'utility', question } as const;
    return this.own.casework.apply(caseNumber, ask, brought);
  }
}

const wantedText = ({ months, payDay }: TermsWanted): string =>
  [
    months === undefined ? '' : `Proposes ${months} months.`,
    payDay === undefined ? '' : `Money comes on day ${payDay} of the month.`,
  ].join(' ');

const openIn = ({ stages }: CaseState): string =>
  Object.entries(stages).find(([, { status }]) => status === 'open')?.[0] ?? 'interview';
