import { useId, type FormEvent, type ReactNode } from 'react';
import type { PartOfOwn } from './own-case';
import { Refusal } from './refusal';
import { does, useAct } from './use-act';
import { useTyped } from './use-typed';
import { useCustomerWords } from './words';

/** Somebody can always be asked. */
export function AskPerson({ view, look }: PartOfOwn): ReactNode {
  const { w, fill, date } = useCustomerWords();
  const id = useId();
  const [{ words }, type, drop] = useTyped('help', { words: '' });
  const { give, wrong, isOnItsWay } = useAct();
  if (view.status !== 'open') return null;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await give(does('help', { words }))) === undefined) return;
    drop();
    await look();
  };
  return (
    <section className="card" aria-labelledby="help">
      <h2 id="help">{w.help.title}</h2>
      {view.questions.map(({ askedAt, words: asked, answeredAt, answer }) => (
        <div key={askedAt} className="part">
          <p className="said">{asked}</p>
          {answeredAt === null ? (
            <p role="status">{fill(w.help.waiting, { date: date(askedAt) })}</p>
          ) : (
            <>
              <p className="muted">{fill(w.help.answered, { date: date(answeredAt) })}</p>
              <p className="said">{answer}</p>
            </>
          )}
        </div>
      ))}
      <form onSubmit={(event) => void send(event)}>
        <label htmlFor={id}>{w.help.words}</label>
        <textarea
          id={id}
          rows={3}
          required
          value={words}
          onChange={({ target }) => type({ words: target.value })}
        />
        <Refusal wrong={wrong} />
        <button type="submit" disabled={isOnItsWay}>
          {w.help.send}
        </button>
      </form>
    </section>
  );
}
