import fc from 'fast-check';
import type { Change, EntryBody } from '../../../libs/domain/src/cases/entry.js';
import type { Process, Situation } from '../../../libs/domain/src/cases/process.js';
import { livedThrough, randomLives, type Life, type RandomLife } from './a-random-life.js';
import { processOf } from './a-random-process.js';
import { theClockAddsUp } from './checks/clock.js';
import * as effects from './checks/effects.js';
import * as graph from './checks/graph.js';
import type { Check } from './checks/insist.js';
import * as journal from './checks/journal.js';
import * as watches from './checks/watches.js';

type Spoil = (bodies: EntryBody[], situation?: Situation) => EntryBody[];

/** A process with a fault planted into everything that it decides. */
const spoiled = (process: Process, spoil: Spoil): Process => ({
  ...process,
  open: (...given) => spoil(process.open(...given)),
  decide: (situation, command, told) => spoil(process.decide(situation, command, told), situation),
  judge: (situation, due, now) => spoil(process.judge(situation, due, now), situation),
});

/** Forgets every change of that kind. */
const forgetting =
  (isForgotten: (change: Change, body: EntryBody) => boolean): Spoil =>
  (bodies) =>
    bodies.map((body) => ({ ...body, changes: body.changes.filter((change) => !isForgotten(change, body)) }));

const adding =
  (more: (body: EntryBody, situation: Situation) => Change[]): Spoil =>
  (bodies, situation) =>
    situation === undefined
      ? bodies
      : bodies.map((body) => ({ ...body, changes: [...body.changes, ...more(body, situation)] }));

const waitingStages = ({ state }: Situation): string[] =>
  Object.entries(state.stages).flatMap(([name, { status }]) => (status === 'waiting' ? [name] : []));

let counter = 0;

describe('the properties of the stage engine notice', () => {
  it.each<[string, Check, Spoil]>([
    [
      'a stage opened before its turn',
      graph.noStageOpensBeforeItsPredecessors,
      adding((_body, situation) =>
        waitingStages(situation).map((key) => ({ of: 'stages', key, is: { status: 'open' } })),
      ),
    ],
    [
      'a stage that is forgotten when its turn comes',
      graph.whoseTurnItIsOpens,
      forgetting((change) => change.of === 'stages' && change.is?.status === 'open'),
    ],
    [
      'a dependant that is not put back',
      graph.reopeningPutsBackExactlyTheDependants,
      forgetting(
        (change) => change.of === 'stages' && change.is?.status === 'waiting' && change.is.wasDone === true,
      ),
    ],
    [
      'a stage put back that does not depend on the reopened one',
      graph.reopeningPutsBackExactlyTheDependants,
      adding(({ act }) =>
        act.kind === 'reopened' ? [{ of: 'stages', key: 's0', is: { status: 'waiting' } }] : [],
      ),
    ],
    [
      'a moment that belongs to two',
      theClockAddsUp,
      forgetting((change) => change.of === 'spans' && change.is?.from === undefined),
    ],
    [
      'a moment that belongs to nobody',
      theClockAddsUp,
      forgetting((change) => change.of === 'spans' && change.is?.from !== undefined),
    ],
    [
      'an effect that a cancellation has not undone',
      effects.aCancelledCaseHasEverythingUndoneOnce,
      forgetting((change) => change.of === 'effects' && change.is?.state === 'undone'),
    ],
    [
      'a clock that runs on in a closed case',
      watches.nothingStirsInAClosedCase,
      forgetting((change) => change.of === 'dues' && change.is === null),
    ],
    [
      'a value that does not survive the journal',
      journal.theStateIsTheJournal,
      adding(() => [{ of: 'facts', is: { odd: NaN } }]),
    ],
    [
      'a refusal that leaves something behind',
      journal.refusalsAreProblemsAndLeaveNothing,
      (bodies, situation) => {
        if (situation) situation.state.facts.touched = true;
        return bodies;
      },
    ],
    [
      'a refusal that is no problem of the catalogue',
      journal.refusalsAreProblemsAndLeaveNothing,
      (bodies) => {
        if (bodies[0]?.act.kind === 'noted') throw new TypeError('not a function');
        return bodies;
      },
    ],
    [
      'a decision that comes out differently the second time',
      journal.decisionsAreRepeatable,
      (bodies) => bodies.map((body) => ({ ...body, act: { ...body.act, counter: counter++ } })),
    ],
    [
      'a due whose watch has gone',
      watches.everyDueWatchesSomething,
      forgetting((change, { act }) => act.kind === 'reported' && change.of === 'dues' && change.is === null),
    ],
    [
      'an open stage that nobody watches',
      watches.everyDueWatchesSomething,
      forgetting((change) => change.of === 'dues' && change.is?.rung === 'manager'),
    ],
    [
      'a To Do that outlives its occasion',
      watches.everyToDoIsAboutSomething,
      forgetting((change) => change.of === 'toDos' && change.is?.doneAt !== undefined),
    ],
    [
      'an effect that is not owed',
      effects.whatStagesStartIsStarted,
      forgetting((change) => change.of === 'effects' && change.is?.name === 'do 0'),
    ],
    [
      'an effect that waits for itself',
      effects.whatIsOwedIsPerformedInTheEnd,
      (bodies) =>
        bodies.map((body) => ({
          ...body,
          changes: body.changes.map((change) =>
            change.of === 'effects' && change.is?.state === 'owed'
              ? { ...change, is: { ...change.is, after: [change.key] } }
              : change,
          ),
        })),
    ],
  ])('%s', (_, check, spoil) => {
    const property = fc.property(randomLives, (random) => {
      const life = spoiledLife(random, spoil);
      if (life) check(life);
    });
    expect(fc.check(property, { seed: 7, numRuns: 200, endOnFailure: true })).toMatchObject({ failed: true });
  });
});

/** A fault may also stop a life short; that alone does not count as noticed. */
function spoiledLife(random: RandomLife, spoil: Spoil): Life | undefined {
  try {
    return livedThrough(spoiled(processOf(random.rows), spoil), random);
  } catch {
    return undefined;
  }
}
