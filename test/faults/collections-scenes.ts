import { tellsTooMuch } from './runs-of-cases.js';
import type { HeldAccount } from './held-account.js';

/** What comes to an account while a call is held open. */
const strikes = {
  'is paid': (one) => one.pays(60_000),
  'a payment comes and goes': async (one) => one.takesBack(await one.pays(60_000)),
  'a pledge is made': (one) => one.isPledged(),
  'the agency pays': (one) => one.agencyPays(),
  'is cancelled': (one) => one.does({ kind: 'cancel', reason: 'asked for' }),
  'is stopped by a person': (one) => one.does({ kind: 'recall', reason: 'asked for' }),
  'the crew is done': (one) => one.crewIsDone(),
  'begins a new run': (one) => tellsTooMuch(one.case),
} satisfies Record<string, (one: HeldAccount) => Promise<unknown>>;

export type Strike = keyof typeof strikes;

export const strikeWith = (strike: Strike, one: HeldAccount): Promise<unknown> => strikes[strike](one);

/** How it comes to a call of the product, and what may come while it is held open. */
export interface Occasion {
  call: string;
  brings(one: HeldAccount): Promise<unknown>;
  strikes: readonly Strike[];
}

const goesOut = (one: HeldAccount): Promise<unknown> => one.does({ kind: 'dispatch' });

async function isRecalled(one: HeldAccount): Promise<void> {
  await goesOut(one);
  await one.rests();
  await one.does({ kind: 'recall', reason: 'somebody is ill' });
}

async function comesBack(one: HeldAccount): Promise<void> {
  await goesOut(one);
  await one.rests();
  await one.crewIsDone();
  await one.does({ kind: 'quote reconnection' });
  await one.pays(60_000);
  await one.does({ kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true });
}

export const occasions: readonly Occasion[] = [
  {
    call: 'send disconnection notice',
    brings: (one) => one.isThreatened(),
    strikes: ['is paid', 'a payment comes and goes', 'a pledge is made', 'is cancelled', 'begins a new run'],
  },
  {
    call: 'order disconnection',
    brings: goesOut,
    strikes: [
      'is paid',
      'a pledge is made',
      'is stopped by a person',
      'the crew is done',
      'begins a new run',
    ],
  },
  {
    call: 'recall order',
    brings: isRecalled,
    strikes: [
      'is paid',
      'a payment comes and goes',
      'a pledge is made',
      'the crew is done',
      'begins a new run',
    ],
  },
  {
    call: 'reconnect',
    brings: comesBack,
    strikes: ['a payment comes and goes', 'the crew is done', 'begins a new run'],
  },
  {
    call: 'send confirmation',
    brings: (one) => one.isArranged(),
    strikes: ['is paid', 'a payment comes and goes', 'is cancelled', 'begins a new run'],
  },
  {
    call: 'remind agency',
    brings: (one) => one.waitsForAnAgency(),
    strikes: ['the agency pays', 'is paid', 'is cancelled', 'begins a new run'],
  },
];
