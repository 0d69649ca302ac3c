import type { ColumnOptions } from 'typeorm';
import { cents, type Cents } from '../../domain/src/money.js';
import { instant, type Instant } from '../../domain/src/time/instant.js';

/** PostgreSQL returns bigint as text; this is the one place where an entity's text becomes money. */
export const centsColumn: ColumnOptions = {
  type: 'bigint',
  transformer: {
    to: (amount: Cents) => amount,
    from: (stored: string | null) => (stored === null ? null : cents(Number(stored))),
  },
};

/** TypeORM makes a `Date` of it on its way; an entity holds the text that entries hold. */
export const instantColumn = {
  type: 'timestamptz',
  transformer: {
    to: (at: Instant | null | undefined) => at,
    from: (stored: Date | null) => (stored === null ? null : instant(stored.getTime())),
  },
} satisfies ColumnOptions;

export const maybe = (column: ColumnOptions): ColumnOptions => ({ ...column, nullable: true });
