import type { Check } from './stands.js';
import { phrase } from '../phrase.js';

/** An order without notice: whether the rules know its reason, and whether one who may do so answers for it. */
export const attestation: Check = {
  rule: 'without notice',
  look: ({ rules, order }) => {
    const { reasons, attestedBy } = rules.get('without notice');
    const { reason, attestedBy: by } = order;
    const inputs = { reason, attestedBy: by ? { ...by } : null };
    if (!reasons.some((allowed) => allowed === reason)) {
      return { inputs, stands: [{ kind: 'attestation', why: phrase`${reason} needs notice` }] };
    }
    if (by && attestedBy.includes(by.role)) return { inputs, stands: [] };
    const why = phrase`${reason} is attested by: ${attestedBy.join(', ')}`;
    return { inputs, stands: [{ kind: 'attestation', why }] };
  },
};
