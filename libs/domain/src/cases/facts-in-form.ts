import type { z } from 'zod';
import { Problem } from '../problem.js';
import { phrase, faultsNamed } from '../phrase.js';
import type { Facts } from './state.js';

/** Facts in the form that a kind of case takes; otherwise a refusal that names every fault. */
export function factsInForm(shape: z.ZodType, facts: Facts, of: string): Facts {
  const { data, error } = shape.safeParse(facts);
  if (!error) return data as Facts;
  throw new Problem('facts/invalid', faultsNamed(error.issues), {
    rule: `facts of ${of}`,
    remedy: phrase`Give each of them in the form named.`,
  });
}
