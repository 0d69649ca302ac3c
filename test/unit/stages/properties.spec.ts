import fc from 'fast-check';
import { livedThrough, randomLives, type Life } from './a-random-life.js';
import { processOf } from './a-random-process.js';
import * as checks from './life-checks.js';

const numRuns = 150;
const seeds = Array.from(
  { length: process.env.THROUGHLINE_FULL === '1' ? 40 : 1 },
  (_, nth) => 20260105 + nth,
);

describe.each(seeds)('whatever the table, and whatever is done in whatever order (seed %i)', (seed) => {
  /** The same seed gives the same lives: each is lived once, and looked at by every check. */
  const lived = new Map<string, Life>();
  afterAll(() => lived.clear());

  it.each<[string, checks.Check]>([
    [
      'no stage opens before its predecessors are done or not needed',
      checks.noStageOpensBeforeItsPredecessors,
    ],
    ['a stage whose turn has come does not wait', checks.whoseTurnItIsOpens],
    ['reopening puts back exactly what comes after', checks.reopeningPutsBackExactlyTheDependants],
    ['every moment belongs to one party, and their times add up', checks.theClockAddsUp],
    ['a cancelled case has everything undone once', checks.aCancelledCaseHasEverythingUndoneOnce],
    ['nothing stirs in a closed case', checks.nothingStirsInAClosedCase],
    ['the state is what the journal says', checks.theStateIsTheJournal],
    ['a refusal is a problem and leaves nothing behind', checks.refusalsAreProblemsAndLeaveNothing],
    ['the same state and command come to the same', checks.decisionsAreRepeatable],
    ['every due watches something, and every open stage is watched', checks.everyDueWatchesSomething],
    ['every To Do is about something', checks.everyToDoIsAboutSomething],
    ['what a stage starts is started', checks.whatStagesStartIsStarted],
    ['what is owed is performed in the end', checks.whatIsOwedIsPerformedInTheEnd],
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
