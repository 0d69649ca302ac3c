import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';

declare module 'express' {
  interface Request {
    /** Who brought this command, and under which id. */
    brought?: Brought;
  }
}

/** Who brought this command, and under which id; the guard has seen to it that both are there. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Brought =>
  broughtIn(context.switchToHttp().getRequest<Request>()),
);

export function broughtIn({ brought }: Request): Brought {
  if (brought === undefined) throw new Error('A command has come past the guard.');
  return brought;
}
