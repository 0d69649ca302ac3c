import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { absenceList } from '../../../../libs/billing-store/src/absences/absences.js';
import { countCases } from '../../../../libs/billing-store/src/reads/case-list.js';
import { countToDos } from '../../../../libs/billing-store/src/reads/to-do-list.js';
import { Absences } from '../../../../libs/casework/src/absences.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { coversNow } from '../../../../libs/casework/src/covering.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { AbsenceKept, AbsenceQuery, AbsencesView, NewAbsence, OfAbsence } from './absence-schemas.js';

@ApiTags('absences')
@Controller('api/absences')
export class AbsencesController {
  private readonly absences: Absences;

  constructor(private readonly casework: Casework) {
    this.absences = new Absences(casework);
  }

  @ReadRoute('', 'Who is away or going to be, and whose work is offered to the team.', AbsencesView)
  async list(@Query({ schema: AbsenceQuery }) { person, past }: AbsenceQuery): Promise<AbsencesView> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const asked = { now, past: past === 'yes', ...(person === undefined ? {} : { person }) };
    const [rows, covers] = await Promise.all([
      absenceList(store, asked),
      coversNow(this.casework.doors, now),
    ]);
    const absences = rows.map(async (row) => {
      const isOver = row.endedAt !== null || (row.until !== null && row.until <= now);
      const own = covers.filter((cover) => cover.person === row.person && cover.from === row.from);
      return {
        ...row,
        covered: isOver ? [] : own.map(({ utility, since }) => ({ utility, since })),
        waits: isOver ? null : await this.waitsFor(row.person),
      };
    });
    return { absences: await Promise.all(absences) };
  }

  private async waitsFor(assignee: string): Promise<{ cases: number; toDos: number }> {
    const { store } = this.casework.doors;
    const [cases, toDos] = await Promise.all([
      countCases(store, { assignee }),
      countToDos(store, { assignee }),
    ]);
    return { cases: cases.count, toDos: toDos.count };
  }

  @CommandRoute('', 'Say that you are away, or that somebody of your team is.', { answer: AbsenceKept })
  say(@Body({ schema: NewAbsence }) absence: NewAbsence, @By() brought: Brought): Promise<AbsenceKept> {
    const { person = brought.caller.name, from, until = null } = absence;
    return this.absences.say({ person, from, until }, brought);
  }

  @CommandRoute(':absence/end', 'Back again: what nobody has taken is this person’s as before.', {
    answer: AbsenceKept,
  })
  end(
    @Param({ schema: OfAbsence }) { absence }: OfAbsence,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<AbsenceKept> {
    return this.absences.end(absence, brought);
  }
}
