import { useState, type ReactNode } from 'react';
import type { OffersView, TermsWanted } from '../../../api/src/customer/proposal-schemas.js';
import { Refusal } from './refusal';
import { does, useAct } from './use-act';
import { useCustomerWords, wordIn, type CustomerWords } from './words';

type Offer = OffersView['offers'][number];

interface Choosing {
  offers: readonly Offer[];
  wanted: TermsWanted;
  done: () => Promise<void>;
  back: () => void;
}

/** Terms side by side, each with what a month truly costs; what is chosen is said once more before it holds. */
export function Terms({ offers, wanted, done, back }: Choosing): ReactNode {
  const words = useCustomerWords();
  const { w } = words;
  const [chosen, choose] = useState<Offer>();
  if (chosen) return <Confirm offer={chosen} wanted={wanted} done={done} back={() => choose(undefined)} />;
  return (
    <>
      <ul className="plain offers">
        {offers.map((offer) => (
          <li key={offer.name}>
            <OneOffer offer={offer} />
            <button
              type="button"
              aria-label={`${w.plan.take}: ${termOf(offer, words)}`}
              onClick={() => choose(offer)}
            >
              {w.plan.take}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={back}>
        {w.plan.back}
      </button>
    </>
  );
}

const termOf = ({ months }: Offer, { w, fill }: CustomerWords): string =>
  months === 1 ? w.plan.oneMonth : fill(w.plan.term, { months: String(months) });

function OneOffer({ offer }: { offer: Offer }): ReactNode {
  const words = useCustomerWords();
  const { w, fill, money, date } = words;
  const [month] = offer.monthly;
  return (
    <>
      <h3>{termOf(offer, words)}</h3>
      <p>
        {offer.downPayment > 0 && <>{fill(w.plan.down, { amount: money(offer.downPayment) })} </>}
        {month && <strong>{fill(w.plan.aMonth, { amount: money(month.installment) })}</strong>}
      </p>
      {month && month.total > month.installment && (
        <p>{fill(w.plan.withBill, { amount: money(month.total) })}</p>
      )}
      <p className="muted">
        {wordIn(w.plan.dates, offer.alignTo)}. {month && fill(w.plan.first, { date: date(month.dueOn) })}
      </p>
    </>
  );
}

interface Confirming extends Pick<Choosing, 'wanted' | 'done' | 'back'> {
  offer: Offer;
}

function Confirm({ offer, wanted, done, back }: Confirming): ReactNode {
  const { w, fill, money, date } = useCustomerWords();
  const { give, wrong, isOnItsWay } = useAct();
  const accept = async (): Promise<void> => {
    const body = { offer: offer.name, wanted };
    if ((await give(does('arrangement/accept', body))) !== undefined) await done();
  };
  return (
    <>
      <p>{fill(w.plan.chosen, { months: String(offer.months) })}</p>
      <dl>
        {offer.installments.map(({ number, dueOn, parts }) => (
          <div key={number}>
            <dt>{date(dueOn)}</dt>
            <dd>{money(parts.reduce((sum, { amount }) => sum + amount, 0))}</dd>
          </div>
        ))}
      </dl>
      <p>{w.plan.confirmWhy}</p>
      <Refusal wrong={wrong} />
      <button type="button" disabled={isOnItsWay} onClick={() => void accept()}>
        {w.plan.confirm}
      </button>
      <button type="button" className="quiet" onClick={back}>
        {w.plan.termsTitle}
      </button>
    </>
  );
}
