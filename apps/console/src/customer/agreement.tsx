import { useCallback, useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import type { TermsShown } from '../../../api/src/customer/customer-schemas.js';
import { read } from '../api/client';
import type { PartOfOwn } from './own-case';
import { Refusal } from './refusal';
import { does, useAct } from './use-act';
import { useCustomerWords } from './words';

/** The copy of the tariff first, then the agreement, then yes (R14-2-207 A.4, A.5). */
export function Agreement({ view, look }: PartOfOwn): ReactNode {
  const { w, language } = useCustomerWords();
  const [terms, setTerms] = useState<TermsShown>();
  const readTerms = useCallback(
    async () =>
      setTerms(await read<TermsShown>('/api/customer/agreement', { language }).catch(() => undefined)),
    [language],
  );
  useEffect(() => void readTerms(), [readTerms]);
  if (!terms) return null;
  const after = async (): Promise<void> => {
    await readTerms();
    await look();
  };
  return (
    <section className="card" id="agreement" aria-labelledby="agreement-title" tabIndex={-1}>
      <h2 id="agreement-title">{w.agreement.title}</h2>
      {terms.signedOn === null ? (
        <ToSign key={view.caseNumber} terms={terms} after={after} />
      ) : (
        <Signed on={terms.signedOn} />
      )}
    </section>
  );
}

function Signed({ on }: { on: string }): ReactNode {
  const { w, fill, date } = useCustomerWords();
  return <p role="status">{fill(w.agreement.signed, { date: date(on) })}</p>;
}

interface Signing {
  terms: TermsShown;
  after: () => Promise<void>;
}

function ToSign({ terms, after }: Signing): ReactNode {
  const { w, fill, date } = useCustomerWords();
  const { give, wrong, isOnItsWay } = useAct();
  const { tariff } = terms;
  // Read in one language it is read, also when the page speaks the other one from then on.
  const [readDigest, setRead] = useState(tariff.shown);
  const isRead = readDigest !== null;
  const readIt = async (): Promise<void> => {
    const body = { digest: tariff.digest };
    if ((await give(does('agreement/tariff', body))) !== undefined) setRead(tariff.digest);
  };
  return (
    <>
      <h3>{w.agreement.first}</h3>
      <p>{w.agreement.firstWhy}</p>
      <Paper blocks={tariff.blocks} />
      {isRead ? (
        <p role="status">
          {fill(w.agreement.readOn, { date: date(tariff.givenOn ?? new Date().toISOString()) })}
        </p>
      ) : (
        <button type="button" disabled={isOnItsWay} onClick={() => void readIt()}>
          {w.agreement.read}
        </button>
      )}
      <Refusal wrong={wrong} />
      {readDigest !== null && <Sign terms={terms} tariffDigest={readDigest} after={after} />}
    </>
  );
}

function Sign({ terms, tariffDigest, after }: Signing & { tariffDigest: string }): ReactNode {
  const { w, fill, money } = useCustomerWords();
  const id = useId();
  const [name, setName] = useState('');
  const { give, wrong, isOnItsWay } = useAct();
  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { name, digest: terms.agreement.digest, tariffDigest };
    if ((await give(does('agreement/sign', body))) !== undefined) await after();
  };
  return (
    <form onSubmit={(event) => void sign(event)}>
      <h3>{w.agreement.second}</h3>
      <Paper blocks={terms.agreement.blocks} />
      <p>{fill(w.agreement.charge, { amount: money(terms.chargeCents) })}</p>
      <label htmlFor={id}>{w.agreement.name}</label>
      <input
        id={id}
        required
        maxLength={100}
        autoComplete="name"
        value={name}
        aria-describedby={`${id}-why`}
        onChange={({ target }) => setName(target.value)}
      />
      <p id={`${id}-why`} className="muted">
        {w.agreement.why}
      </p>
      <Refusal wrong={wrong} />
      <button type="submit" disabled={isOnItsWay}>
        {w.agreement.agree}
      </button>
    </form>
  );
}

function Paper({ blocks }: { blocks: TermsShown['tariff']['blocks'] }): ReactNode {
  return (
    <div className="paper">
      {blocks.map(({ heading, text }) => (heading ? <h4 key={text}>{text}</h4> : <p key={text}>{text}</p>))}
    </div>
  );
}
