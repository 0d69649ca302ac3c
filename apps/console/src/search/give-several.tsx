import { useId, useState, type ReactNode } from 'react';
import { Alert, Button, TextInput } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '../api/client';
import { CaseLink } from '../cases/labels';
import { useWords } from '../words/use-words';
import type { Chosen } from './use-chosen';

/** What became of one of several cases; no reason: it was given. */
interface Verdict {
  caseNumber: string;
  refused?: string;
}

/** Gives every chosen case to somebody, one command for each: what is refused is told with its case, the others go. */
export function GiveSeveral({ chosen }: { chosen: Chosen }): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [to, setTo] = useState('');
  const { give, verdicts, isBusy } = useGiving(chosen);
  const count = chosen.numbers.length;
  return (
    <div className="tl-stack">
      {count === 0 ? (
        <p className="tl-muted">{t('bulk.how')}</p>
      ) : (
        <form
          className="tl-row"
          onSubmit={(event) => {
            event.preventDefault();
            void give(to.trim());
          }}
        >
          <label htmlFor={id}>{t('bulk.to', { count })}</label>
          <span>
            <TextInput id={id} value={to} onChange={(_, text) => setTo(text)} />
          </span>
          <Button
            type="submit"
            variant="secondary"
            isDisabled={to.trim() === '' || isBusy}
            isLoading={isBusy}
          >
            {t('bulk.give')}
          </Button>
        </form>
      )}
      <div role="status">{verdicts.length > 0 && <Verdicts verdicts={verdicts} to={to} />}</div>
    </div>
  );
}

function Verdicts({ verdicts, to }: { verdicts: readonly Verdict[]; to: string }): ReactNode {
  const { t } = useWords();
  const refused = verdicts.filter((verdict) => verdict.refused !== undefined);
  const title = t('bulk.given', { count: verdicts.length - refused.length, to });
  return (
    <Alert component="h2" isInline variant={refused.length > 0 ? 'warning' : 'success'} title={title}>
      <ul className="tl-list">
        {verdicts.map(({ caseNumber, refused: why }) => (
          <li key={caseNumber}>
            <CaseLink caseNumber={caseNumber} />: {why ?? t('bulk.done')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function useGiving(chosen: Chosen) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const [isBusy, setBusy] = useState(false);
  const one = async (caseNumber: string, to: string): Promise<Verdict> => {
    try {
      await send(`/api/cases/${caseNumber}/reassign`, { to }, crypto.randomUUID());
      return { caseNumber };
    } catch (error) {
      return { caseNumber, refused: error instanceof Refused ? error.message : t('states.unreachable') };
    }
  };
  const give = async (to: string): Promise<void> => {
    setBusy(true);
    const all: Verdict[] = [];
    for (const caseNumber of chosen.numbers) all.push(await one(caseNumber, to));
    setVerdicts(all);
    chosen.take(
      all.filter(({ refused }) => refused === undefined).map(({ caseNumber }) => caseNumber),
      false,
    );
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['lists'] });
  };
  return { give, verdicts, isBusy };
}
