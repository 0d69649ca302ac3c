import type { ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { useCustomerWords, wordIn } from './words';

/** The schedule of an arrangement, with what was paid. */
export function Schedule({ view }: { view: CustomerView }): ReactNode {
  const { w, money, date } = useCustomerWords();
  if (view.schedule.length === 0) return null;
  return (
    <section className="card" aria-labelledby="schedule">
      <h2 id="schedule">{w.plan.schedule}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.plan.day}</th>
            <th scope="col" className="number">
              {w.plan.part}
            </th>
            <th scope="col" className="number">
              {w.plan.open}
            </th>
            <th scope="col">{w.plan.standing}</th>
          </tr>
        </thead>
        <tbody>
          {view.schedule.map(({ number, dueOn, amount, open, state }) => (
            <tr key={number}>
              <th scope="row">
                {date(dueOn)}
                {number === 0 && <span className="muted line">{w.plan.downPayment}</span>}
              </th>
              <td className="number">{money(amount)}</td>
              <td className="number">{money(open)}</td>
              <td>{wordIn(w.plan.standings, state) ?? state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
