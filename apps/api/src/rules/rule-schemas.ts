import { z } from 'zod';
import { DateText, line } from '../border/fields.js';

export const OfUtility = z.strictObject({ utility: line(40) });
export type OfUtility = z.infer<typeof OfUtility>;

export const KeyOfUtility = z.strictObject({ utility: line(40), key: line(80) });
export type KeyOfUtility = z.infer<typeof KeyOfUtility>;

export const OnDate = z.strictObject({
  date: DateText.exactOptional().meta({ description: 'Today by default.' }),
});
export type OnDate = z.infer<typeof OnDate>;

export const Standing = z.enum(['confirmed', 'secondary', 'assumption', 'own']).meta({
  description:
    'Read in the rule itself, told by others, supposed until confirmed, or the utility’s own choice.',
});

export const RuleView = z
  .strictObject({
    key: z.string(),
    value: z.any(),
    validFrom: z.string(),
    validTo: z.string().exactOptional(),
    source: z.string(),
    clause: z.string(),
    standing: Standing,
  })
  .meta({ id: 'Rule' });

export const RuleBookView = z
  .strictObject({
    name: z.string(),
    version: z.string(),
    jurisdiction: z.string(),
    utility: z.string(),
    rules: z.array(RuleView),
  })
  .meta({ id: 'RuleBook' });
export type RuleBookView = z.infer<typeof RuleBookView>;

export const RuleOnDate = z
  .strictObject({ book: z.string(), version: z.string(), date: z.string(), rule: RuleView })
  .meta({ id: 'RuleOnDate' });
export type RuleOnDate = z.infer<typeof RuleOnDate>;
