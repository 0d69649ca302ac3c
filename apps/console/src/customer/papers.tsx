import type { ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { useCustomerWords } from './words';

/** Where a paper of the customer is kept. */
export const addressOf = (id: string): string => `/api/customer/documents/${encodeURIComponent(id)}`;

export function Papers({ view }: { view: CustomerView }): ReactNode {
  const { w, language, date } = useCustomerWords();
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{w.papers.title}</h2>
      {view.documents.length === 0 && <p>{w.papers.none}</p>}
      <ul className="plain">
        {view.documents.map(({ id, title, language: written, at }) => (
          <li key={id}>
            <a href={addressOf(id)} lang={written ?? undefined} download>
              {title}
            </a>{' '}
            <span className="muted">
              {date(at)}
              {written !== null && written !== language && <>, {w.papers.written[written]}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
