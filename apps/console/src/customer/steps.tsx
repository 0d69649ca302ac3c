import type { ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { useCustomerWords, wordIn } from './words';

export function Steps({ view }: { view: CustomerView }): ReactNode {
  const { w } = useCustomerWords();
  return (
    <section className="card" aria-labelledby="steps">
      <h2 id="steps">{w.steps.title}</h2>
      <ol className="steps">
        {view.steps.map(({ step, state }) => (
          <li key={step} className={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span>{wordIn(w.steps, step)}</span> <span className="muted">{w.steps[state]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
