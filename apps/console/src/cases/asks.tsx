import type { ReactNode } from 'react';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Case } from '../api/reads';
import { useAct } from '../commands/use-act';
import { Nothing } from '../states/states';
import { useMay, useMe } from '../people/me';
import { useWords } from '../words/use-words';
import { Due, PartyLabel } from './labels';
import type { PartOfCase } from './tabs';

/** What was asked of whom, by when, and what they said. */
export const Asks: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const act = useAct();
  const may = useMay(shown.process);
  return (
    <div className="tl-stack">
      {shown.status === 'open' && may('ask') && (
        <div>
          <Button variant="secondary" onClick={() => act('ask', '')}>
            {t('commands.ask.name')}
          </Button>
        </div>
      )}
      {shown.asks.length === 0 ? <Nothing title={t('asks.none')} /> : <List shown={shown} />}
    </div>
  );
};

function List({ shown }: { shown: Case }): ReactNode {
  const { t, term, date } = useWords();
  return (
    <Table aria-label={t('case.tabs.asks')} variant="compact">
      <Thead>
        <Tr>
          {(['question', 'of', 'turn', 'by', 'due', 'answer'] as const).map((column) => (
            <Th key={column}>{t(`asks.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {shown.asks.map((ask) => (
          <Tr key={ask.key}>
            <Td dataLabel={t('asks.question')}>
              {ask.question ?? t('asks.notShown')}
              <div className="tl-muted">{term(ask.stage)}</div>
            </Td>
            <Td dataLabel={t('asks.of')}>{term(ask.of)}</Td>
            <Td dataLabel={t('asks.turn')}>
              <PartyLabel party={ask.party} />
            </Td>
            <Td dataLabel={t('asks.by')}>{`${ask.askedBy.name}, ${date(ask.askedAt)}`}</Td>
            <Td dataLabel={t('asks.due')}>
              <Due at={ask.answeredAt === null ? ask.dueAt : null} />
            </Td>
            <Td dataLabel={t('asks.answer')}>
              <Answer to={ask} process={shown.process} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** Those from outside answer what was asked of them; the house answers everything. */
function Answer({ to: ask, process }: { to: Case['asks'][number]; process: string }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const may = useMay(process);
  const me = useMe();
  if (ask.answeredAt !== null) return ask.answer ?? t('asks.notShown');
  const isMine = me?.of === null || ask.of === me?.role;
  if (!isMine || !may('answer')) return '–';
  return (
    <Button size="sm" variant="secondary" onClick={() => act('answer', ask.key)}>
      {t('commands.answer.name')}
    </Button>
  );
}
