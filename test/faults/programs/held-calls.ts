/** Where in its life a call can be held open. */
export const places = [
  'before it is begun',
  'before the partner hears of it',
  'while the partner hears of it',
  'after the partner has heard of it',
  'after it is done',
  'before it is left to a person',
  'after it is left to a person',
] as const;
export type Place = (typeof places)[number];

/** Written by the test, read by whatever worker makes the call. One that is to be left to a person is refused by the partner. */
export const heldCalls = `
  CREATE TABLE held_calls (case_number text PRIMARY KEY, call text NOT NULL, place text NOT NULL,
    is_refused boolean NOT NULL, is_reached boolean NOT NULL DEFAULT false)`;
