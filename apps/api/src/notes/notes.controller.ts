import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Looking, type Looker } from '../callers/caller.js';
import { CaseReads } from '../cases/case-reads.js';
import { Noted } from '../casework/noted.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { NewNote, Notes } from './note-schemas.js';

@ApiTags('notes')
@Controller('api/cases/:caseNumber/notes')
export class NotesController {
  constructor(
    private readonly casework: Casework,
    private readonly noted: Noted,
    private readonly cases: CaseReads,
  ) {}

  @ReadRoute('', 'What was written about a case, in the order in which it was written.', Notes)
  async list(@Param({ schema: OfCase }) { caseNumber }: OfCase, @Looking() looker: Looker): Promise<Notes> {
    return { notes: [...(await this.cases.notes(caseNumber, looker))] };
  }

  @CommandRoute('', 'Write a note. The text is kept apart; the journal names it.')
  async write(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: NewNote }) { text, ...about }: NewNote,
    @By() brought: Brought,
  ): Promise<Answer> {
    const note = await this.noted.keep(caseNumber, text, brought);
    return this.casework.apply(caseNumber, { kind: 'note', note, ...about }, brought);
  }
}
