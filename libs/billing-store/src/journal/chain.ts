import type { Entry } from '../../../domain/src/cases/entry.js';
import { fold } from '../../../domain/src/cases/fold.js';
import type { CaseState } from '../../../domain/src/cases/state.js';
import { link, noHash } from '../cases/rows.js';

export interface ChainLink {
  number: number;
  at: string;
  kind: string;
  actor: string;
  role: string;
  body: string;
  hash: Buffer;
}

/** What a journal comes to, read from its first entry: its state, the head of its chain, and the first thing that is wrong. */
export interface Followed {
  state: CaseState | undefined;
  head: Buffer;
  entries: Entry[];
  wrong?: string;
}

/** Follows a journal link by link, until the first that does not hold. */
export function follow(journal: readonly ChainLink[]): Followed {
  const followed: Followed = { state: undefined, head: noHash, entries: [] };
  for (const [index, entry] of journal.entries()) {
    const wrong = wrongWith(entry, index + 1, followed);
    if (wrong !== undefined) return { ...followed, wrong };
  }
  return followed;
}

function wrongWith(row: ChainLink, expected: number, followed: Followed): string | undefined {
  if (row.number !== expected) return `entry ${expected} is missing from the journal`;
  const head = link(followed.head, row.body);
  if (!head.equals(row.hash))
    return `entry ${expected} does not continue the chain: its text or an earlier one was changed`;
  const entry = parsed(row.body);
  if (entry === undefined) return `entry ${expected} is not readable`;
  const column = columnBesides(entry, row);
  if (column !== undefined) return `entry ${expected}: the column ${column} is not what its text says`;
  followed.head = head;
  followed.entries.push(entry);
  followed.state = fold(followed.state, entry);
  return undefined;
}

function parsed(body: string): Entry | undefined {
  try {
    return JSON.parse(body) as Entry;
  } catch {
    return undefined;
  }
}

/** The chain is over the text; the columns beside it are for reading, and have to say the same. */
function columnBesides({ number, at, act, actor }: Entry, row: ChainLink): string | undefined {
  const text: Record<string, unknown> = { number, at, kind: act.kind, actor: actor.name, role: actor.role };
  const columns: Record<string, unknown> = { ...row };
  return Object.keys(text).find((column) => text[column] !== columns[column]);
}
