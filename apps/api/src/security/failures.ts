import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../callers/caller.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { Limits } from './limits.js';
import { SecurityLog, type SecurityEvent } from './security-log.js';

/** Counts and writes down what was tried and did not succeed. What is too often is told so; who succeeds is never kept waiting for it. */
@Injectable()
export class Failures {
  constructor(
    private readonly limits: Limits,
    private readonly security: SecurityLog,
  ) {}

  /** Answers with the failure itself, or with the refusal of too many from this address. */
  count(request: Request, error: unknown, how: { event: SecurityEvent; by?: string }): unknown {
    if (!(error instanceof Problem) || error.code.startsWith('system/')) return error;
    const { event, ...details } = how;
    this.security.says(event, { ...details, why: error.code });
    try {
      this.limits.take('failures', request.ip ?? 'unknown');
      return error;
    } catch (tooMany) {
      this.security.says('too many', details);
      return tooMany;
    }
  }

  /** One more request of somebody who is known. */
  request({ key, by }: Pick<Caller, 'key' | 'by'>): void {
    this.limits.take(by === 'link' ? 'visits' : 'requests', key);
  }
}
