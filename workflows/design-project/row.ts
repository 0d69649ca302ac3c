import type { Item } from '../../libs/domain/src/cases/state.js';
import type { Starts } from '../../libs/domain/src/cases/effects.js';
import type { ItemKind, ItemState, Requirement, Stage, View } from '../../libs/domain/src/stages/stage.js';
import type { Phrase } from '../../libs/domain/src/phrase.js';
import { endOf, localDate, type LocalDate } from '../../libs/domain/src/time/calendar.js';
import { dayNumber } from '../../libs/domain/src/time/day.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import type { EffectName } from './effect-names.js';
import type { DesignProject } from './facts.js';

/** A job as the rows see it. */
export type Job = View<DesignProject>;
/** A line of a gate, and what it says is missing. */
export type Line = Requirement<DesignProject>;
export type Lacking = ReturnType<Line['missing']>[number];

/** The compiler holds every effect of the table against the list of effects. */
type Begins = Starts & { effect: EffectName; undo?: EffectName };
export interface State extends ItemState<DesignProject> {
  starts?: Begins;
}
export interface Items extends ItemKind<DesignProject> {
  states: Readonly<Record<string, State>>;
}
export interface Row extends Stage<DesignProject, EffectName> {
  starts?: readonly Begins[];
  items?: Items;
}

/** A line of a gate that is met or not, and who owes it. */
export function line(name: Phrase, owes: string, met: (job: Job) => boolean): Line {
  return { name, missing: (job) => (met(job) ? [] : [{ what: name, owes }]) };
}

/** A line of a gate that names each item it lacks. */
export function eachOf(name: string, owes: string, lacking: (job: Job) => Phrase[]): Line {
  return { name, missing: (job) => lacking(job).map((what) => ({ what, owes })) };
}

/** A fact that has to be known. */
export const known = (fact: keyof DesignProject, name: Phrase, owes = 'project associate'): Line =>
  line(name, owes, ({ facts }) => facts[fact] !== undefined);

/** A date that was recorded with an item. */
export function dateIn(item: Item, field: string): LocalDate | undefined {
  const value = item.fields[field];
  return typeof value === 'string' && dayNumber(value) !== undefined ? localDate(value) : undefined;
}

export const centsIn = (item: Item, field: string): number => {
  const value = item.fields[field];
  return typeof value === 'number' ? value : 0;
};

export const endOfDay = (job: Job, date: LocalDate): Instant => endOf(job.rules.calendar(), date);

/** Once the line is built nobody asks after its permits and marks any more. */
export const isBuilt = (job: Job): boolean => job.stage('construction')?.status === 'done';
