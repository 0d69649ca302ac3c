import { approversOf, heldRule, mustApprove } from '../../letters/held.js';
import { Problem } from '../../problem.js';
import { phrase } from '../../phrase.js';
import type { CaseDraft } from '../case-draft.js';
import type { Command } from '../command.js';
import type { Act } from '../entry.js';
import { isPerformable } from '../standing.js';
import type { Effect } from '../state.js';
import { endToDos, raise } from '../to-dos.js';
import { found, noted } from './must.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Says that a call is about to be made. Refused when it is no longer owed; nothing to do when it was begun before. */
export function begin(draft: CaseDraft, command: Of<'begin'>): Act | undefined {
  const effect = effectOf(draft, command.effect);
  if (!isPerformable(draft.state, effect)) {
    throw new Problem(
      'effect/not-owed',
      phrase`${command.effect} is ${effect.stuck ? 'waiting for a person' : effect.state}.`,
    );
  }
  if (effect.state === 'begun') return undefined;
  draft.change({ of: 'effects', key: command.effect, is: { state: 'begun' } });
  return { kind: 'effect begun', effect: effect.name, stage: effect.stage };
}

export function done(draft: CaseDraft, command: Of<'done'>): Act | undefined {
  const effect = effectOf(draft, command.effect);
  if (effect.state === 'done' || effect.state === 'undone') return undefined;
  if (effect.state === 'owed' || effect.state === 'given up') {
    throw new Problem('effect/not-begun', phrase`${command.effect} is ${effect.state}.`);
  }
  finish(draft, command.effect, effect);
  draft.arrives(effect, command.fields ?? {});
  return {
    kind: 'effect done',
    effect: effect.name,
    stage: effect.stage,
    ...(effect.item ? { item: effect.item } : {}),
  };
}

function finish(draft: CaseDraft, key: string, effect: Effect): void {
  endToDos(draft, key);
  draft.change({ of: 'effects', key, is: { state: 'done', settledAt: draft.now, stuck: null } });
  if (effect.undoes === undefined) return;
  draft.change({ of: 'effects', key: effect.undoes, is: { state: 'undone', settledAt: draft.now } });
}

/** A call that keeps failing may have been heard or not: it waits for a person under its name. */
export function failed(draft: CaseDraft, command: Of<'failed'>): Act | undefined {
  const effect = effectOf(draft, command.effect);
  if (effect.state !== 'begun') return undefined;
  draft.change({ of: 'effects', key: command.effect, is: { state: 'unknown', stuck: command.reason } });
  if (command.reason === 'document/held') return waitsForApproval(draft, command.effect, effect);
  raise(draft, { what: `${effect.name} keeps failing`, role: draft.state.head.owner, about: command.effect });
  return { kind: 'effect failed', effect: effect.name, stage: effect.stage, reason: command.reason };
}

/** Its letter is written and has not gone out: nothing has failed. It waits for one of those who may approve it. */
function waitsForApproval(draft: CaseDraft, about: string, { name, stage }: Effect): Act {
  const [role = draft.state.head.owner, ...others] = approversOf(draft.rules);
  const what = `${name}: a letter waits for approval by ${[role, ...others].join(' or ')}`;
  raise(draft, { what, role, about });
  return { kind: 'letter held', effect: name, stage, rule: heldRule };
}

/** A person says that the call is to be tried again, or that it was settled by hand. */
export function goOn(draft: CaseDraft, command: Of<'go on'>): Act {
  const effect = effectOf(draft, command.effect);
  if (effect.stuck === undefined)
    throw new Problem('effect/not-stuck', phrase`${command.effect} is ${effect.state}.`);
  if (command.settledByHand) {
    if (effect.stuck === 'document/held') mustApprove(approversOf(draft.rules), draft.actor.role);
    finish(draft, command.effect, effect);
    draft.arrives(effect, {});
    return {
      kind: 'effect settled by hand',
      effect: effect.name,
      stage: effect.stage,
      ...noted(command.note),
    };
  }
  endToDos(draft, command.effect);
  draft.change({ of: 'effects', key: command.effect, is: { state: 'begun', stuck: null } });
  return { kind: 'effect goes on', effect: effect.name, stage: effect.stage, ...noted(command.note) };
}

function effectOf(draft: CaseDraft, key: string): Effect {
  const effect = found(draft.state.effects, key);
  if (effect) return effect;
  throw new Problem('effect/not-found', phrase`${draft.state.head.caseNumber} has no effect ${key}.`);
}
