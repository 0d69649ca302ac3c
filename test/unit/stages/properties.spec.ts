import fc from 'fast-check';
import { livedThrough, randomLives, type Life } from './a-random-life.js';
import { processOf } from './a-random-process.js';
import { theClockAddsUp } from './checks/clock.js';
import * as effects from './checks/effects.js';
import * as graph from './checks/graph.js';
import type { Check } from './checks/insist.js';
import * as journal from './checks/journal.js';
import * as watches from './checks/watches.js';

const numRuns = 150;
const seeds = Array.from(
  { length: process.env.THROUGHLINE_FULL === '1' ? 40 : 1 },
  (_, nth) => 20260105 + nth,
);

describe.each(seeds)('whatever the table, and whatever is done in whatever order (seed %i)', (seed) => {
  /** The same seed gives the same lives: each is lived once, and looked at by every check. */
  const lived = new Map<string, Life>();
  afterAll(() => lived.clear());

  it.each<[string, Check]>([
    [
      'no stage opens before its predecessors are done or not needed',
      graph.noStageOpensBeforeItsPredecessors,
    ],
    ['a stage whose turn has come does not wait', graph.whoseTurnItIsOpens],
    ['reopening puts back exactly what comes after', graph.reopeningPutsBackExactlyTheDependants],
    ['every moment belongs to one party, and their times add up', theClockAddsUp],
    ['a cancelled case has everything undone once', effects.aCancelledCaseHasEverythingUndoneOnce],
    ['nothing stirs in a closed case', watches.nothingStirsInAClosedCase],
    ['the state is what the journal says', journal.theStateIsTheJournal],
    ['a refusal is a problem and leaves nothing behind', journal.refusalsAreProblemsAndLeaveNothing],
    ['the same state and command come to the same', journal.decisionsAreRepeatable],
    ['every due watches something, and every open stage is watched', watches.everyDueWatchesSomething],
    ['every To Do is about something', watches.everyToDoIsAboutSomething],
    ['what a stage starts is started', effects.whatStagesStartIsStarted],
    ['what is owed is performed in the end', effects.whatIsOwedIsPerformedInTheEnd],
  ])('%s', (_, check) => {
    const property = fc.property(randomLives, (random) => {
      const key = JSON.stringify(random);
      const life = lived.get(key) ?? livedThrough(processOf(random.rows), random);
      lived.set(key, life);
      check(life);
    });
    fc.assert(property, { seed, numRuns });
  });
});
