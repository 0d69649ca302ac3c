import type { Stage, StageProcess } from './stage.js';

/** A process table with its graph worked out. */
export interface Table<F> {
  process: StageProcess<F>;
  rows: ReadonlyMap<string, Stage<F>>;
  /** Row names, each after all of its predecessors. */
  order: readonly string[];
  before: ReadonlyMap<string, readonly string[]>;
  after: ReadonlyMap<string, readonly string[]>;
  dependants: ReadonlyMap<string, readonly string[]>;
  /** Tells one table from another by what its rows say. */
  hash: string;
}

/** Works out the graph of a table. Throws, naming every fault: a table that cannot be right must not start. */
export function tableOf<F>(process: StageProcess<F>): Table<F> {
  const rows = new Map(process.stages.map((row) => [row.name, row]));
  const before = predecessors(process.stages);
  const faults = faultsOf(process.stages, before);
  if (faults.length > 0) throw new Error(`The table of ${process.name} has faults: ${faults.join('; ')}`);
  const after = successors(before);
  const order = topological(before);
  const dependants = new Map(order.map((name) => [name, reachable(order, after, name)]));
  return { process, rows, order, before, after, dependants, hash: fingerprint(process.stages) };
}

/** Every row that comes after a row, however far, each after all of its predecessors. */
export const dependantsOf = <F>(table: Table<F>, name: string): readonly string[] =>
  table.dependants.get(name) ?? [];

function reachable(order: readonly string[], after: Map<string, readonly string[]>, name: string): string[] {
  const found = new Set<string>();
  const visit = (row: string): void => {
    for (const next of after.get(row) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(name);
  return order.filter((row) => found.has(row));
}

function predecessors<F>(stages: readonly Stage<F>[]): Map<string, readonly string[]> {
  const above = (index: number): readonly string[] => {
    const row = stages[index - 1];
    return row ? [row.name] : [];
  };
  return new Map(stages.map((row, index) => [row.name, row.after ?? above(index)]));
}

function successors(before: Map<string, readonly string[]>): Map<string, readonly string[]> {
  const after = new Map<string, string[]>([...before.keys()].map((name) => [name, []]));
  for (const [name, earlier] of before) for (const row of earlier) after.get(row)?.push(name);
  return after;
}

function faultsOf<F>(stages: readonly Stage<F>[], before: Map<string, readonly string[]>): string[] {
  const circular = topological(before).length < before.size;
  return [
    ...nameFaults(stages.map((row) => row.name)),
    ...[...before].flatMap(([name, earlier]) =>
      earlier.filter((row) => !before.has(row)).map((row) => `${name} comes after ${row}, which is no row`),
    ),
    ...stages
      .filter((row) => row.lasts && !before.has(row.lasts.until))
      .map((row) => `${row.name} lasts until ${row.lasts?.until}, which is no row`),
    ...stages.flatMap(itemFaults),
    ...(circular ? ['its rows wait for each other in a circle'] : []),
  ];
}

/** Keys are made of the names of rows: `permit/2`, `permit: City`, `ask/3`, `hold/4`. */
function nameFaults(names: string[]): string[] {
  return [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `two rows are called ${name}`),
    ...names.filter((name) => /[/:]/.test(name)).map((name) => `${name} has a slash or colon in its name`),
    ...names
      .filter((name) => name === 'ask' || name === 'hold')
      .map((name) => `no row may be called ${name}`),
  ];
}

function itemFaults<F>({ name, items }: Stage<F>): string[] {
  if (!items) return [];
  const named = Object.values(items.states).flatMap(({ next, starts }) => [...next, starts?.then]);
  return [items.first, ...named]
    .filter((state) => state !== undefined && !Object.hasOwn(items.states, state))
    .map((state) => `a ${items.one} of ${name} can come to ${state}, which is no state`);
}

/** Rows in an order that respects their predecessors; rows in a circle are left out. */
function topological(before: Map<string, readonly string[]>): string[] {
  const order: string[] = [];
  const placed = new Set<string>();
  for (let more = true; more;) {
    more = false;
    for (const [name, earlier] of before) {
      if (placed.has(name) || !earlier.every((row) => placed.has(row))) continue;
      placed.add(name);
      order.push(name);
      more = true;
    }
  }
  return order;
}

/** Reads what rows say, not how their functions are written: a build must not look like a new table. */
function fingerprint<F>(stages: readonly Stage<F>[]): string {
  const said = stages.map((row) => ({
    ...row,
    onlyIf: row.onlyIf !== undefined,
    stillValid: row.stillValid !== undefined,
    requires: row.requires?.map((requirement) => requirement.name),
    items: row.items && { first: row.items.first, states: statesOf(row.items.states) },
  }));
  return digest(JSON.stringify(said));
}

const statesOf = (states: Readonly<Record<string, { next: readonly string[]; ends?: boolean }>>): unknown[] =>
  Object.entries(states).map(([name, state]) => [name, state.next, state.ends ?? false]);

/** FNV-1a over 32 bits, twice from different starts: enough to tell tables apart, and the same on every machine. */
function digest(text: string): string {
  const from = (start: number): string => {
    let sum = start;
    for (let index = 0; index < text.length; index++)
      sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, '0');
  };
  return from(0x811c9dc5) + from(0x01234567);
}
