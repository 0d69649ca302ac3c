import fc from 'fast-check';
import type { Command } from '../../../libs/domain/src/cases/command.js';
import type { CaseState, Item } from '../../../libs/domain/src/cases/state.js';
import { instant, type Instant } from '../../../libs/domain/src/time/instant.js';
import { stageName } from './a-random-process.js';

/** What somebody does next; numbers are turned into something that the case has. */
export interface Deed {
  kind: (typeof kinds)[number];
  which: number;
  more: number;
}
const kinds = [
  ...[
    'report',
    'report',
    'report',
    'report',
    'report',
    'report',
    'amend',
    'amend',
    'reopen',
    'hold',
    'resume',
  ],
  ...[
    'resume',
    'cancel',
    'ask',
    'answer',
    'record',
    'record',
    'record',
    'perform',
    'perform',
    'perform',
    'begin',
  ],
  ...['begin', 'done', 'failed', 'go on', 'by hand', 'wait', 'wait', 'long wait', 'to do', 'correct', 'note'],
  ...['reassign'],
] as const;

export const randomDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat({ max: 11 }),
  more: fc.nat({ max: 5 }),
});

export const hoursOn = (from: Instant, hours: number): Instant =>
  instant(Date.parse(from) + hours * 3_600_000);

/** The command that a deed comes to in this case; none where there is nothing to do it to. */
export function commandOf(state: CaseState, { kind, which, more }: Deed, now: Instant): Command | undefined {
  const pick = <T>(all: T[]): T | undefined => all[which % Math.max(1, all.length)];
  const stages = Object.entries(state.stages);
  const open = stages.filter(([, stage]) => stage.status === 'open').map(([name]) => name);
  const passed = stages.filter(([, { status, opening }]) => status === 'done' || opening > 0);
  const stage = pick(open) ?? stageName(which);
  const effects = (want: string) =>
    Object.entries(state.effects).flatMap(([key, { state: is }]) => (is === want ? [key] : []));
  const commands: Record<string, () => Command | undefined> = {
    report: () => ({
      kind: 'report',
      stage,
      ...(more === 0 ? { facts: { [`f${which % 4}`]: which > 5 } } : {}),
    }),
    amend: () => ({
      kind: 'amend',
      reason: 'r',
      facts: more < 4 ? { [`f${which % 4}`]: more < 2 } : { n: which % 3 },
    }),
    reopen: () => ({ kind: 'reopen', stage: pick(passed)?.[0] ?? stage, reason: 'r' }),
    hold: () => ({
      kind: 'hold',
      reason: 'r',
      party: 'weather',
      reviewOn: hoursOn(now, 24 * (which - 1) * 5),
    }),
    resume: () => ({ kind: 'resume' }),
    cancel: () => (more === 0 ? { kind: 'cancel', reason: 'r' } : undefined),
    ask: () => ({ kind: 'ask', stage, of: 'desk', party: 'contractor', question: 'N' }),
    answer: () => ({ kind: 'answer', ask: String(1 + (which % 3)), answer: 'N' }),
    record: () =>
      recordOf(pick(Object.values(state.items).filter((item) => open.includes(item.stage))), more),
    begin: () => effectCommand('begin', pick(effects('owed'))),
    done: () => effectCommand('done', pick(effects('begun'))),
    failed: () => effectCommand('failed', pick(effects('begun'))),
    'go on': () => effectCommand('go on', pick(effects('unknown'))),
    'by hand': () => effectCommand('by hand', pick(effects('unknown'))),
    'to do': () => ({ kind: 'to do done', toDo: String(which) }),
    correct: () => ({
      kind: 'correct clock',
      from: hoursOn(now, -which),
      to: hoursOn(now, -more),
      party: 'storm',
      reason: 'r',
    }),
    reassign: () => ({ kind: 'reassign', stage, to: `p${more}` }),
    note: () => ({ kind: 'note', note: 'N' }),
  };
  return commands[kind]?.();
}

function effectCommand(kind: string, effect: string | undefined): Command | undefined {
  if (effect === undefined) return undefined;
  if (kind === 'failed') return { kind, effect, reason: 'no answer' };
  if (kind === 'by hand') return { kind: 'go on', effect, settledByHand: true };
  return { kind: kind as 'begin' | 'done' | 'go on', effect };
}

function recordOf(item: Item | undefined, more: number): Command | undefined {
  const states = ['asked', 'there', 'checked', 'refused', 'checked', 'checked'];
  if (item === undefined) return undefined;
  return { kind: 'record item', stage: item.stage, item: item.name, state: states[more] ?? 'there' };
}
