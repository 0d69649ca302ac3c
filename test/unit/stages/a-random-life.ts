import fc from 'fast-check';
import type { Command } from '../../../libs/domain/src/cases/command.js';
import type { Entry, EntryBody } from '../../../libs/domain/src/cases/entry.js';
import { fold } from '../../../libs/domain/src/cases/fold.js';
import { runningDues, type Process } from '../../../libs/domain/src/cases/process.js';
import { standingOf } from '../../../libs/domain/src/cases/standing.js';
import type { CaseState, Json } from '../../../libs/domain/src/cases/state.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';
import { associate, at, supervisor } from './a-case.js';
import { commandOf, hoursOn, randomDeed, type Deed } from './a-random-deed.js';
import { randomRows, type RandomRow } from './a-random-process.js';
import { aRuleBook } from './a-rule-book.js';

export interface RandomLife {
  rows: RandomRow[];
  facts: Record<string, boolean>;
  deeds: Deed[];
}

export const randomLives: fc.Arbitrary<RandomLife> = fc.record({
  rows: randomRows,
  facts: fc.record({ f0: fc.boolean(), f1: fc.boolean() }),
  deeds: fc.array(randomDeed, { minLength: 20, maxLength: 70, size: 'max' }),
});

/** One attempt to change the case: what it came to, or why it was refused. */
export interface Step {
  before: CaseState;
  after: CaseState;
  entries: Entry[];
  command?: Command;
  refusal?: unknown;
  /** Whether the state handed in was left as it was. */
  untouched: boolean;
  /** Whether the same decision from the state as text came out the same. */
  repeatable: boolean;
}

/** A case that is lived to the end, and everything that was done on the way. */
export class Life {
  readonly steps: Step[] = [];
  readonly journal: Entry[] = [];
  readonly rules = aRuleBook();
  state: CaseState;
  now: Instant = at('2026-01-05');

  constructor(
    public process: Process,
    readonly rows: readonly RandomRow[],
    facts: Record<string, Json>,
  ) {
    const opening = { caseNumber: 'RW-2026-000001', utility: 'Test', facts };
    this.state = undefined as unknown as CaseState;
    this.write(process.open(opening, { rules: this.rules }, { now: this.now, actor: associate }));
  }

  does(deed: Deed): void {
    if (deed.kind === 'wait') this.now = hoursOn(this.now, deed.which * 5);
    if (deed.kind === 'long wait') this.now = hoursOn(this.now, deed.which * 200);
    this.adopts(this.process);
    this.judge();
    if (deed.kind === 'perform') return this.performOne(deed.which);
    const command = commandOf(this.state, deed, this.now);
    if (command) this.obey(command);
  }

  /** A newer table is there: the case adopts it with the next that happens. */
  adopts(process: Process): void {
    this.process = process;
    this.attempt((state) => process.adopt({ state, rules: this.rules }, this.now));
  }

  /** Whatever falls due by now, earliest first, each as of its own instant. */
  judge(): void {
    for (let left = 200; left > 0; left--) {
      const [due] = runningDues(this.state);
      if (!due || due[1].at > this.now) return;
      this.attempt((state) => this.process.judge({ state, rules: this.rules }, due[0], this.now));
      if (this.steps.at(-1)?.refusal) throw this.steps.at(-1)?.refusal;
    }
    throw new Error('Dues do not come to an end');
  }

  obey(command: Command): void {
    const actor = command.kind === 'correct clock' ? supervisor : associate;
    const told = { now: this.now, actor };
    this.attempt((state) => this.process.decide({ state, rules: this.rules }, command, told), command);
  }

  /** Everything that is owed is performed, and what is stuck is settled by hand, until nothing is left. */
  finish(): void {
    for (let left = 300; left > 0; left--) {
      const stuck = Object.entries(this.state.effects).find(([, effect]) => effect.stuck !== undefined)?.[0];
      const next = standingOf(this.state, 1).effects[0]?.key;
      if (stuck !== undefined) this.obey({ kind: 'go on', effect: stuck, settledByHand: true });
      else if (next !== undefined) this.performOne(0);
      else return;
    }
  }

  private performOne(which: number): void {
    const ready = standingOf(this.state, 1).effects;
    const effect = ready[which % Math.max(1, ready.length)]?.key;
    if (effect === undefined) return;
    this.obey({ kind: 'begin', effect });
    this.obey({ kind: 'done', effect });
  }

  private attempt(decide: (state: CaseState) => EntryBody[], command?: Command): void {
    const before = this.state;
    const text = JSON.stringify(before);
    const step = { before, after: before, entries: [] as Entry[], ...(command ? { command } : {}) };
    try {
      const bodies = decide(before);
      const again = decide(JSON.parse(text) as CaseState);
      const repeatable = JSON.stringify(bodies) === JSON.stringify(again);
      step.entries = this.write(bodies);
      this.steps.push({ ...step, after: this.state, repeatable, untouched: JSON.stringify(before) === text });
    } catch (refusal) {
      const untouched = JSON.stringify(before) === text && this.state === before;
      this.steps.push({ ...step, refusal, repeatable: true, untouched });
    }
  }

  private write(bodies: EntryBody[]): Entry[] {
    return bodies.map((body) => {
      const entry = { number: this.journal.length + 1, ...body };
      this.journal.push(entry);
      this.state = fold(this.state as CaseState | undefined, entry);
      return entry;
    });
  }
}

/** A life lived through, and then finished. */
export function livedThrough(process: Process, { rows, facts, deeds }: RandomLife): Life {
  const life = new Life(process, rows, facts);
  for (const deed of deeds) life.does(deed);
  return life;
}
