import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';
import type { Actor } from '../../../../libs/domain/src/cases/state.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import type { Mode } from '../environment.js';

/** Whoever calls, however that is known. */
export interface Caller extends Actor {
  /** The contractor or agency that the caller belongs to. */
  of?: string;
  language: 'en' | 'es';
  by: 'session' | 'credential' | 'link' | 'development header';
  /** Names the caller where no name of a person may stand: in logs and limits. */
  key: string;
  endsAt?: Instant;
  /** The session of a browser, by the name that opens nothing; and when the provider last asked who it is. */
  session?: string;
  provedAt?: Instant | null;
}

declare module 'express' {
  interface Request {
    caller?: Caller;
  }
}

/** Who calls. A route that asks for it refuses whoever is unknown. */
export const Calling = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<Request>();
  if (caller) return caller;
  throw new Problem('caller/unknown', phrase`The request names nobody.`, {
    remedy: phrase`Sign in at /sign-in.`,
  });
});

/** Who looks at something. In development nobody needs to be named for that. */
export type Looker = Pick<Caller, 'name' | 'role'>;
export const lookerOf = ({ caller }: Pick<Request, 'caller'>): Looker =>
  caller ?? { name: 'nobody', role: 'unknown' };
export const Looking = createParamDecorator((_: unknown, context: ExecutionContext): Looker =>
  lookerOf(context.switchToHttp().getRequest<Request>()),
);

const form = /^\s*([^;]+?)\s*;\s*role=([^;]+?)\s*(?:;\s*of=([^;]+?)\s*)?$/;
const name = /^[^\p{C};]{1,100}$/u;
const role = /^[a-z][a-z -]{0,59}$/;
/** Roles in which the system itself acts; nobody may claim one. */
const own = new Set(['time', 'system', 'account', 'partner']);

/** The person whom a header names: the way of development, believed nowhere else. */
export function callerFrom(header: string | undefined, mode: Mode): Caller {
  if (mode !== 'development') throw unknown(phrase`Outside of development a header proves nothing.`);
  if (header === undefined) throw unknown(phrase`The request names nobody.`);
  const caller = named(header);
  if (caller && !own.has(caller.role)) return caller;
  throw unknown(phrase`X-Actor does not name a person and a role.`);
}

function named(header: string): Caller | undefined {
  const [, givenName = '', givenRole = '', givenOf] = form.exec(header) ?? [];
  const actor = { name: decoded(givenName), role: decoded(givenRole).toLowerCase() };
  if (!name.test(actor.name) || !role.test(actor.role)) return undefined;
  const of = givenOf === undefined ? {} : { of: decoded(givenOf) };
  const key = `development ${actor.role}`;
  return { ...actor, ...of, key, language: 'en', by: 'development header' };
}

const unknown = (detail: Phrase): Problem =>
  new Problem('caller/unknown', detail, {
    remedy: phrase`Sign in at /sign-in. In development "X-Actor: Rosa Delgado; role=project associate" will do; letters beyond ASCII percent-encoded.`,
  });

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
