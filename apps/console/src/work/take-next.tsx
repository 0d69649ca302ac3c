import { useState, type ReactNode } from 'react';
import { Alert, Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../people/me';
import { Refused, send } from '../api/client';
import { workFor } from '../api/reads';
import { useWords } from '../words/use-words';

/** Takes what does most harm of the work that nobody has, and goes there. */
export function TakeNext({ team }: { team: string | undefined }): ReactNode {
  const { t } = useWords();
  const { take, isBusy, told } = useTaking(team);
  return (
    <span className="tl-row">
      {told && <Alert isInline isPlain variant="info" title={told} isLiveRegion />}
      <Button isLoading={isBusy} isDisabled={isBusy} onClick={() => void take()}>
        {t('work.takeNext')}
      </Button>
    </span>
  );
}

function useTaking(team: string | undefined) {
  const { t } = useWords();
  const person = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [told, tell] = useState<string>();
  const take = async (): Promise<void> => {
    if (!person) return;
    setBusy(true);
    try {
      const asked = { ...workFor({ team, unassigned: 'yes' }), staleTime: 0 };
      const [next] = (await queries.fetchQuery(asked)).rows;
      if (!next) return tell(t('work.nothingToTake'));
      const { caseNumber } = next;
      await send(`/api/cases/${caseNumber}/reassign`, { to: person.name }, crypto.randomUUID());
      await navigate({ to: '/cases/$caseNumber', params: { caseNumber } });
    } catch (error) {
      tell(error instanceof Refused ? error.message : t('states.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return { take, isBusy, told };
}
