import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { closedTo, openedBy, withhold, withoutUnsaid } from '../../../../libs/domain/src/policy/withheld.js';
import type { Caller } from '../callers/caller.js';
import { SecurityLog } from '../security/security-log.js';

/** Leaves out of every answer what the caller's role may not see, or not without saying what for. */
@Injectable()
export class Withholding {
  constructor(private readonly security: SecurityLog) {}

  /** Not an interceptor: with one, a stream of events could no longer be refused before it begins. */
  from({ headers, path }: Request, response: Response, caller: Caller): void {
    const header = headers['x-purpose'];
    const purpose = typeof header === 'string' ? header : undefined;
    const opened = openedBy(caller.role, purpose);
    if (opened.length > 0) this.saysWhatFor(caller, { path, purpose, what: opened.join(', ') });
    const closed = closedTo(caller.role, purpose);
    const send = response.json.bind(response);
    response.json = (answer: unknown) => send(withoutUnsaid(withhold(answer, closed), caller.role));
  }

  private saysWhatFor(
    { key }: Caller,
    what: { path: string; purpose: string | undefined; what: string },
  ): void {
    this.security.says('opened for a purpose', { caller: key, ...what });
  }
}
