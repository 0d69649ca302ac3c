import type { InputFault } from '../problems/invalid-input.js';
import { phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';

const deepest = 20;
const nul = /\u0000/;
/** Names by which JavaScript reaches what an object is made of. */
const ofTheLanguage = new Set(['__proto__', 'constructor', 'prototype']);
const half = /\p{Surrogate}/u;

interface Place {
  value: unknown;
  path: string;
  depth: number;
  isName?: boolean;
}

/** The first text that PostgreSQL could not keep as it is, or nesting without end. */
export function faultIn(input: unknown): InputFault | undefined {
  const places: Place[] = [{ value: input, path: '', depth: 0 }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const fault = faultOf(place);
    if (fault !== undefined) return { field: place.path.slice(0, 200) || 'request', fault };
    if (isNested(place.value)) places.push(...within(place, place.value));
  }
  return undefined;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

function faultOf({ value, depth, isName }: Place): Phrase | undefined {
  if (depth > deepest) return phrase`is nested more than ${deepest} deep`;
  if (typeof value !== 'string') return undefined;
  return isName && ofTheLanguage.has(value) ? phrase`is no name of a field` : faultOfText(value);
}

function faultOfText(text: string): Phrase | undefined {
  if (nul.test(text)) return phrase`has a NUL character`;
  return half.test(text) ? phrase`has half a character` : undefined;
}

function within({ path, depth }: Place, value: object): Place[] {
  return Object.entries(value).flatMap(([key, inner]): Place[] => [
    { value: key, path: below(path, 'a name'), depth, isName: true },
    { value: inner, path: below(path, key), depth: depth + 1 },
  ]);
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
