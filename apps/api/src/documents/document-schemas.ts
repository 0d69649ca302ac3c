import { z } from 'zod';
import { Key } from '../border/fields.js';

export const OfDocument = z.strictObject({ document: Key });
export type OfDocument = z.infer<typeof OfDocument>;

export const Documents = z
  .strictObject({
    documents: z.array(
      z
        .strictObject({
          id: z.string(),
          caseNumber: z.string(),
          effect: z.string().nullable(),
          kind: z.string(),
          title: z.string(),
          contentType: z.string(),
          bytes: z.int(),
          sha256: z.string(),
          at: z.string(),
          withdrawnAt: z.string().nullable(),
        })
        .meta({ id: 'Document' }),
    ),
  })
  .meta({ id: 'Documents' });
export type Documents = z.infer<typeof Documents>;
