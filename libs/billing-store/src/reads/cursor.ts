import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';

/** Where a page ended: the values by which the list is ordered, of its last row. */
export type Place = readonly string[];

/** A page of a list, and what to ask with for the next one; none when it was the last. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

const mostRows = 200;

/** How many rows a page may have, whatever was asked for. */
export const pageSize = (asked = 50): number => Math.min(Math.max(1, Math.floor(asked)), mostRows);

/** Texts that mean nothing outside; they name their list, so that one is not carried over to another. */
export function cursorAt(list: unknown, place: Place): string {
  return Buffer.from(JSON.stringify([nameOf(list), ...place])).toString('base64url');
}

/** The place that a cursor names, or nothing for the beginning. The last value is a key, the first of them an instant. */
export function placeOf(list: unknown, cursor: string | undefined, length: number): Place | undefined {
  if (cursor === undefined) return undefined;
  const parsed = cursorShape.safeParse(decoded(cursor));
  const [name, ...place] = parsed.data ?? [];
  if (!parsed.success || name !== nameOf(list) || place.length !== length || !isOrder(place[0]))
    throw new Problem('input/cursor', phrase`The cursor does not belong to this list.`, {
      remedy: phrase`Use the cursor of the page before with the same filters and order, or begin without one.`,
    });
  return place;
}

/** One row more is read than a page has, to know whether there is another page. */
export function pageOf<Row>(
  read: Row[],
  size: number,
  { list, place }: { list: unknown; place: (row: Row) => Place },
): Page<Row> {
  const rows = read.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: read.length > size && last !== undefined ? cursorAt(list, place(last)) : null };
}

const cursorShape = z.array(z.string().max(300)).min(2);
const order = z.union([z.literal('infinity'), z.iso.datetime()]);
const isOrder = (text: string | undefined): boolean => order.safeParse(text).success;

function decoded(cursor: string): unknown {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const nameOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 10);
