import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../callers/caller.js';
import { LookIn } from './look-in.js';
import { Withholding } from './withholding.js';

/** A request held to the policy: the address it may look in at, and what its answer leaves out. */
@Injectable()
export class Held {
  constructor(
    private readonly lookIn: LookIn,
    private readonly withholding: Withholding,
  ) {}

  async to(request: Request, response: Response, caller: Caller): Promise<void> {
    await this.lookIn.mustBeAllowed(request, caller);
    this.withholding.from(request, response, caller);
  }
}
