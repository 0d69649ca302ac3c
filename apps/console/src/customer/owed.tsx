import type { ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { useCustomerWords, wordIn } from './words';

/** What is owed, and how to pay it. */
export function Owed({ view }: { view: CustomerView }): ReactNode {
  const { w, fill, money, date } = useCustomerWords();
  const { total, lines } = view.owed;
  const number = view.schedule.length > 0 ? view.caseNumber : (lines[0]?.number ?? view.caseNumber);
  return (
    <section className="card" id="owed" aria-labelledby="owed-title" tabIndex={-1}>
      <h2 id="owed-title">{w.owed.title}</h2>
      {total === 0 ? (
        <p>{w.owed.nothing}</p>
      ) : (
        <>
          <dl>
            {lines.map((line) => (
              <div key={`${line.what}/${line.number}`}>
                <dt>{fill(wordIn(w.owed.what, line.what) ?? line.what, { number: line.number })}</dt>
                <dd>
                  {money(line.amount)}
                  {line.dueOn !== null && (
                    <span className="muted"> {fill(w.owed.by, { date: date(line.dueOn) })}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p className="total">{fill(w.owed.total, { amount: money(total) })}</p>
          <h3>{w.owed.how}</h3>
          <ul>
            <li>{w.owed.online}</li>
            <li>{w.owed.counter}</li>
            <li>{fill(w.owed.name, { number })}</li>
          </ul>
        </>
      )}
    </section>
  );
}
