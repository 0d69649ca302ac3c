import type { ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { useCustomerWords, wordIn } from './words';

export function Promised({ view }: { view: CustomerView }): ReactNode {
  const { w, date } = useCustomerWords();
  if (view.promised.length === 0) return null;
  return (
    <section className="card" aria-labelledby="promised">
      <h2 id="promised">{w.promised.title}</h2>
      <dl>
        {view.promised.map(({ what, on }) => (
          <div key={what}>
            <dt>{wordIn(w.promised, what)}</dt>
            <dd>{date(on)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
