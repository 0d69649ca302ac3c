import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { Amendment, Cancellation, ClockCorrection, Reassignment } from './change-schemas.js';

@ApiTags('cases')
@Controller('api/cases/:caseNumber')
export class ChangesController {
  constructor(private readonly casework: Casework) {}

  @CommandRoute('amend', 'Change the facts of the case; gates and needs are judged anew.')
  amend(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Amendment }) amendment: Amendment,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'amend', ...amendment }, brought);
  }

  @CommandRoute('cancel', 'Cancel the case: what was begun is undone, then it closes.')
  cancel(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Cancellation }) { reason }: Cancellation,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'cancel', reason }, brought);
  }

  @CommandRoute('reassign', 'Give the case, or one stage of it, to somebody else.')
  reassign(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: Reassignment }) reassignment: Reassignment,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'reassign', ...reassignment }, brought);
  }

  @CommandRoute(
    'clock-corrections',
    'Put a wrongly attributed span of time right. The old line stays readable.',
  )
  correctClock(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: ClockCorrection }) correction: ClockCorrection,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.apply(caseNumber, { kind: 'correct clock', ...correction }, brought);
  }
}
