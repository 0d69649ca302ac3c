import { z } from 'zod';
import { line, Party } from '../border/fields.js';

const stands = {
  state: z.string(),
  dueAt: z.string().nullable(),
  fields: z.record(z.string(), z.any()),
};

const ItemForeseen = z
  .strictObject({
    stage: z.string(),
    name: z.string(),
    was: z.strictObject(stands).nullable().meta({ description: 'Nothing where it is new.' }),
    willBe: z.strictObject(stands).nullable().meta({ description: 'Nothing where it is taken away.' }),
  })
  .meta({ id: 'ItemForeseen', description: 'An item that would stand otherwise: an installment, an order.' });

export const Foresight = z
  .strictObject({
    entry: z.int().meta({ description: 'The last entry of the case on which this was judged.' }),
    lines: z.array(
      z.strictObject({ said: line(1_000), followed: z.array(z.string()), rules: z.array(z.string()) }),
    ),
    items: z.array(ItemForeseen),
    openStages: z.array(z.string()),
    party: Party.nullable(),
    status: z.enum(['open', 'cancelling', 'closed']),
  })
  .meta({ id: 'Foresight', description: 'What would follow, had it been given just now. Nothing is done.' });
export type Foresight = z.infer<typeof Foresight>;
