import { z } from 'zod';
import { amount, hours, inTurn, limit, text, wait, workingDays } from './shapes.js';

/** How long each stage of a design project may take. */
const timeOfStage = {
  intake: limit,
  qualification: limit,
  assignment: limit,
  'scope and site visit': limit,
  'preliminary sketch': limit,
  'design deposit': limit,
  'detailed plans': limit,
  'detailed plans of a subdivision': limit,
  estimate: limit,
  easement: limit,
  'permit review': limit,
  'joint use': limit,
  'customer charge': limit,
  agreement: limit,
  payment: limit,
  material: limit,
  'job package': limit,
  release: limit,
  'start of work': limit,
  'customer trench': limit,
  construction: limit,
  'line energized': limit,
  'authority clearance': limit,
  'meter set': limit,
  /** From the energized line to service at every service point. */
  'service point': limit,
  'outage appointment': limit,
  'as-built': limit,
  'close-out': limit,
  'refund watch': limit,
  'old pole removal': limit,
  'temporary service removal': limit,
};

/** What the customer pays, and what becomes of it. Amounts in cents. */
const money = {
  /** How long an estimate binds the utility. */
  'estimate valid': limit,
  /** How long after its receipt money can no longer be taken back. */
  'check clearing': limit,
  'ach clearing': limit,
  'card guaranteed': wait,
  /** A payment that falls short by no more than this counts as whole. */
  'short payment tolerance': amount,
  /** What becomes of money beyond the charge; less than `smallest` stays on the job until close-out. */
  overpayment: z.strictObject({ excess: z.enum(['refunded', 'kept on the job']), smallest: amount }),
  /** Sent to a customer who does not answer, each so long after the customer's stage fell due; then the case is canceled. */
  'customer notices': z.strictObject({
    notices: inTurn(z.strictObject({ notice: text, after: wait }), ({ notice }) => notice),
    cancelAfter: limit,
  }),
  'deposit on cancel': z.enum(['forfeited', 'refunded']),
  'advance refunded on cancel before construction': z.enum(['in full', 'less costs', 'not at all']),
};

/** What must hold in a design, and in the field before a crew digs, switches or sets a meter. */
const fieldWork = {
  /** Level 1 within all of `level1`, Level 3 beyond any of `level3`, else Level 2. */
  level: z.strictObject({
    level1: z.strictObject({
      kinds: z.array(text),
      customerClasses: z.array(text),
      phases: z.union([z.literal(1), z.literal(3)]),
      amperes: z.int().positive(),
    }),
    level3: z.strictObject({
      aboveKva: z.number().positive(),
      aboveEstimate: amount,
      works: z.array(text),
      crossings: z.array(text),
    }),
  }),
  /** How far the voltage at the service may fall below nominal. */
  'voltage drop allowed': z.strictObject({ percent: z.number().positive().max(20) }),
  /** How old the date may be on which a permit was last verified with its authority. */
  'permit verified': limit,
  /** How long a permit must outlast the planned end of construction. */
  'permit margin': wait,
  /** Utility locating (811): how long marks stand, how long before digging and before they lapse a ticket is opened. */
  'marks valid': workingDays,
  'marks notice': workingDays,
  'marks renewal': workingDays,
  /** How long after a correction list the customer has until the inspector comes again. */
  're-inspection': limit,
  'appointment window': hours,
  /** How long before an outage the customers it touches are told, those with medical equipment first. */
  'outage notice': z.strictObject({ medical: limit, others: limit }),
  /** How long after release the first crew date lies. */
  'crew lead time': limit,
};

/** What a utility that does design projects gives values to. */
export const designProjectKeys = { ...timeOfStage, ...money, ...fieldWork };
