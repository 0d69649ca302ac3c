import { useEffect, type ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { Agreement } from './agreement';
import { AskPerson } from './ask-person';
import { Asks } from './asks';
import { NextThing } from './next-thing';
import { Owed } from './owed';
import { Papers } from './papers';
import { Plan } from './plan';
import { Promised } from './promised';
import { Schedule } from './schedule';
import { Steps } from './steps';
import { useCustomerWords } from './words';

/** What every part of the page is given: the case, and how to look at it again. */
export interface PartOfOwn {
  view: CustomerView;
  look: () => Promise<void>;
}

export function OwnCase({ view, look, leave }: PartOfOwn & { leave: () => void }): ReactNode {
  const { w, fill, date } = useCustomerWords();
  const title = w.page.title[view.about];
  useEffect(() => void (document.title = title), [title]);
  const acts = new Set(view.toDo.map(({ act }) => act));
  return (
    <>
      <h1>{title}</h1>
      <p className="muted">
        {fill(w.page.number, { number: view.caseNumber })}
        {view.address !== null && <span className="line">{view.address}</span>}
      </p>
      <NextThing view={view} />
      <Asks view={view} look={look} />
      {(acts.has('agree') || isSigned(view)) && <Agreement view={view} look={look} />}
      {(acts.has('tell us') || acts.has('choose')) && <Plan view={view} look={look} />}
      <Schedule view={view} />
      <Steps view={view} />
      <Owed view={view} />
      <Promised view={view} />
      <Papers view={view} />
      <AskPerson view={view} look={look} />
      <footer>
        {view.linkGoodUntil !== null && <p>{fill(w.page.goodUntil, { date: date(view.linkGoodUntil) })}</p>}
        <button type="button" className="quiet" onClick={leave}>
          {w.page.leave}
        </button>
      </footer>
    </>
  );
}

const isSigned = ({ documents }: CustomerView): boolean =>
  documents.some(({ kind }) => kind === 'signed agreement');
