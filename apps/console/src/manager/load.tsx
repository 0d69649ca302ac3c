import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle, ExpandableSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import type { Question } from '../search/question';
import { Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { Bars } from './bars';
import { NumberLink } from './number-link';
import { loadInHours, type Owing } from './reads';

/** Who owes how many hours, and how that is computed. */
export function Load(): ReactNode {
  const { t, term } = useWords();
  const load = useQuery(loadInHours);
  return (
    <Shown of={load}>
      {({ people, teams }) => (
        <div className="tl-stack">
          <p>{t('load.how')}</p>
          <OfAll
            title={t('load.people')}
            owing={people}
            called={(name) => name}
            behind={(inHandOf, stage) => ({ inHandOf, stage })}
          />
          <OfAll
            title={t('load.teams')}
            owing={teams}
            called={term}
            behind={(team, stage) => ({ team, stage })}
          />
        </div>
      )}
    </Shown>
  );
}

interface Given {
  title: string;
  owing: readonly Owing[];
  called: (name: string) => string;
  behind: (name: string, stage: string) => Question;
}

function OfAll({ title, owing, called, behind }: Given): ReactNode {
  const { t } = useWords();
  return (
    <Card>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        <Bars
          caption={t('load.chart')}
          legend={[]}
          bars={owing.map(({ name, hours }) => ({
            name: called(name),
            parts: [{ look: 'tl-party-utility', size: hours }],
            total: t('load.hours', { count: Math.round(hours) }),
          }))}
        />
        {owing.map((one) => (
          <OfOne
            key={one.name}
            one={one}
            name={called(one.name)}
            behind={(stage) => behind(one.name, stage)}
          />
        ))}
      </CardBody>
    </Card>
  );
}

interface One {
  one: Owing;
  name: string;
  behind: (stage: string) => Question;
}

/** Stage by stage, as it is added up. */
function OfOne({ one, name, behind }: One): ReactNode {
  const words = useWords();
  const { t, term } = words;
  const title = `${name}: ${t('load.hours', { count: Math.round(one.hours) })}`;
  const columns = ['stage', 'count', 'late', 'ours', 'days', 'hours'] as const;
  return (
    <ExpandableSection toggleText={title}>
      <Table aria-label={title} variant="compact">
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column} modifier="wrap">
                {t(`load.columns.${column}`)}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {one.stages.map((line) => (
            <Tr key={`${line.utility}/${line.stage}`}>
              <Th dataLabel={t('load.columns.stage')}>
                {term(line.stage)} <span className="tl-muted">{line.utility}</span>
              </Th>
              <Td dataLabel={t('load.columns.count')}>
                <NumberLink
                  count={line.count}
                  of={`${name}, ${term(line.stage)}`}
                  behind={{ ...behind(line.stage), utility: line.utility }}
                />
              </Td>
              <Td dataLabel={t('load.columns.late')}>
                <NumberLink
                  count={line.late}
                  of={`${name}, ${term(line.stage)}, ${t('load.columns.late')}`}
                  behind={{ ...behind(line.stage), utility: line.utility, late: 'yes' }}
                />
              </Td>
              <Td dataLabel={t('load.columns.ours')}>{line.ours}</Td>
              <Td dataLabel={t('load.columns.days')}>{line.days}</Td>
              <Td dataLabel={t('load.columns.hours')}>{sumOf(line, words)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </ExpandableSection>
  );
}

const sumOf = ({ days, hoursADay, hours }: Owing['stages'][number], { t }: Words): string =>
  t('load.sum', { days: String(days), hoursADay: String(hoursADay), hours: String(hours) });
