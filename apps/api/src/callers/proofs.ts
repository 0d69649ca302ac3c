import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Programs, tokenIn } from '../credentials/programs.js';
import { Visits } from '../customer-links/visits.js';
import { SignIn } from '../sign-in/sign-in.js';
import type { Caller } from './caller.js';

/** What a request shows of who sends it: the token of a program, the link of a customer, the session of a browser. */
@Injectable()
export class Proofs {
  constructor(
    private readonly signIn: SignIn,
    private readonly programs: Programs,
    private readonly visits: Visits,
  ) {}

  /** Who sends it; nobody when it shows nothing at all. What it shows and does not hold refuses. */
  async of(request: Request): Promise<Caller | undefined> {
    const token = tokenIn(request);
    if (token !== undefined) return this.programs.caller(token);
    return (await this.visits.caller(request)) ?? (await this.ofSession(request));
  }

  private async ofSession(request: Request): Promise<Caller | undefined> {
    const signedIn = await this.signIn.caller(request);
    if (!signedIn) return undefined;
    const { person, of, ...others } = signedIn;
    return { ...others, ...(of === null ? {} : { of }), key: person, by: 'session' };
  }
}
