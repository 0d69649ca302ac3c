import type { ReactNode } from 'react';
import type { CustomerView, ToDoOfCustomer } from '../../../api/src/customer/customer-schemas.js';
import { useCustomerWords, wordIn, type CustomerWords } from './words';

/** Whose turn it is, and the exact next thing. */
export function NextThing({ view }: { view: CustomerView }): ReactNode {
  const words = useCustomerWords();
  const { w } = words;
  const [first, ...others] = view.toDo;
  return (
    <section className="card next" aria-labelledby="next">
      <h2 id="next">{w.next.title}</h2>
      <p className="turn">{turnOf(view, words)}</p>
      {view.status !== 'closed' && (first ? <ToDo toDo={first} isFirst /> : <p>{w.next.nothing}</p>)}
      {others.length > 0 && (
        <ul className="plain">
          {others.map((toDo) => (
            <li key={`${toDo.act}/${toDo.on}`}>
              <ToDo toDo={toDo} isFirst={false} />
            </li>
          ))}
        </ul>
      )}
      <Doing view={view} />
    </section>
  );
}

function turnOf({ status, turn, toDo }: CustomerView, { w }: CustomerWords): string {
  if (status === 'closed' || turn === null) return w.next.ended;
  const isMore = toDo.length > 0;
  const ours = isMore ? `${w.next.ours} ${w.next.meanwhile}:` : w.next.ours;
  const others = isMore ? w.next.alsoYours : w.next.others;
  const texts: Record<typeof turn, string> = {
    ...{ customer: w.next.yours, utility: ours, contractor: ours, authority: others },
    ...{ 'third party': others, weather: w.next.weather, storm: w.next.weather },
  };
  return texts[turn];
}

const placeOf: Record<ToDoOfCustomer['act'], string> = {
  answer: 'asks',
  agree: 'agreement',
  pay: 'owed',
  'pay installment': 'owed',
  'tell us': 'plan',
  choose: 'plan',
};

function ToDo({ toDo, isFirst }: { toDo: ToDoOfCustomer; isFirst: boolean }): ReactNode {
  const words = useCustomerWords();
  return (
    <p className="to-do">
      <span>{textOf(toDo, words)}</span>
      <a className={isFirst ? 'button' : undefined} href={`#${placeOf[toDo.act]}`}>
        {words.w.next.go}
      </a>
    </p>
  );
}

function textOf({ act, amount, by }: ToDoOfCustomer, { w, fill, date, money }: CustomerWords): string {
  const texts = {
    answer: w.next.answer,
    agree: w.next.agree,
    pay: w.next.pay,
    'pay installment': w.next.payInstallment,
    'tell us': w.next.tellUs,
    choose: w.next.choose,
  };
  return fill(texts[act], { amount: money(amount ?? 0), date: by === null ? '' : date(by) });
}

function Doing({ view }: { view: CustomerView }): ReactNode {
  const { w, fill, date } = useCustomerWords();
  const now = view.now.flatMap(({ stage, by }) => {
    const text = wordIn(w.doing, stage);
    return text === undefined ? [] : [{ stage, text, by }];
  });
  if (now.length === 0) return null;
  return (
    <>
      <h3>{w.next.doing}</h3>
      <ul>
        {now.map(({ stage, text, by }) => (
          <li key={stage}>
            {text} {by !== null && <span className="muted">{fill(w.next.planned, { date: date(by) })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
