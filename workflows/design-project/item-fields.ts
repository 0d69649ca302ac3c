import { z } from 'zod';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase, faultsNamed } from '../../libs/domain/src/phrase.js';
import { code, dateWith, name } from './fact-shapes.js';

const date = dateWith();

/** What is recorded with a parcel, a permit, a ticket and the other parts of stages, as people record it. */
const shape = {
  instrumentNumber: name,
  recordingDate: date,
  number: name,
  issuedOn: date,
  validFrom: date,
  expiresOn: date,
  lastVerified: date,
  tariffCopyGivenOn: date,
  customerSignedOn: date,
  utilitySignedOn: date,
  /** What a customer who agrees on the page was shown, by digest, and by which link. */
  tariffShown: name,
  agreementShown: name,
  customerLink: name,
  promisedOn: date,
  receivedOn: date,
  ticket: name,
  openedOn: date,
  markedOn: date,
  inspectedOn: date,
  corrections: z.array(code).max(50),
  builtOn: date,
  removedOn: date,
  clearance: name,
  clearedOn: date,
  meter: name,
  setOn: date,
} as const;

export const itemFields = z.strictObject(shape).partial();

/** Refuses what cannot be read later: a date that is none, a field that nothing asks for. */
export function checkItemFields(fields: Facts): void {
  const { error } = itemFields.safeParse(fields);
  if (!error) return;
  throw new Problem('facts/invalid', faultsNamed(error.issues), {
    rule: 'fields of an item',
    remedy: phrase`Known are: ${Object.keys(shape).join(', ')}. Dates are written 2026-05-04.`,
  });
}
