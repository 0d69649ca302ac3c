import { Injectable } from '@nestjs/common';
import { keepNote } from '../../../../libs/billing-store/src/notes/keep-note.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';

/** Texts about people are kept before the command that names them. */
@Injectable()
export class Noted {
  constructor(private readonly casework: Casework) {}

  keep(caseNumber: string, text: string, brought: Brought): Promise<string> {
    const { store, clock } = this.casework.doors;
    return keepNote(store, { text, caseNumber, at: clock.now() }, brought);
  }

  /** The part of a command that names a note, when there is one. */
  async maybe(caseNumber: string, text: string | undefined, brought: Brought): Promise<{ note?: string }> {
    return text === undefined ? {} : { note: await this.keep(caseNumber, text, brought) };
  }
}
