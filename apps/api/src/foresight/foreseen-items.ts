import { isDeepStrictEqual } from 'node:util';
import type { CaseState, Item } from '../../../../libs/domain/src/cases/state.js';
import type { Foresight } from './foresight-schemas.js';

type Foreseen = Foresight['items'][number];
type Stands = NonNullable<Foreseen['was']>;

/** The items that would be new, gone, or stand otherwise than now. */
export function itemsForeseen(before: CaseState, after: CaseState): Foreseen[] {
  const keys = [...new Set([...Object.keys(before.items), ...Object.keys(after.items)])];
  return keys.flatMap((key) => {
    const [was, willBe] = [before.items[key], after.items[key]];
    const { stage = '', name = key } = willBe ?? was ?? {};
    const [then, now] = [standing(willBe), standing(was)];
    return isDeepStrictEqual(then, now) ? [] : [{ stage, name, was: now, willBe: then }];
  });
}

const standing = (item: Item | undefined): Stands | null =>
  item ? { state: item.state, dueAt: item.dueAt ?? null, fields: item.fields } : null;
