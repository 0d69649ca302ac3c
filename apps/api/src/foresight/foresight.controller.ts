import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brought, Command } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { CaseReads } from '../cases/case-reads.js';
import { lineOf } from '../cases/story.js';
import { CommandRoute } from '../openapi/command-route.js';
import { Foresight, Intended } from './foresight-schemas.js';

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
    const { entry, decided } = await this.cases.foresee(caseNumber, commandOf(intended), brought);
    const { head, stages } = decided.state;
    return {
      entry,
      lines: decided.entries.map((body) => {
        const { said, followed, rules } = lineOf({ ...body, command: null }, new Map());
        return { said, followed, rules };
      }),
      openStages: Object.keys(stages).filter((stage) => stages[stage]?.status === 'open'),
      party: head.party ?? null,
      status: head.status,
    };
  }
}

/** A text is named by an id that nothing has: nothing that follows depends on it. */
function commandOf(intended: Intended): Command {
  if (intended.kind === 'ask') return { ...intended, question: unwritten };
  if (intended.kind === 'answer') return { ...intended, answer: unwritten };
  if (!('note' in intended)) return intended;
  return { ...intended, note: unwritten };
}

const unwritten = 'not written yet';
