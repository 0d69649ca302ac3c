import { z } from 'zod';
import { services, type Service } from '../../libs/domain/src/accounts/service.js';
import { factsInForm } from '../../libs/domain/src/cases/facts-in-form.js';
import type { Actor, Facts } from '../../libs/domain/src/cases/state.js';
import { orderReasons, type Forecast, type OrderReason } from '../../libs/domain/src/interlock/order.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

/** What is known of a severance when it is opened or amended. */
const shape = z.strictObject({
  service: z.enum(services),
  premise: z.string().min(1).optional(),
  reason: z.enum(orderReasons).optional(),
  /** The customer has named a third party who is told. */
  designee: z.boolean().optional(),
  /** People who are not the customer live there. */
  occupants: z.boolean().optional(),
  singleFamily: z.boolean().optional(),
  /** The arrangement whose debt it is for, and when that was broken. */
  arrangement: z.string().min(1).optional(),
  brokenAt: z.string().min(1).optional(),
  forecast: z
    .strictObject({
      issuedAt: z.string(),
      days: z.array(z.strictObject({ date: z.string(), highF: z.number(), lowF: z.number() })),
    })
    .optional(),
});

/** The facts of a severance as its code reads them. */
export interface Severance {
  service: Service;
  premise?: string;
  reason: OrderReason;
  attestedBy?: Actor;
  proposed?: { to: OrderReason; by: Actor };
  designee?: boolean;
  occupants?: boolean;
  singleFamily?: boolean;
  /** The account in which an occupant has taken the service. */
  tenant?: string;
  arrangement?: string;
  brokenAt?: Instant;
  forecast?: Forecast;
  /** An order came back undone: a person says when it goes again. */
  leftToAPerson?: boolean;
  wrongly?: boolean;
}

/** The facts in the form that this process takes; a Problem names every fault. */
export const checkFacts = (facts: Facts): Facts => ({
  reason: 'non-payment',
  ...factsInForm(shape, facts, 'a disconnection'),
});

/** What may be said of it later. */
export const checkAmended = (facts: Facts): Facts => factsInForm(amendable, facts, 'a disconnection');

const amendable = shape.pick({ designee: true, occupants: true, singleFamily: true, forecast: true });
