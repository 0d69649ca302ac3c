import { useState, type ReactNode } from 'react';
import { Alert, Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '../api/client';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';

/** Takes one case that nobody has, or that is offered because whoever has it is away. */
export function TakeIt({ caseNumber }: { caseNumber: string }): ReactNode {
  const { t } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const [told, tell] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (!me) return null;
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      await send(`/api/cases/${caseNumber}/reassign`, { to: me.name }, crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['lists'] });
    } catch (error) {
      tell(error instanceof Refused ? error.message : t('states.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="link"
        isInline
        isDisabled={isBusy}
        aria-label={`${t('work.take')}: ${caseNumber}`}
        onClick={() => void take()}
      >
        {t('work.take')}
      </Button>
      {told && <Alert component="h2" isInline isPlain variant="danger" title={told} isLiveRegion />}
    </>
  );
}
