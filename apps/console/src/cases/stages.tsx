import { lazy, Suspense, type ReactNode } from 'react';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Case, CaseStage } from '../api/reads';
import { StageDoings } from '../commands/stage-doings';
import { Loading } from '../states/states';
import { useWords } from '../words/use-words';
import { Due, PartyLabel, StageStatus } from './labels';
import { isLate } from './late';
import type { PartOfCase } from './tabs';

const StageGraph = lazy(() => import('./stage-graph'));
const route = getRouteApi('/cases/$caseNumber');
const narrow = '(max-width: 48rem)';

/** The stages as a graph and as a table; a narrow screen begins with the table. */
export const Stages: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const { view = matchMedia(narrow).matches ? 'table' : 'graph' } = route.useSearch();
  const navigate = useNavigate({ from: '/cases/$caseNumber' });
  const choose = (chosen: string): void =>
    void navigate({ search: (before) => ({ ...before, view: chosen }), replace: true, resetScroll: false });
  return (
    <div className="tl-stack">
      <ToggleGroup aria-label={t('stage.view')}>
        {(['graph', 'table'] as const).map((one) => (
          <ToggleGroupItem
            key={one}
            text={t(`stage.${one}`)}
            isSelected={view === one}
            onChange={() => choose(one)}
          />
        ))}
      </ToggleGroup>
      {view === 'graph' ? (
        <Suspense fallback={<Loading />}>
          <StageGraph shown={shown} />
        </Suspense>
      ) : (
        <StageTable shown={shown} />
      )}
    </div>
  );
};

function StageTable({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  return (
    <Table aria-label={t('case.tabs.stages')} variant="compact">
      <Thead>
        <Tr>
          {(['name', 'status', 'owner', 'turn', 'opened', 'due', 'by'] as const).map((column) => (
            <Th key={column}>{t(`stage.columns.${column}`)}</Th>
          ))}
          <Th screenReaderText={t('commands.menu')} />
        </Tr>
      </Thead>
      <Tbody>
        {shown.stages.map((stage) => (
          <StageRow key={stage.name} stage={stage} shown={shown} />
        ))}
      </Tbody>
    </Table>
  );
}

function StageRow({ stage, shown }: { stage: CaseStage; shown: Case }): ReactNode {
  const { t, term, date } = useWords();
  const isOpen = stage.status === 'open';
  const cells = {
    name: term(stage.name),
    status: <StageStatus status={stage.status} isLate={isLate(stage)} />,
    owner: stage.assignee ?? term(stage.owner),
    turn: isOpen && <PartyLabel party={stage.clock} />,
    opened: stage.openedAt && date(stage.openedAt),
    due: isOpen ? <Due at={stage.dueAt} /> : <Ended stage={stage} />,
    by: stage.reportedBy,
  };
  return (
    <Tr>
      {Object.entries(cells).map(([column, cell]) => (
        <Td key={column} dataLabel={t(`stage.columns.${column as keyof typeof cells}`)}>
          {cell || '–'}
        </Td>
      ))}
      <Td dataLabel={t('commands.menu')}>
        <StageDoings stage={stage} shown={shown} />
      </Td>
    </Tr>
  );
}

function Ended({ stage }: { stage: CaseStage }): ReactNode {
  const { date } = useWords();
  return stage.endedAt && stage.status === 'done' ? date(stage.endedAt) : '–';
}
