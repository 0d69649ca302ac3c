import { z } from 'zod';
import { DateText } from '../border/fields.js';
import { Standing } from './rule-schemas.js';

export const OnDay = z.strictObject({
  on: DateText.exactOptional().meta({ description: 'Today by default.' }),
});
export type OnDay = z.infer<typeof OnDay>;

const said = {
  says: z.string().meta({ description: 'The value in words.' }),
  clause: z.string(),
  source: z.string(),
  standing: Standing,
  validFrom: z.string(),
  validTo: z.string().exactOptional(),
};

const Explained = z
  .strictObject({
    rule: z.string(),
    ...said,
    applies: z
      .boolean()
      .meta({ description: 'False for a rule that is made for other classes of customers.' }),
    next: z
      .strictObject(said)
      .exactOptional()
      .meta({ description: 'The value that is known already to follow.' }),
  })
  .meta({ id: 'ExplainedRule' });

export const RulesOfAccount = z
  .strictObject({
    account: z.string(),
    utility: z.string(),
    customerClass: z.string(),
    book: z.string(),
    version: z.string(),
    jurisdiction: z.string(),
    date: z.string(),
    rules: z.array(Explained),
  })
  .meta({ id: 'RulesOfAccount' });
export type RulesOfAccount = z.infer<typeof RulesOfAccount>;
