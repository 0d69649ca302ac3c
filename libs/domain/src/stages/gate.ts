import type { GateReading } from '../cases/process.js';
import type { Missing } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Draft } from './draft.js';
import type { Requirement, Stage, View } from './stage.js';

/** The gate of a stage, line by line. What lacks a date of its own is missing since the stage opened. */
export function readGate<F>(draft: Draft<F>, row: Stage<F>): GateReading[] {
  const view = draft.view;
  const since = view.stage(row.name)?.openedAt;
  return requirementsOf(row).map((requirement) => {
    const missing = requirement
      .missing(view)
      .map((one): Missing => ({ ...(since ? { since } : {}), ...one, requirement: requirement.name }));
    return { requirement: requirement.name, met: missing.length === 0, missing };
  });
}

/** Everything that keeps the stage from being reported. */
export const missingAt = <F>(draft: Draft<F>, row: Stage<F>): Missing[] =>
  readGate(draft, row).flatMap((reading) => reading.missing);

function requirementsOf<F>(row: Stage<F>): readonly Requirement<F>[] {
  const items = row.items ? [everyItemEnded(row)] : [];
  return [...items, ...(row.requires ?? [])];
}

/** A stage made of items may be reported when every item has reached its end. */
function everyItemEnded<F>(row: Stage<F>): Requirement<F> {
  const one = row.items?.one ?? 'item';
  return {
    name: `every ${one} finished`,
    missing: (view: View<F>) =>
      view
        .items(row.name)
        .filter((item) => !item.ended)
        .map((item) => ({
          what: phrase`${one} ${item.name}: ${item.state}`,
          owes: item.owner,
          since: item.since,
        })),
  };
}
