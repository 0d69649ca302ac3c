import { useState, type ReactNode } from 'react';
import { Alert, Button, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Refused, send } from '../api/client';
import { useMay, useMe } from '../people/me';
import { PageTitle } from '../shell/page-title';
import { Nothing, Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { absencesThereAre, type Absence } from './reads';
import { SayAway } from './say-away';

/** Who is away, and whose work is offered to the team meanwhile. */
export function AwayPage(): ReactNode {
  const { t } = useWords();
  const absences = useQuery(absencesThereAre);
  const { give, told } = useGiving();
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('away.title')} />
        <p>{t('away.why')}</p>
        {told && <Alert component="h2" isInline variant="danger" title={told} />}
        <SayAway say={(body) => give('/api/absences', body)} />
        <Shown of={absences}>
          {({ absences: all }) =>
            all.length === 0 ? (
              <Nothing title={t('away.nobody')} />
            ) : (
              <List absences={all} end={({ key }) => void give(`/api/absences/${key}/end`, {})} />
            )
          }
        </Shown>
      </div>
    </PageSection>
  );
}

function List({
  absences,
  end,
}: {
  absences: readonly Absence[];
  end: (absence: Absence) => void;
}): ReactNode {
  const words = useWords();
  const { t, moment } = words;
  const me = useMe();
  const mayForOthers = useMay('absence')('say who is away');
  const columns = ['person', 'from', 'until', 'offered', 'saidBy', 'back'] as const;
  return (
    <Table aria-label={t('away.title')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column} modifier="wrap">
              {t(`away.columns.${column}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {absences.map((absence) => (
          <Tr key={absence.key}>
            <Th dataLabel={t('away.columns.person')}>{absence.person}</Th>
            <Td dataLabel={t('away.columns.from')}>{moment(absence.from)}</Td>
            <Td dataLabel={t('away.columns.until')}>
              {absence.until ? moment(absence.until) : t('away.notKnown')}
            </Td>
            <Td dataLabel={t('away.columns.offered')}>{offeredIn(absence, words)}</Td>
            <Td dataLabel={t('away.columns.saidBy')}>{absence.saidBy}</Td>
            <Td dataLabel={t('away.columns.back')}>
              {(absence.person === me?.name || mayForOthers) && (
                <Button
                  variant="link"
                  isInline
                  aria-label={`${t('away.isBack')}: ${absence.person}`}
                  onClick={() => end(absence)}
                >
                  {t('away.isBack')}
                </Button>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function offeredIn({ person, covered }: Absence, { t, moment }: Words): ReactNode {
  const [first] = covered;
  if (!first) return t('away.notYet');
  return (
    <Link to="/" search={{ whose: 'offered' }} aria-label={`${t('away.offered')}: ${person}`}>
      {t('away.since', { since: moment(first.since) })}
    </Link>
  );
}

function useGiving() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [told, tell] = useState<string>();
  const give = async (path: string, body: object): Promise<boolean> => {
    tell(undefined);
    try {
      await send(path, body, crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['lists'] });
      return true;
    } catch (error) {
      tell(error instanceof Refused ? error.message : t('states.unreachable'));
      return false;
    }
  };
  return { give, told };
}
