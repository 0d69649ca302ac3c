import { useId, useState, type ReactNode } from 'react';
import { Button, TextInput } from '@patternfly/react-core';
import { useMay, useMe } from '../people/me';
import { startOfDay } from '../words/times';
import { useWords } from '../words/use-words';
import { useZones } from '../words/zone';

/** Says that oneself, or somebody of the team, is away: from now, or from a day on. */
export function SayAway({ say }: { say: (body: object) => Promise<boolean> }): ReactNode {
  const { t } = useWords();
  const me = useMe();
  const { usual } = useZones();
  const mayForOthers = useMay('absence')('say who is away');
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const send = async (): Promise<void> => {
    const named = person.trim();
    const body = {
      ...(named === '' ? {} : { person: named }),
      from: from === '' ? new Date().toISOString() : startOfDay(from, usual),
      ...(until === '' ? {} : { until: startOfDay(until, usual) }),
    };
    if (await say(body)) setPerson('');
  };
  return (
    <form
      className="tl-row tl-ends"
      aria-label={t('away.say')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {mayForOthers && (
        <Labelled label={t('away.who', { me: me?.name ?? '' })}>
          {(id) => <TextInput id={id} value={person} onChange={(_, text) => setPerson(text)} />}
        </Labelled>
      )}
      <Labelled label={t('away.from')}>
        {(id) => <TextInput id={id} type="date" value={from} onChange={(_, day) => setFrom(day)} />}
      </Labelled>
      <Labelled label={t('away.until')}>
        {(id) => <TextInput id={id} type="date" value={until} onChange={(_, day) => setUntil(day)} />}
      </Labelled>
      <Button type="submit">{t('away.say')}</Button>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }): ReactNode {
  const id = useId();
  return (
    <span className="tl-choice">
      <label htmlFor={id} className="tl-muted">
        {label}
      </label>
      {children(id)}
    </span>
  );
}
