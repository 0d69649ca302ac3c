import { z } from 'zod';
import { services } from '../accounts/service.js';
import { amount, inTurn, limit, text, wait } from './shapes.js';
import {
  basisPoints,
  count,
  customerClasses,
  dayOfYear,
  none,
  roles,
  timeOfDay,
  ways,
} from './shapes-of-collections.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What must be owed, and done, before service may be cut for non-payment, and what it takes to come back. Amounts in cents. */
export const disconnectionKeys = {
  /** What is disconnected at all. Debt for anything else cuts one of these, where `debt that disconnects` lets it, or nothing. */
  'services that are cut': z.array(z.enum(services)),
  /** Less than `atLeast` of disconnectable debt cuts nothing; counted for each service, or for all of the account. */
  'disconnect threshold': z.strictObject({ atLeast: amount, perService: z.boolean() }),
  /** How long after its due date a bill may cut service. */
  'disconnect delinquency': limit,
  /** Which debt may cut service. Sewer and solid waste: whether unpaid they may cut water. */
  'debt that disconnects': z.strictObject({
    otherClasses: z.boolean(),
    unregulated: z.boolean(),
    departed: z.boolean(),
    construction: z.boolean(),
    correctionsBeingRepaid: z.boolean(),
    sewerCutsWater: z.boolean(),
    solidWasteCutsWater: z.boolean(),
  }),
  /**
   * Notices in their order: how each is given, so long after the due date, at least how long before the order, how long it
   * supports one, and what it must say.
   */
  'notice steps': inTurn(
    z.strictObject({
      notice: text,
      by: ways,
      after: wait,
      minimumBefore: limit,
      expiresAfter: limit,
      says: z.array(text),
    }),
    ({ notice }) => notice,
  ),
  /** The notice that a broken arrangement takes: how long it must be overdue, and how long before the order it is given. */
  'notice of a broken arrangement': z.strictObject({ overdueFor: wait, minimumBefore: limit, by: ways }),
  /** Tries to reach the customer before an order, whether somebody must be reached, and what he is told of. */
  'contact attempts': z.strictObject({
    count: z.int().min(0),
    by: ways,
    outcome: z.enum(['attempted', 'reached']),
    informsOf: z.array(text),
  }),
  /** Whom the customer has named to be told, how long that person is given to pay, and after which notice step. */
  'third-party designee': z.union([none, z.strictObject({ offered: limit, noticeAfterStep: text })]),
  /** Occupants who are not the customer: how long before the order they are told, and how. */
  'occupant notice': z.union([none, z.strictObject({ before: limit, by: ways, says: z.array(text) })]),
  /** Whether occupants may take service in their own name, and without what the landlord owes. */
  'tenant takes service': z.union([none, z.strictObject({ withoutLandlordDebt: z.boolean() })]),
  /** The least payments that stop an order. The debt in full always does. */
  'quote to stay on': z.strictObject({
    belowThreshold: z.boolean(),
    /** Of all that is owed, past due and current; 10,000 where no part is enough. */
    basisPointsOfTotal: basisPoints,
  }),
  'quote valid': limit,
  /** First and last day of the year on which these classes are not cut. */
  'season moratorium': z.union([
    none,
    z.strictObject({ from: dayOfYear, to: dayOfYear, classes: customerClasses }),
  ]),
  /** No order while a forecast within so many days is above or below, in degrees Fahrenheit. */
  'temperature moratorium': z.union([
    none,
    z.strictObject({
      aboveF: z.int(),
      belowF: z.int(),
      forecastDays: count,
      classes: customerClasses,
    }),
  ]),
  /** Days and hours when no order goes: weekdays, the office's holidays, the days before them, and outside of the hours. */
  'no disconnection on': z.strictObject({
    weekdays: z.array(z.enum(weekdays)),
    holidays: z.boolean(),
    eves: z.boolean(),
    before: timeOfDay,
    after: timeOfDay,
  }),
  /** Whom a practitioner's proof protects, and what else must be shown. */
  'medical protection': z.union([
    none,
    z.strictObject({
      classes: customerClasses,
      needsInability: z.boolean(),
      needsWillingness: z.boolean(),
    }),
  ]),
  /** How long a claim protects while it waits for its proof. */
  'medical claim holds': limit,
  /** How long a practitioner's proof holds before it is asked for anew. */
  'medical proof valid': limit,
  /** Whether equipment on which a life depends protects by itself. Its proof holds as long as the medical one. */
  'life support': z.boolean(),
  /** What a dispute keeps from collection, how long it is investigated, and whether an appeal holds all. */
  'dispute holds': z.strictObject({
    holds: z.enum(['disputed sum', 'all']),
    investigation: limit,
    appealHoldsAll: z.boolean(),
  }),
  /** After the order for relief, how long the trustee or debtor has to give assurance of payment. */
  'bankruptcy assurance': limit,
  /** A storm declared by the utility: whether orders wait, and how long after its end. */
  storm: z.strictObject({ holdsOrders: z.boolean(), afterItsEnd: wait }),
  /** A low-flow device before water is turned off: for whom, how long, and how long then to pay. */
  'flow restriction': z.union([
    none,
    z.strictObject({
      customers: z.enum(['single-family residential', 'residential', 'all']),
      for: limit,
      thenFor: limit,
    }),
  ]),
  /** How long an order in the field stands before it has to be dispatched anew. */
  'order stands': limit,
  /** How many orders in a row the field may leave without an answer before a person says whether there is another. */
  'orders unanswered': z.strictObject({ atMost: count, toDoFor: text }),
  /** Orders that need no notice, who attests to the reason, and what changing it takes. */
  'without notice': z.strictObject({
    reasons: z.array(z.enum(['hazard', 'tampering', 'fraud', 'unauthorized resale', 'curtailment'])),
    attestedBy: roles,
    changeNeedsSecondPerson: z.boolean(),
    recordKept: limit,
  }),
  /** What it costs to come back, and how soon that is. Paid before the cutoff of a business day: the same day. */
  reconnection: z.strictObject({
    fee: amount,
    afterHoursFee: amount,
    sameDayCutoff: timeOfDay,
    within: limit,
    /** A deposit, as a share of the disconnectable debt. */
    depositBasisPoints: basisPoints.exactOptional(),
    /** The most that a household of low income pays. */
    lowIncome: z.strictObject({ fee: amount, afterHoursFee: amount }).exactOptional(),
  }),
  /** How soon somebody who was cut off wrongly is restored, free of charge. */
  'wrongly disconnected': limit,
};
