import { Problem } from '../../../../libs/domain/src/problem.js';
import type { Actor } from '../../../../libs/domain/src/cases/state.js';
import type { Mode } from '../environment.js';

const form = /^\s*([^;]+?)\s*;\s*role=([^;]+?)\s*$/;
const name = /^[^\p{C};]{1,100}$/u;
const role = /^[a-z][a-z -]{0,59}$/;
/** Roles in which the system itself acts; nobody may claim one. */
const own = new Set(['time', 'system', 'account', 'partner']);

/** The person who calls. Until there is sign-in a header says so, and is believed in development alone. */
export function callerFrom(header: string | undefined, mode: Mode): Actor {
  if (mode !== 'development') throw unknown('Callers cannot be told apart outside of development yet.');
  if (header === undefined) throw unknown('The request names nobody.');
  const caller = named(header);
  if (caller && !own.has(caller.role)) return caller;
  throw unknown('X-Actor does not name a person and a role.');
}

function named(header: string): Actor | undefined {
  const [, givenName = '', givenRole = ''] = form.exec(header) ?? [];
  const caller = { name: decoded(givenName), role: decoded(givenRole).toLowerCase() };
  return name.test(caller.name) && role.test(caller.role) ? caller : undefined;
}

const unknown = (detail: string): Problem =>
  new Problem('caller/unknown', detail, {
    remedy:
      'In development send "X-Actor: Rosa Delgado; role=project associate"; letters beyond ASCII percent-encoded.',
  });

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
