import { useState, type ReactNode } from 'react';
import type { OffersView } from '../../../api/src/customer/proposal-schemas.js';
import { Interview } from './interview';
import { HandOver } from './hand-over';
import { NotYet } from './not-yet';
import type { PartOfOwn } from './own-case';
import { Refusal } from './refusal';
import { Terms } from './terms';
import { answersIn, emptyInterview, wantedIn, type TypedInterview } from './typed-interview';
import { does, useAct } from './use-act';
import { useTyped } from './use-typed';
import { useCustomerWords } from './words';

/** A plan of payments, by the same questions and the same rules as on the phone. */
export function Plan({ view, look }: PartOfOwn): ReactNode {
  const { w, fill, money } = useCustomerWords();
  const [typed, type, drop] = useTyped<TypedInterview>(`plan/${view.caseNumber}`, emptyInterview);
  const [offers, setOffers] = useState<OffersView['offers']>();
  const { give, wrong, isOnItsWay } = useAct();
  const show = async (): Promise<void> => {
    const answers = answersIn(typed);
    const told = await give(does('arrangement/interview', { answers }));
    if (told === undefined) return;
    const terms = await give(does<OffersView>('arrangement/terms', wantedIn(typed)));
    if (terms !== undefined) setOffers((terms as OffersView).offers);
  };
  const done = async (): Promise<void> => {
    drop();
    await look();
  };
  const isNotYet = wrong !== undefined && wrong !== 'unreachable' && wrong.code === 'arrangement/ineligible';
  return (
    <section className="card" id="plan" aria-labelledby="plan-title" tabIndex={-1}>
      <h2 id="plan-title">{offers ? w.plan.termsTitle : w.plan.tellTitle}</h2>
      <p>{fill(w.plan.owed, { amount: money(view.owed.total) })}</p>
      {offers ? (
        <Terms offers={offers} wanted={wantedIn(typed)} done={done} back={() => setOffers(undefined)} />
      ) : (
        <Interview typed={typed} type={type} isOnItsWay={isOnItsWay} show={show} />
      )}
      {isNotYet ? <NotYet problem={wrong} /> : <Refusal wrong={wrong} />}
      {!view.questions.some(({ answeredAt }) => answeredAt === null) && (
        <HandOver typed={typed} done={done} />
      )}
    </section>
  );
}
