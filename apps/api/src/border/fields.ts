import { z } from 'zod';
import type { Json } from '../../../../libs/domain/src/cases/state.js';
import { instant } from '../../../../libs/domain/src/time/instant.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

/** A short text without line breaks or control characters. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, phrase`is empty`)
    .max(longest, phrase`is longer than ${longest} characters`)
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, phrase`has control characters`);

export const CaseNumber = z
  .string()
  .regex(/^[A-Z]{2}-\d{4}-\d{6,12}$/, phrase`is not a case number`)
  .meta({ description: 'A case number.', example: 'DP-2026-000123' });

export const AccountNumber = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, phrase`is not an account number`)
  .meta({ description: 'A billing account.', example: 'A-100245' });

export const StageName = line(80).meta({ description: 'A stage, by its name.', example: 'permit' });
export const ItemName = line(200).meta({ description: 'An item of a stage.', example: 'City of Phoenix' });
export const Key = line(200);
export const PersonName = line(100).meta({ example: 'Rosa Delgado' });
export const RoleName = line(60).meta({ example: 'project associate' });

/** Words of the trade, nothing about people: it stays in the journal for ever. */
export const Reason = line(200).meta({
  description: 'Why, in words of the trade. Nothing about people: what is said of people is a note.',
  example: 'route changed after the plat was recorded',
});

/** Kept beside the journal; the command carries its id. */
export const NoteText = z
  .string()
  .trim()
  .min(1, phrase`is empty`)
  .max(4000, phrase`is longer than 4000 characters`)
  .meta({ description: 'Free text; it may be about people. Kept apart from the journal.' });

export const Party = z
  .enum(['storm', 'weather', 'utility', 'contractor', 'authority', 'third party', 'customer'])
  .meta({ id: 'Party', description: 'Whose time it is.' });

const isInstant = (text: string): boolean => {
  try {
    return instant(text) !== '';
  } catch {
    return false;
  }
};

/** Nobody means another year, and no book has rules for it. */
const years = /^(19|20|21)\d\d-/;
const isOfThisAge = (text: string): boolean => years.test(text);
const ofAnotherAge = phrase`is of no year from 1900 to 2199`;

/** With a zone; answered in UTC. */
export const InstantText = z
  .string()
  .max(40)
  .refine(isInstant, phrase`is not an instant such as 2026-05-04T15:00:00Z`)
  .refine(isOfThisAge, ofAnotherAge)
  .transform((text) => instant(text))
  .meta({ format: 'date-time', example: '2026-05-04T15:00:00Z' });

export const DateText = z.iso
  .date(phrase`is not a date such as 2026-05-04`)
  .refine(isOfThisAge, ofAnotherAge)
  .meta({ example: '2026-05-04' });

const json = z.any() as z.ZodType<Json>;

/** Names and values; the process checks what they mean. */
export const FactsByName = z
  .record(line(100), json)
  .meta({ description: 'Facts by name; `null` takes one away.', example: { amperes: 200 } });

export const FieldsByName = z
  .record(line(100), json)
  .meta({ description: 'What is recorded with the item.', example: { number: 'PHX-2291' } });

export const OfCase = z.strictObject({ caseNumber: CaseNumber });
export type OfCase = z.infer<typeof OfCase>;

export const StageOfCase = z.strictObject({ caseNumber: CaseNumber, stage: StageName });
export type StageOfCase = z.infer<typeof StageOfCase>;
