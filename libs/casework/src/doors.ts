import type { DataSource } from 'typeorm';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { Clock } from './clock.js';
import type { Processes } from './processes.js';

/** Where the rules of a utility come from, as they hold on the office's date of an instant. */
export interface Books {
  rulesFor(utility: string, at: Instant): Promise<Rules> | Rules;
}

/** What the doors need; the same for the API, the worker, a town and a test. */
export interface Doors {
  store: DataSource;
  processes: Processes;
  books: Books;
  clock: Clock;
  /** Whether callers are held to the policy. The API does; what time and partners bring about by the worker is the system's own. */
  policed?: boolean;
}

/** Who is told by name and role: two people may use the same command id. */
export const callerOf = (brought: Brought): string => `${brought.caller.role}/${brought.caller.name}`;
