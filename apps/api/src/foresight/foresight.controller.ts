import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brought, Command } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { CaseReads } from '../cases/case-reads.js';
import { lineOf } from '../cases/story.js';
import { CommandRoute } from '../openapi/command-route.js';
import { itemsForeseen } from './foreseen-items.js';
import { Foresight } from './foresight-schemas.js';
import { Intended } from './intended-schemas.js';

@ApiTags('cases')
@Controller('api/cases/:caseNumber/foresight')
export class ForesightController {
  constructor(private readonly cases: CaseReads) {}

  @CommandRoute('', 'What a command would bring about, or why it would be refused. Nothing is done.', {
    answer: Foresight,
  })
  async foresee(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Intended }) intended: Intended,
    @By() brought: Brought,
  ): Promise<Foresight> {
    const { before, decided } = await this.cases.foresee(caseNumber, commandOf(intended), brought);
    const { head, stages } = decided.state;
    return {
      entry: before.entry,
      lines: decided.entries.map((body) => {
        const { said, followed, rules } = lineOf({ ...body, command: null }, new Map());
        return { said, followed, rules };
      }),
      items: itemsForeseen(before, decided.state),
      openStages: Object.keys(stages).filter((stage) => stages[stage]?.status === 'open'),
      party: head.party ?? null,
      status: head.status,
    };
  }
}

/** Texts that are notes: each is named by an id that nothing has, and nothing that follows depends on it. */
const notes: Readonly<Partial<Record<Intended['kind'], string>>> = {
  ask: 'question',
  answer: 'answer',
  'ask for exception': 'reason',
  'forwarding address': 'address',
  prove: 'practitioner',
};

function commandOf(intended: Intended): Command {
  const text = notes[intended.kind] ?? ('note' in intended ? 'note' : undefined);
  return { ...intended, ...(text === undefined ? {} : { [text]: unwritten }) } as Command;
}

const unwritten = 'not written yet';
