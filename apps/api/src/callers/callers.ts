import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { tokenIn } from '../credentials/programs.js';
import { Failures } from '../security/failures.js';
import { mustComeFromHere } from '../security/same-site.js';
import { SignIn } from '../sign-in/sign-in.js';
import { callerFrom, type Caller } from './caller.js';
import { Proofs } from './proofs.js';

/** How soon a stream of somebody who was revoked ends. */
const lookAgain = 5_000;

const isRefusal = (error: unknown): boolean => error instanceof Problem && !error.code.startsWith('system/');

/** Finds out who calls: by the session of a browser, by the token of a program, by a customer's link, or in development by a header. */
@Injectable()
export class Callers {
  constructor(
    private readonly signIn: SignIn,
    private readonly proofs: Proofs,
    private readonly failures: Failures,
  ) {}

  /** Who calls; nobody when the request shows nothing at all. What it shows and does not hold refuses. */
  async of(request: Request): Promise<Caller | undefined> {
    const header = request.headers['x-actor'];
    if (typeof header === 'string') return callerFrom(header, this.signIn.mode);
    const caller = await this.proven(request);
    if (caller) this.failures.request(caller);
    return caller;
  }

  /** A stream goes on for hours: whoever is revoked meanwhile, or whose session ends, hears no more. */
  watch(request: Request, response: Response): void {
    if (!request.headers.accept?.includes('text/event-stream')) return;
    const look = (): void =>
      void this.proven(request).catch((error: unknown) => isRefusal(error) && response.destroy());
    const again = setInterval(look, lookAgain).unref();
    response.once('close', () => clearInterval(again));
  }

  /** In development alone reading is free. */
  mayBeUnknown(isRead: boolean): true {
    if (!isRead || this.signIn.mode !== 'development') callerFrom(undefined, this.signIn.mode);
    return true;
  }

  private async proven(request: Request): Promise<Caller | undefined> {
    try {
      return await this.proofs.of(request);
    } catch (error) {
      const by = tokenIn(request) === undefined ? 'browser' : 'credential';
      throw this.failures.count(request, error, { event: 'caller refused', by });
    }
  }

  /** A browser sends its cookie along wherever it is asked from: a command must come from a page of ours. */
  mustMean(request: Request, caller: Caller): void {
    if (caller.by !== 'session' && caller.by !== 'link') return;
    try {
      mustComeFromHere(request);
    } catch (error) {
      throw this.failures.count(request, error, { event: 'from elsewhere', by: caller.key });
    }
  }
}
