import { z } from 'zod';
import { services } from '../accounts/service.js';
import { amount, limit, text } from './shapes.js';

/** The forms that only the rules of collections take. */

/** That there is no such rule here. A rule book says so, it does not leave the key out. */
export const none = z.literal('none');

export const count = z.int().positive();

/** Hundredths of a percent: 2,500 is a quarter. */
export const basisPoints = z.int().min(0).max(10_000);

/** 17:00, by the clock of the utility's office. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 17:00');

/** 06-01, of any year. */
export const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is not a day of the year such as 06-01');

/** `count` of them in a span that ends now. */
export const within = z.strictObject({ count, within: limit });

export const ways = z
  .array(z.enum(['post', 'phone', 'door', 'e-mail', 'text message']))
  .min(1)
  .refine((named) => new Set(named).size === named.length, 'names one twice');

export const customerClasses = z
  .array(z.enum(['residential', 'business', 'public agency']))
  .min(1)
  .refine((named) => new Set(named).size === named.length, 'names one twice');

export const roles = z.array(text).min(1);

/** Services in their order, each once. */
export const servicesInOrder = z
  .array(z.enum(services))
  .min(1)
  .refine((named) => new Set(named).size === named.length, 'names one twice');

/** A share that is asked for, no less than `atLeast` and no more than `atMost` cents. */
export const share = z.strictObject({
  basisPoints,
  atLeast: amount.exactOptional(),
  atMost: amount.exactOptional(),
});
