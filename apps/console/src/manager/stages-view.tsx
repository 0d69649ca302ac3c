import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { everyStage, processesThereAre } from '../api/reads';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { Bars } from './bars';
import { DaysOfStages } from './days-of-stages';
import { groupNames } from './groups';
import { NumberLink } from './number-link';
import { stageAges, type StageAge } from './reads';

/** The funnel: what came through each stage, what is there and for how long, and whose days it was. */
export function StagesView(): ReactNode {
  const ages = useQuery(stageAges);
  const inOrder = useOrder();
  return (
    <Shown of={ages}>
      {({ stages, ...groups }) => (
        <div className="tl-stack">
          <Funnel stages={inOrder(stages)} {...groups} />
          <DaysOfStages stages={inOrder(stages)} />
        </div>
      )}
    </Shown>
  );
}

/** Stages in the order in which a case goes through them. */
function useOrder(): (stages: readonly StageAge[]) => StageAge[] {
  const { data } = useQuery(processesThereAre);
  const names = data ? everyStage(data).map(({ name }) => name) : [];
  const placeOf = ({ stage }: StageAge): number =>
    names.includes(stage) ? names.indexOf(stage) : names.length;
  return (stages) => [...stages].sort((one, other) => placeOf(one) - placeOf(other));
}

interface Given {
  stages: readonly StageAge[];
  groups: readonly number[];
  passedWithin: number;
}

function Funnel(given: Given): ReactNode {
  const words = useWords();
  const { t, term } = words;
  const names = groupNames(given.groups, words);
  return (
    <Card>
      <CardTitle component="h2">{t('funnel.title')}</CardTitle>
      <CardBody>
        <Bars
          caption={t('funnel.chart')}
          legend={names.map((name, group) => ({ look: `tl-age-${group}`, name }))}
          bars={given.stages.map(({ stage, ages, count }) => ({
            name: term(stage),
            parts: ages.map((size, group) => ({ look: `tl-age-${group}`, size })),
            total: String(count),
          }))}
        />
        <div className="tl-scroll">
          <Numbers {...given} names={names} />
        </div>
      </CardBody>
    </Card>
  );
}

function Numbers({ stages, groups, passedWithin, names }: Given & { names: readonly string[] }): ReactNode {
  const { t } = useWords();
  return (
    <Table aria-label={t('funnel.title')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('manager.stage')}</Th>
          <Th modifier="wrap">{t('funnel.passed', { count: passedWithin })}</Th>
          <Th>{t('funnel.open')}</Th>
          <Th>{t('manager.late2')}</Th>
          {names.map((name) => (
            <Th key={name} modifier="wrap">
              {name}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {stages.map((stage) => (
          <Row key={stage.stage} of={stage} {...{ groups, passedWithin, names }} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({
  of: { stage, count, more, late, ages, passed },
  groups,
  passedWithin,
  names,
}: Omit<Given, 'stages'> & { of: StageAge; names: readonly string[] }): ReactNode {
  const { t, term } = useWords();
  const called = (column: string): string => `${term(stage)}, ${column}`;
  const passedTitle = t('funnel.passed', { count: passedWithin });
  return (
    <Tr>
      <Th dataLabel={t('manager.stage')}>{term(stage)}</Th>
      <Td dataLabel={passedTitle}>
        <NumberLink
          {...passed}
          of={called(passedTitle)}
          behind={{ passed: stage, passedWithin: String(passedWithin), status: 'any' }}
        />
      </Td>
      <Td dataLabel={t('funnel.open')}>
        <NumberLink {...{ count, more }} of={called(t('funnel.open'))} behind={{ stage }} />
      </Td>
      <Td dataLabel={t('manager.late2')}>
        <NumberLink count={late} of={called(t('manager.late2'))} behind={{ stage, late: 'yes' }} />
      </Td>
      {names.map((name, group) => (
        <Td key={name} dataLabel={name}>
          <NumberLink
            count={ages[group] ?? 0}
            of={called(name)}
            behind={{ stage, ...ageOf(groups, group) }}
          />
        </Td>
      ))}
    </Tr>
  );
}

const ageOf = (groups: readonly number[], group: number) => ({
  ...(group === 0 ? {} : { atStageOver: String(groups[group]) }),
  ...(group === groups.length - 1 ? {} : { atStageUnder: String(groups[group + 1]) }),
});
