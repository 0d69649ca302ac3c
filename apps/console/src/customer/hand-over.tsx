import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Refusal } from './refusal';
import { answersIn, emptyInterview, wantedIn, type TypedInterview } from './typed-interview';
import { does, useAct } from './use-act';
import { useCustomerWords } from './words';

/** A counselor goes on from here: whatever was typed goes along. */
export function HandOver({ typed, done }: { typed: TypedInterview; done: () => Promise<void> }): ReactNode {
  const { w } = useCustomerWords();
  const id = useId();
  const [words, setWords] = useState('');
  const { give, wrong, isOnItsWay } = useAct();
  const hand = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await give(does('arrangement/hand-over', bodyOf(typed, words)))) !== undefined) await done();
  };
  return (
    <details>
      <summary>{w.plan.person}</summary>
      <form onSubmit={(event) => void hand(event)}>
        <p>{w.plan.personWhy}</p>
        <label htmlFor={id}>{w.plan.personWords}</label>
        <textarea id={id} rows={3} value={words} onChange={({ target }) => setWords(target.value)} />
        <Refusal wrong={wrong} />
        <button type="submit" disabled={isOnItsWay}>
          {w.plan.handOver}
        </button>
      </form>
    </details>
  );
}

function bodyOf(typed: TypedInterview, words: string): object {
  const isTyped = JSON.stringify(typed) !== JSON.stringify(emptyInterview);
  return {
    ...(isTyped ? { answers: answersIn(typed), wanted: wantedIn(typed) } : {}),
    ...(words.trim() === '' ? {} : { words }),
  };
}
