import { useId, useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import type { AskOfCustomer } from '../../../api/src/customer/customer-schemas.js';
import { sendContent } from '../api/client';
import type { PartOfOwn } from './own-case';
import { addressOf } from './papers';
import { Refusal } from './refusal';
import { does, useAct } from './use-act';
import { useTyped } from './use-typed';
import { useCustomerWords } from './words';

/** What was asked of the customer: answered with files, with words, or with both. */
export function Asks({ view, look }: PartOfOwn): ReactNode {
  const { w } = useCustomerWords();
  if (view.asks.length === 0) return null;
  return (
    <section className="card" id="asks" aria-labelledby="asks-title" tabIndex={-1}>
      <h2 id="asks-title">{w.asks.title}</h2>
      {view.asks.map((ask) =>
        ask.answeredAt === null ? (
          <OpenAsk key={ask.ask} ask={ask} look={look} />
        ) : (
          <Answered key={ask.ask} ask={ask} />
        ),
      )}
    </section>
  );
}

function Answered({ ask }: { ask: AskOfCustomer }): ReactNode {
  const { w, fill, date } = useCustomerWords();
  return (
    <div className="part">
      <h3>{ask.question}</h3>
      <Files ask={ask} />
      <p role="status">{fill(w.asks.answered, { date: date(ask.answeredAt ?? '') })}</p>
    </div>
  );
}

interface OpenOne {
  ask: AskOfCustomer;
  look: () => Promise<void>;
}

function OpenAsk({ ask, look }: OpenOne): ReactNode {
  const { w, fill, date } = useCustomerWords();
  const id = useId();
  const [{ words }, type, drop] = useTyped(`answer/${ask.ask}`, { words: '' });
  const [isEmpty, setEmpty] = useState(false);
  const { give, wrong, isOnItsWay } = useAct();
  const answer = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isNothing = words.trim() === '' && ask.files.length === 0;
    setEmpty(isNothing);
    if (isNothing) return;
    const body = words.trim() === '' ? {} : { words };
    if ((await give(does(`asks/${encodeURIComponent(ask.ask)}/answer`, body))) === undefined) return;
    drop();
    await look();
  };
  return (
    <form className="part" onSubmit={(event) => void answer(event)} noValidate>
      <h3>{ask.question}</h3>
      <p>{fill(w.asks.due, { date: date(ask.dueAt) })}</p>
      <Files ask={ask} />
      <AddFile ask={ask} look={look} />
      <label htmlFor={id}>{w.asks.words}</label>
      <textarea id={id} rows={3} value={words} onChange={({ target }) => type({ words: target.value })} />
      {isEmpty && (
        <p className="wrong" role="alert">
          {w.asks.needed}
        </p>
      )}
      <Refusal wrong={wrong} />
      <button type="submit" disabled={isOnItsWay}>
        {w.asks.send}
      </button>
    </form>
  );
}

function Files({ ask }: { ask: AskOfCustomer }): ReactNode {
  const { w, fill } = useCustomerWords();
  if (ask.files.length === 0) return null;
  return (
    <ul className="plain">
      {ask.files.map(({ id, name }) => (
        <li key={id}>
          <a href={addressOf(id)} download>
            {fill(w.asks.sent, { name })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A file goes on its way as soon as it is chosen. */
function AddFile({ ask, look }: OpenOne): ReactNode {
  const { w, fill } = useCustomerWords();
  const id = useId();
  const { give, wrong, isOnItsWay } = useAct();
  const [name, setName] = useState('');
  const add = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setName(file.name);
    const path = `/api/customer/asks/${encodeURIComponent(ask.ask)}/files`;
    const content = { type: 'application/octet-stream', body: file, name: file.name };
    await give((command) => sendContent(path, content, command));
    // The same file may be chosen again once it was put right.
    target.value = '';
    await look();
  };
  return (
    <>
      <label htmlFor={id}>{w.asks.choose}</label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        aria-describedby={`${id}-limits`}
        disabled={isOnItsWay}
        onChange={(event) => void add(event)}
      />
      <p id={`${id}-limits`} className="muted">
        {w.asks.limits}
      </p>
      {isOnItsWay && <p role="status">{fill(w.asks.sending, { name })}</p>}
      <Refusal wrong={wrong} />
    </>
  );
}
