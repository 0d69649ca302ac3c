import type { DataSource } from 'typeorm';
import { plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import type { Town } from '../support/town.js';
import { cutOff, isBack } from '../support/cut-off.js';

const hour = 3_600_000;

/** When the worker goes away, and for how many days. */
export interface Absence {
  from: Instant;
  to: Instant;
}

/** What is done in a town, each thing at its instant. */
export type Script<Day> = readonly [Instant, (day: Day) => Promise<unknown>][];

/** Plays a script to an instant, while relay and worker are away from one instant to another. */
export async function plays<Day>(
  calendar: Calendar,
  { script, until }: { script: Script<Day>; until: Instant },
  { absence, day }: { absence: Absence; day: (at: Instant) => Day },
): Promise<void> {
  const turns = [absence.from, absence.to];
  for (const [at, step] of script) {
    await calendar.turns(turns, at);
    await calendar.at(at, async () => void (await step(day(at))));
  }
  await calendar.turns(turns, until);
  await calendar.comesTo(until);
}

/** A town for as long as something is played in it. */
export async function inTown<Found>(
  town: Town,
  play: (calendar: Calendar) => Promise<Found>,
): Promise<Found> {
  try {
    return await play(new Calendar(town));
  } finally {
    await town.closes();
  }
}

/** The days of a town: each thing of the script is done at its very instant, whoever is away. */
export class Calendar {
  private stopped: Instant | undefined;
  private isAlone = false;

  constructor(private readonly town: Town) {
    const { clock } = town.parts;
    const now = clock.now.bind(clock);
    clock.now = () => this.stopped ?? now();
  }

  /** While worker and Temporal are away only people's time passes. */
  async comesTo(then: Instant): Promise<void> {
    if (this.isAlone) this.stopped = then;
    else await this.town.sleepsUntil(then);
  }

  /** A little before, so that nothing of the town's own is later than the instant itself. */
  async at(then: Instant, step: () => Promise<void>): Promise<void> {
    await this.comesTo(plusMilliseconds(then, -hour / 2));
    this.stopped = then;
    try {
      await step();
    } finally {
      if (!this.isAlone) this.stopped = undefined;
    }
  }

  /** Cuts the worker off, and has it back, whenever one of these instants has come before then. */
  async turns(at: Instant[], then: Instant): Promise<void> {
    for (let turn = at[0]; turn !== undefined && turn <= then; turn = at[0]) {
      const shortlyBefore = plusMilliseconds(turn, -hour / 2);
      await this.comesTo(shortlyBefore);
      at.shift();
      if (this.isAlone) await this.isBackBy(shortlyBefore);
      else this.isAloneSince(shortlyBefore);
    }
  }

  private isAloneSince(since: Instant): void {
    cutOff(this.town);
    this.isAlone = true;
    this.stopped = since;
  }

  private async isBackBy(then: Instant): Promise<void> {
    isBack();
    await this.town.leapsTo(then);
    this.stopped = undefined;
    this.isAlone = false;
    await this.town.settles();
  }
}

/** What the store answers to each question. */
export async function answers(
  store: DataSource,
  asked: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [what, text] of Object.entries(asked)) found[what] = await store.query(text);
  return found;
}
