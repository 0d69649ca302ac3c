import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Closed } from './link';
import { useCustomerWords } from './words';

/** A link that does not open says why and what helps, and a code can be typed off a letter. */
export function ClosedLink({
  why,
  open,
}: {
  why: Closed;
  open: (typed: string) => Promise<void>;
}): ReactNode {
  const { w } = useCustomerWords();
  const texts = {
    none: [w.link.openTitle, w.link.openWhy],
    expired: [w.link.expiredTitle, w.link.expired],
    revoked: [w.link.revokedTitle, w.link.revoked],
    unknown: [w.link.unknownTitle, w.link.unknown],
    tooMany: [w.link.tooManyTitle, w.link.tooMany],
  } as const;
  const [title, text] = texts[why];
  return (
    <section className="card">
      <h1>{title}</h1>
      <p role={why === 'none' ? undefined : 'alert'}>{text}</p>
      <CodeForm open={open} />
      <p className="muted">{w.link.help}</p>
    </section>
  );
}

function CodeForm({ open }: { open: (typed: string) => Promise<void> }): ReactNode {
  const { w } = useCustomerWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const give = (event: FormEvent): void => {
    event.preventDefault();
    // Whoever pastes the whole link means what stands behind its sign.
    void open(typed.split('#').at(-1) ?? typed);
  };
  return (
    <form onSubmit={give}>
      <label htmlFor={id}>{w.link.code}</label>
      <input
        id={id}
        value={typed}
        required
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">{w.link.open}</button>
    </form>
  );
}
