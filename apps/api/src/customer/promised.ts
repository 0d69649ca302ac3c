import type { CaseState, Json } from '../../../../libs/domain/src/cases/state.js';
import type { CustomerView } from './customer-schemas.js';

const dates: readonly [string, (facts: Readonly<Record<string, Json>>) => Json | undefined][] = [
  ['crew', ({ crewDate }) => crewDate],
  ['building', ({ plannedConstruction }) => partOf(plannedConstruction, 'start')],
  ['finish', ({ plannedConstruction }) => partOf(plannedConstruction, 'finish')],
  ['outage', ({ outageOn }) => outageOn],
  ['appointment', ({ appointment }) => partOf(appointment, 'on')],
];

/** The days that were given to the customer, the first first. */
export const promisedIn = ({ facts, head }: CaseState): CustomerView['promised'] =>
  head.status === 'closed'
    ? []
    : dates
        .flatMap(([what, of]) => {
          const on = of(facts);
          return typeof on === 'string' ? [{ what, on }] : [];
        })
        .toSorted((one, other) => (one.on < other.on ? -1 : 1));

const partOf = (value: Json | undefined, part: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[part] : undefined;
