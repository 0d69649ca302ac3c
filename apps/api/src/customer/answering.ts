import { Injectable } from '@nestjs/common';
import {
  customerFilesOf,
  keepCustomerFile,
} from '../../../../libs/billing-store/src/documents/customer-documents.js';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { Noted } from '../casework/noted.js';
import { InvalidInput } from '../problems/invalid-input.js';
import type { TakenFile } from '../uploads/taken-file.js';
import { callerIn, OwnCase } from './own-case.js';

/** Answers what was asked of the customer. */
@Injectable()
export class Answering {
  constructor(
    private readonly own: OwnCase,
    private readonly noted: Noted,
  ) {}

  async keepFile(ask: string, file: TakenFile, brought: Brought): Promise<string> {
    const { caseNumber } = (await this.asked(ask, brought)).head;
    const { store, clock } = this.own.casework.doors;
    return keepCustomerFile(store, { caseNumber, ask, ...file, at: clock.now() }, brought);
  }

  async answer(ask: string, words: string | undefined, brought: Brought): Promise<Answer> {
    const caseNumber = this.own.numberOf(callerIn(brought));
    const { store } = this.own.casework.doors;
    const files = (await customerFilesOf(store, caseNumber)).filter((file) => file.ask === ask);
    if (words === undefined && files.length === 0)
      throw new InvalidInput([{ field: 'words', fault: phrase`are needed where no file was sent` }]);
    const text = [
      ...(words === undefined ? [] : [words]),
      ...files.map(({ title, id }) => `${title} (${id})`),
    ];
    const answer = await this.noted.keep(caseNumber, text.join('\n'), brought);
    return this.own.casework.apply(caseNumber, { kind: 'answer', ask, answer }, brought);
  }

  /** The case, in which this was asked of the customer and is not answered yet. */
  private async asked(ask: string, brought: Brought): Promise<CaseState> {
    const state = await this.own.state(callerIn(brought));
    const asked = Object.hasOwn(state.asks, ask) ? state.asks[ask] : undefined;
    if (asked?.of !== 'customer') throw new Problem('ask/not-found', phrase`Nothing like ${ask} was asked.`);
    if (asked.answeredAt === undefined) return state;
    throw new Problem('ask/answered', phrase`It was answered at ${asked.answeredAt}.`);
  }
}
