import type { z } from 'zod';
import { Problem } from '../problem.js';
import type { Facts } from './state.js';

/** Facts in the form that a kind of case takes; otherwise a refusal that names every fault. */
export function factsInForm(shape: z.ZodType, facts: Facts, of: string): Facts {
  const { data, error } = shape.safeParse(facts);
  if (!error) return data as Facts;
  const faults = error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
  );
  throw new Problem('facts/invalid', `${faults.join('; ')}.`, {
    rule: `facts of ${of}`,
    remedy: 'Give each of them in the form named.',
  });
}
