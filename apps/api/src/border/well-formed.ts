import type { InputFault } from '../problems/invalid-input.js';

const deepest = 20;
const nul = /\u0000/;
const half = /\p{Surrogate}/u;

interface Place {
  value: unknown;
  path: string;
  depth: number;
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

function faultOf({ value, depth }: Place): string | undefined {
  if (depth > deepest) return `is nested more than ${deepest} deep`;
  return typeof value === 'string' ? faultOfText(value) : undefined;
}

function faultOfText(text: string): string | undefined {
  if (nul.test(text)) return 'has a NUL character';
  return half.test(text) ? 'has half a character' : undefined;
}

function within({ path, depth }: Place, value: object): Place[] {
  return Object.entries(value).flatMap(([key, inner]): Place[] => [
    { value: key, path: `${path}a name`, depth },
    { value: inner, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 },
  ]);
}
