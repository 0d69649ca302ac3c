import { z } from 'zod';
import { line } from '../border/fields.js';
import { Counted } from '../border/page.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

export const OfFile = z.strictObject({
  file: z.string().regex(/^[0-9a-f]{64}$/, phrase`is not a file of payments`),
});
export type OfFile = z.infer<typeof OfFile>;

export const FileNamed = z.strictObject({ name: line(200).exactOptional() });
export type FileNamed = z.infer<typeof FileNamed>;

export const FileView = z
  .strictObject({
    file: z.string().meta({ description: 'The SHA-256 of its content: the same file is the same.' }),
    ...{ name: z.string(), sentBy: z.string(), receivedAt: z.string(), postedAt: z.string().nullable() },
    ...{ posted: z.int(), postedBefore: z.int(), refused: z.int() },
  })
  .meta({ id: 'PaymentFile' });
export type FileView = z.infer<typeof FileView>;

export const VerdictsAsked = z.strictObject({
  after: Counted.exactOptional().meta({ description: 'A line of the file.' }),
  limit: z.coerce.number<string>().int().min(1).max(1000).exactOptional(),
  refused: z.literal('only').exactOptional(),
});
export type VerdictsAsked = z.infer<typeof VerdictsAsked>;

export const VerdictsView = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ...{ line: z.int(), payment: z.string().nullable(), account: z.string().nullable() },
        ...{ amount: z.int().nullable(), verdict: z.enum(['posted', 'posted before', 'refused']) },
        ...{ code: z.string().nullable(), detail: z.string().nullable() },
      }),
    ),
  })
  .meta({ id: 'PaymentFileVerdicts' });
export type VerdictsView = z.infer<typeof VerdictsView>;
