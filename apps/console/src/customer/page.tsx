import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { CustomerView } from '../../../api/src/customer/customer-schemas.js';
import { read } from '../api/client';
import { AskForPlan } from './ask-for-plan';
import { ClosedLink } from './closed-link';
import { OwnCase } from './own-case';
import { closedBy, isNotBegun, leave, openLink, type Closed } from './link';
import { InTimeOf, useCustomerWords } from './words';

type Standing =
  | { is: 'opening' | 'away' | 'left' | 'not begun' }
  | { is: 'closed'; why: Closed }
  | { is: 'open'; view: CustomerView };

/** The customer's page: one case, opened by a link, without anything of the staff's. */
export function CustomerPage({ secret }: { secret: string | undefined }): ReactNode {
  const [standing, setStanding] = useState<Standing>({ is: 'opening' });
  const look = useCallback(async (): Promise<void> => {
    try {
      setStanding({ is: 'open', view: await read<CustomerView>('/api/customer/case') });
    } catch (error) {
      setStanding(standingOf(error));
    }
  }, []);
  const open = useCallback(
    async (typed: string): Promise<void> => {
      try {
        await openLink(typed);
        await look();
      } catch (error) {
        setStanding(standingOf(error));
      }
    },
    [look],
  );
  useOnce(() => void (secret === undefined ? look() : open(secret)));
  const goes = (): void => void leave().then(() => setStanding({ is: 'left' }));
  return <Frame>{shown(standing, { look, open, goes })}</Frame>;
}

const standingOf = (error: unknown): Standing => {
  if (isNotBegun(error)) return { is: 'not begun' };
  const why = closedBy(error);
  return why === undefined ? { is: 'away' } : { is: 'closed', why };
};

interface Ways {
  look: () => Promise<void>;
  open: (typed: string) => Promise<void>;
  goes: () => void;
}

function shown(standing: Standing, { look, open, goes }: Ways): ReactNode {
  if (standing.is === 'open')
    return (
      <InTimeOf zone={standing.view.timeZone}>
        <OwnCase view={standing.view} look={look} leave={goes} />
      </InTimeOf>
    );
  if (standing.is === 'closed') return <ClosedLink why={standing.why} open={open} />;
  if (standing.is === 'not begun') return <AskForPlan look={look} />;
  return <Between is={standing.is} again={() => void look()} />;
}

function Between({ is, again }: { is: 'opening' | 'away' | 'left'; again: () => void }): ReactNode {
  const { w } = useCustomerWords();
  const text = { opening: w.page.loading, away: w.page.unreachable, left: w.page.left }[is];
  return (
    <section className="card" aria-busy={is === 'opening'}>
      <h1>Throughline</h1>
      <p role="status">{text}</p>
      {is === 'away' && (
        <button type="button" onClick={again}>
          {w.page.again}
        </button>
      )}
    </section>
  );
}

function Frame({ children }: { children: ReactNode }): ReactNode {
  const { w, language, speakIn } = useCustomerWords();
  const other = language === 'en' ? 'es' : 'en';
  return (
    <>
      <a className="skip" href="#content">
        {w.page.skip}
      </a>
      <header>
        <strong>Throughline</strong>
        <button type="button" className="quiet" lang={other} onClick={() => speakIn(other)}>
          {w.page.otherLanguage}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** A secret is handed in once, also where a page is tried out twice. */
function useOnce(act: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  });
}
