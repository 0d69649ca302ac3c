import type { ReactNode } from 'react';
import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';
import { useCustomerWords, wordIn, type CustomerWords } from './words';

/** Which rule stands in the way, what would change it, and that a person can help. */
export function NotYet({ problem }: { problem: ProblemDetails }): ReactNode {
  const words = useCustomerWords();
  const { w } = words;
  return (
    <div className="wrong" role="alert">
      <strong>{w.plan.notYet}</strong>
      <p>{w.plan.wouldChange}:</p>
      <ul>
        {(problem.missing ?? []).map(({ requirement, what }) => (
          <li key={`${requirement}/${what}`}>{ruleIn({ requirement, what }, problem, words)}</li>
        ))}
      </ul>
      <p>{w.plan.canHelp}</p>
    </div>
  );
}

/** The figures of a rule are those that the refusal names. */
function ruleIn(
  { requirement, what }: { requirement: string; what: string },
  { remedy = '' }: ProblemDetails,
  { w, fill, date }: CustomerWords,
): string {
  const text = wordIn(w.rules, requirement) ?? wordIn(w.rules, what) ?? w.rules.other;
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(remedy) ?? [];
  const from = day === undefined ? w.rules.later : fill(w.rules.from, { date: date(day) });
  return fill(text, { amount: amountIn(requirement === leastBalance ? what : remedy), date: from });
}

const leastBalance = 'arrangement minimum balance';
const amountIn = (text: string): string => /\$[\d,]+\.\d{2}/.exec(text)?.[0] ?? '';
