import { z } from 'zod';
import { dayNumber } from '../../libs/domain/src/time/day.js';
import { phrase } from '../../libs/domain/src/phrase.js';

/** The forms that facts take. Each says what would be right. */

export const id = z
  .string(phrase`must be an id`)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, phrase`must be an id of letters, digits, dots and dashes`);

/** A short name of something that is no person: an authority, a kind of document. */
export const name = z
  .string(phrase`must be a name`)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 .,()&'’-]{0,79}$/,
    phrase`must be a name of up to 80 letters, digits and spaces, without slash or colon`,
  );

export const code = z
  .string(phrase`must be a code such as 120/240`)
  .regex(/^[A-Za-z0-9./ -]{1,30}$/, phrase`must be a code such as 120/240`);

/** Within the years that the office's calendar can count in. */
export const dateWith = () =>
  z
    .string(phrase`must be a date such as 2026-05-04`)
    .refine(
      (day) => dayNumber(day) !== undefined && day >= '2000-01-01' && day < '2040-01-01',
      phrase`must be a date from 2000 to 2039, such as 2026-05-04`,
    )
    .meta({ format: 'date' });

export const amount = z.int(phrase`must be a whole number of cents`).min(0, phrase`must not be negative`);
export const count = z
  .int(phrase`must be a whole number`)
  .min(0, phrase`must not be negative`)
  .max(1_000_000);
export const numberWith = (least: number, most: number) =>
  z
    .number(phrase`must be a number`)
    .min(least, phrase`must be at least ${least}`)
    .max(most, phrase`must be at most ${most}`);

const timeOfDay = z
  .string(phrase`must be a time of day such as 08:00`)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, phrase`must be a time of day such as 08:00`);

/** An appointment: a day, and between which times. */
export const window = z
  .strictObject({ on: dateWith(), from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, phrase`must end after it begins`);

/** Things that are told apart by their ids. */
export const listOf = <T extends { id: typeof id }>(fields: T & z.core.$ZodLooseShape) =>
  z
    .array(z.strictObject(fields as T))
    .max(500, phrase`must not be more than 500`)
    .refine(
      (list) => new Set((list as { id: string }[]).map((one) => one.id)).size === list.length,
      phrase`must name each id once`,
    );

/** A place as GeoJSON writes it (RFC 7946): longitude first, in degrees of WGS 84. */
const position = z
  .array(z.number(phrase`must be degrees`))
  .length(2, phrase`must be longitude and latitude`)
  .refine(([longitude = 0, latitude = 0]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, {
    error: phrase`must be longitude and latitude in degrees`,
  });

/** The line of a route. */
export const route = z.strictObject({
  type: z.literal('LineString', phrase`must be a GeoJSON LineString`),
  coordinates: z
    .array(position)
    .min(2, phrase`must have two places or more`)
    .max(1_000),
});

/** The outline of a parcel: one ring that ends where it begins. */
export const outline = z.strictObject({
  type: z.literal('Polygon', phrase`must be a GeoJSON Polygon`),
  coordinates: z
    .array(
      z
        .array(position)
        .min(4, phrase`must have three corners or more`)
        .max(1_000)
        .refine((ring) => String(ring[0]) === String(ring.at(-1)), phrase`must end where it begins`),
    )
    .length(1, phrase`must be one ring`),
});
