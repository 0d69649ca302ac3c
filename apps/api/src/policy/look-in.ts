import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { holds } from '../../../../libs/domain/src/policy/conditions.js';
import type { Condition } from '../../../../libs/domain/src/policy/line.js';
import { mayRead, maySend } from '../../../../libs/domain/src/policy/policy.js';
import type { Role } from '../../../../libs/domain/src/policy/roles.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';
import type { Caller } from '../callers/caller.js';
import { SecurityLog } from '../security/security-log.js';

const caseNumber = /\/([A-Z]{2}-\d{4}-\d{6,12})(?:\/|$)/;

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Holds every address to the policy: who may look at what, and whose cases are somebody's own. */
@Injectable()
export class LookIn {
  constructor(
    private readonly casework: Casework,
    private readonly security: SecurityLog,
  ) {}

  async mustBeAllowed({ path, method }: Request, caller: Caller): Promise<void> {
    const [, top, area = ''] = path.split('/');
    if (top !== 'api') return;
    const condition = this.conditionOf(area, method, caller);
    const [, named] = caseNumber.exec(path) ?? [];
    if (condition && named) return this.mustHold(condition, { named, area }, caller);
    // A list of everybody's cases is not for one who sees only its own.
    if (condition && isRead(method))
      throw this.denied(caller, area, phrase`${caller.role} may look at its ${condition} alone.`);
  }

  /** What must hold beside the role; a Problem when the role has no business there. */
  private conditionOf(area: string, method: string, caller: Caller): Condition | undefined {
    const line = isRead(method) ? mayRead(area, caller.role) : maySend(area, caller.role);
    if (line) return line.only?.[caller.role as Role];
    const why = isRead(method)
      ? phrase`${caller.role} may not look at ${area}.`
      : phrase`${caller.role} may not change ${area}.`;
    throw this.denied(caller, area, why);
  }

  /** Whether there is such a case is nobody else's business. */
  private async mustHold(
    condition: Condition,
    { named, area }: { named: string; area: string },
    caller: Caller,
  ): Promise<void> {
    const state = await new Standings(this.casework.doors.store).stateOf(named);
    const asking = { role: caller.role, state, ...(caller.of === undefined ? {} : { of: caller.of }) };
    if (holds(condition, { kind: state.head.process, command: 'look' }, asking)) return;
    this.security.says('denied', { caller: caller.key, area });
    throw new Problem('case/not-found', phrase`There is no case ${named}.`);
  }

  private denied(caller: Caller, area: string, why: Phrase): Problem {
    this.security.says('denied', { caller: caller.key, area });
    return new Problem('caller/not-allowed', why, {
      rule: `policy: ${area}`,
      remedy: phrase`Ask somebody in a role that may: \`throughline policy\` prints who.`,
    });
  }
}
