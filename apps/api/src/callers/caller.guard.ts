import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { Held } from '../policy/held.js';
import type { Caller } from './caller.js';
import { Callers } from './callers.js';
import { forEverybody } from './for-everybody.js';

/** Nobody reads or changes anything unnamed; in development alone reading is free. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly policy: Held,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(forEverybody, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<Request>();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const caller = await this.callers.of(request);
    if (!caller) return this.callers.mayBeUnknown(isRead);
    request.caller = caller;
    await this.policy.to(request, context.switchToHttp().getResponse(), caller);
    if (caller.by !== 'development header') this.callers.watch(request, context.switchToHttp().getResponse());
    if (!isRead) {
      this.callers.mustMean(request, caller);
      request.brought = broughtBy(caller, commandId(request.headers['idempotency-key']));
    }
    return true;
  }
}

const broughtBy = ({ name, role, of }: Caller, id: string): Brought => ({
  caller: { name, role },
  id,
  ...(of === undefined ? {} : { of }),
});

const visible = /^[\x21-\x7e]{1,200}$/;

/** The same id is the same command, however often it arrives. */
function commandId(header: string | string[] | undefined): string {
  if (typeof header === 'string' && visible.test(header)) return header;
  throw new Problem('command/id-missing', phrase`Every command is sent under an id of its own.`, {
    remedy: phrase`Send Idempotency-Key: 1 to 200 visible characters, a new one for each new command.`,
  });
}
