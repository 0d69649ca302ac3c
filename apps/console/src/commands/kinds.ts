import type { Intended } from '../../../api/src/foresight/intended-schemas.js';
import type { Case, Process } from '../api/reads';

/** Every command that a person gives to a case, as the API knows them. */
export type Kind = Intended['kind'] | 'note';

export type Values = Readonly<Record<string, unknown>>;

export interface Field {
  name: string;
  kind:
    'text' | 'long' | 'date' | 'choice' | 'agency' | 'money' | 'number' | 'yes or no' | 'facts' | 'fields';
  isRequired?: boolean;
  options?: readonly string[];
  /** Facts or fields that are asked for to begin with. */
  suggested?: readonly string[];
}

/** What a command is given on: the case, and a stage, an item, an ask or a To Do of it. */
export interface Place {
  shown: Case;
  process: Process | undefined;
  on: string;
}

export interface Form {
  fields: (place: Place, values: Values) => Field[];
  /** The part of the API that takes it, `cases` where nothing else is said, and the address there below the case. */
  area?: 'cases' | 'arrangements' | 'pledges' | 'protections' | 'severances';
  path: (place: Place) => string;
  /** What is sent; a field that is empty is left out. */
  body: (place: Place, values: Values) => Values;
  /** What of it the API looks at to foresee; nothing where nothing would follow. */
  intended: ((place: Place, values: Values) => Values) | null;
}

/** Without what is empty: an empty note is none. */
export const filled = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '' && !isEmptyObject(value),
    ),
  );

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** A day is meant to its end in Arizona. */
export const endOfDay = (day: unknown): string | undefined =>
  typeof day === 'string' && day !== '' ? `${day}T17:00:00-07:00` : undefined;
