import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import { factsOf } from './facts.js';

/** While it lives the account is protected. Whoever it takes over from sees it here. */
export function protect(agreement: Agreement, entry: number): string {
  const { caseNumber } = agreement.state.head;
  const key = `${caseNumber}/${entry}/arrangement`;
  const { takesOver = [] } = factsOf(agreement);
  agreement.changeAccount({
    kind: 'protect',
    protection: {
      ...{ key, kind: 'arrangement', from: agreement.now },
      clause: agreement.rules.rule('arrangement months').clause,
      details: { takesOver },
    },
  });
  return key;
}
