import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Standing, StandingDue } from '../../libs/domain/src/cases/standing.js';

/** What a call is known by everywhere: case number / stage / opening / effect. */
export type EffectKey = string & { readonly unit: 'effect key' };

export const effectKey = (caseNumber: string, key: string): EffectKey => `${caseNumber}/${key}` as EffectKey;

/** A due whose instant has come. */
export type FallenDue = Pick<StandingDue, 'kind' | 'key' | 'at'>;

/** What a run asks of the store. Each answers where the case stands afterwards. */
export interface StoreActivities {
  'take up': (caseNumber: string) => Promise<Standing>;
  'time is up': (caseNumber: string, due: FallenDue) => Promise<Standing>;
  /** The call cannot be made just now: it waits for a person. */
  'leave to a person': (effect: EffectKey, reason: string) => Promise<Standing>;
}

/** The store is asked for ever: without it nothing is true. A refusal is final. */
const patience = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

/** A command of time is one short transaction: asked within the workflow task, it costs Temporal a third. */
const store = proxyLocalActivities<StoreActivities>(patience);

/** A partner is asked for as long as the rule book's `partner retry` says; the activity reads that, and gives up by a final failure. */
const partners = proxyActivities<Record<string, (effect: EffectKey) => Promise<Standing>>>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});

export const casework = {
  takeUp: (caseNumber: string) => store['take up'].executeWithOptions({ summary: 'take up' }, [caseNumber]),
  timeIsUp: (caseNumber: string, due: FallenDue, name: string) =>
    store['time is up'].executeWithOptions({ summary: name }, [caseNumber, due]),
  leaveToAPerson: (effect: EffectKey, reason: string) =>
    store['leave to a person'].executeWithOptions({ summary: 'leave to a person' }, [effect, reason]),
};

export const journal = proxyActivities<{ 'anchor the journal': () => Promise<void> }>({
  ...patience,
  startToCloseTimeout: '10 minutes',
});

/** Makes the call that an effect is; answers where the case stands afterwards. */
export type Perform = (effect: EffectKey) => Promise<Standing>;

/** What an outside party is asked for: each call is an activity, shown under its trade name on Temporal's own screen. */
export function party<Call extends string>(
  calls: Readonly<Record<Call, string>>,
): Readonly<Record<Call, Perform>> {
  const named = Object.entries<string>(calls).map(([call, activity]) => [call, performedBy(activity)]);
  return Object.fromEntries(named) as Record<Call, Perform>;
}

function performedBy(activity: string): Perform {
  return (effect) => {
    const perform = partners[activity];
    if (!perform) throw new Error(`There is no activity "${activity}"`);
    return perform.executeWithOptions({ summary: activity }, [effect]);
  };
}

/** How each effect of a process is performed. The compiler asks for every name. */
export type Effects<Name extends string> = Readonly<Record<Name, Perform>>;
