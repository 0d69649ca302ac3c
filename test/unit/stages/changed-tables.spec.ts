import fc from 'fast-check';
import { Life, randomLives, type RandomLife } from './a-random-life.js';
import { processOf, randomRows, type RandomRow } from './a-random-process.js';
import { theClockAddsUp } from './checks/clock.js';
import * as effects from './checks/effects.js';
import type { Check } from './checks/insist.js';
import { insist } from './checks/insist.js';
import * as journal from './checks/journal.js';
import * as watches from './checks/watches.js';

/** A life in the middle of which the table is exchanged for another: rows added, removed, moved, changed. */
function livedUnderTwoTables({ rows, facts, deeds }: RandomLife, later: RandomRow[]): Life {
  const life = new Life(processOf(rows), rows, facts);
  const half = Math.floor(deeds.length / 2);
  for (const deed of deeds.slice(0, half)) life.does(deed);
  life.adopts(processOf(later));
  for (const deed of deeds.slice(half)) life.does(deed);
  return life;
}

/** An open case stands under the table of today, and every row of that is somewhere. */
const everyRowIsSomewhere: Check = ({ state, process, now, rules }) => {
  if (state.head.status !== 'open') return;
  insist(process.adopt({ state, rules }, now).length === 0, 'the newer table is not adopted');
  for (const [name, { status, removed }] of Object.entries(state.stages))
    insist(
      removed !== true || status === 'done' || status === 'not needed',
      `${name} was removed and is ${status}`,
    );
};

const full = process.env.THROUGHLINE_FULL === '1';

describe('a case whose table is exchanged in the middle', () => {
  it('stays whole', () => {
    const checks = [
      everyRowIsSomewhere,
      theClockAddsUp,
      journal.theStateIsTheJournal,
      journal.refusalsAreProblemsAndLeaveNothing,
      journal.decisionsAreRepeatable,
      watches.everyDueWatchesSomething,
      watches.everyToDoIsAboutSomething,
      watches.nothingStirsInAClosedCase,
      effects.aCancelledCaseHasEverythingUndoneOnce,
      effects.whatIsOwedIsPerformedInTheEnd,
    ];
    const property = fc.property(randomLives, randomRows, (random, later) => {
      const life = livedUnderTwoTables(random, later);
      for (const check of checks) check(life);
    });
    fc.assert(property, { seed: 20260105, numRuns: full ? 2000 : 120 });
  });
});
