import { Injectable } from '@nestjs/common';
import { activityInfo } from '@temporalio/activity';
import { Casework } from '../../casework/src/casework.js';
import { Standings } from '../../billing-store/src/news/standings.js';
import { byTime } from '../../domain/src/cases/by-time.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { Command } from '../../domain/src/cases/command.js';
import type { EffectKey, FallenDue } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { inCase } from './effect-key.js';

/** Commands in the name of time. None of them fails because its occasion has gone: each answers where the case stands now. */
@Injectable()
export class CaseTimes {
  constructor(
    private readonly casework: Casework,
    private readonly standings: Standings,
  ) {}

  /** A run takes a case up where it stands; a newer stage table is adopted first. */
  @Activity('take up')
  takeUp(caseNumber: string): Promise<Standing> {
    return this.apply(caseNumber, { kind: 'take up' });
  }

  @Activity('time is up')
  timeIsUp(caseNumber: string, { kind, key, at }: FallenDue): Promise<Standing> {
    return this.apply(caseNumber, { kind, due: key, at });
  }

  /** The call cannot be made just now: it becomes a To Do, and goes on when a person says so. */
  @Activity('leave to a person')
  leaveToAPerson(effect: EffectKey, reason: string): Promise<Standing> {
    const { caseNumber, key } = inCase(effect);
    return this.apply(caseNumber, { kind: 'failed', effect: key, reason });
  }

  /** Another attempt of the same call is the same command. */
  private async apply(caseNumber: string, command: Command): Promise<Standing> {
    const { workflowExecution, activityId } = activityInfo();
    const id = `${caseNumber}/${command.kind}/${workflowExecution?.runId}/${activityId}`;
    await this.casework.apply(caseNumber, command, { caller: byTime, id });
    return this.standings.of(caseNumber);
  }
}
