import type { ReactNode } from 'react';
import type { Wrong } from './use-act';
import { useCustomerWords, wordIn } from './words';

/** What did not work, and what to do, in the customer's words. */
export function Refusal({ wrong }: { wrong: Wrong | undefined }): ReactNode {
  const { w } = useCustomerWords();
  if (wrong === undefined) return null;
  const text =
    wrong === 'unreachable' ? w.page.unreachable : (wordIn(w.refused, wrong.code) ?? w.refused.other);
  return (
    <div className="wrong" role="alert">
      <strong>{w.refused.title}</strong>
      <p>{text}</p>
    </div>
  );
}
