import type { StageShape } from '../cases/process.js';
import type { ItemKind, Stage } from './stage.js';
import type { Table } from './table.js';

/** The rows of a table as people look at them, each after those that come before. */
export const shapesOf = <F>(table: Table<F>): StageShape[] =>
  table.order.flatMap((name) => {
    const row = table.rows.get(name);
    return row ? [shapeOf(row, table.before.get(name) ?? [])] : [];
  });

function shapeOf<F>(
  { name, owner, reportsItself = false, items }: Stage<F>,
  after: readonly string[],
): StageShape {
  return { name, owner, after, reportsItself, ...(items ? { items: itemsOf(items) } : {}) };
}

const itemsOf = <F>({ one, states }: ItemKind<F>): NonNullable<StageShape['items']> => ({
  one,
  states: Object.entries(states).map(([name, { next, ends = false, needs = [] }]) => ({
    ...{ name, next, ends, needs },
  })),
});
