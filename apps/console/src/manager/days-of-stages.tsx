import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { partyClass, Swatch } from '../cases/labels';
import { useWords } from '../words/use-words';
import { Bars } from './bars';
import type { StageAge } from './reads';

type Part = StageAge['days']['parties'][number];

/** Whose days they were, of the cases that are at each stage now, by the clock ledger. */
export function DaysOfStages({ stages }: { stages: readonly StageAge[] }): ReactNode {
  const { t, term } = useWords();
  const parties = [...new Set(stages.flatMap(({ days }) => days.parties.map(({ party }) => party)))];
  return (
    <Card>
      <CardTitle component="h2">{t('funnel.whoseDays')}</CardTitle>
      <CardBody>
        <p className="tl-muted">{t('funnel.whoseDaysWhy')}</p>
        <Bars
          caption={t('funnel.daysChart')}
          legend={parties.map((party) => ({ look: partyClass(party), name: term(party) }))}
          bars={stages.map(({ stage, days }) => ({
            name: term(stage),
            parts: parties.map((party) => ({ look: partyClass(party), size: daysOf(days.parties, party) })),
            total: whole(days.parties.reduce((sum, part) => sum + part.days, 0)),
          }))}
        />
        <div className="tl-scroll">
          <Table aria-label={t('funnel.whoseDays')} variant="compact">
            <Thead>
              <Tr>
                <Th>{t('manager.stage')}</Th>
                <Th modifier="wrap">{t('funnel.lookedAt')}</Th>
                {parties.map((party) => (
                  <Th key={party} modifier="nowrap">
                    <Swatch party={party} />
                    {term(party)}
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {stages.map((stage) => (
                <Row key={stage.stage} of={stage} parties={parties} />
              ))}
            </Tbody>
          </Table>
        </div>
      </CardBody>
    </Card>
  );
}

function Row({
  of: { stage, days },
  parties,
}: {
  of: StageAge;
  parties: readonly Part['party'][];
}): ReactNode {
  const { t, term } = useWords();
  return (
    <Tr>
      <Th dataLabel={t('manager.stage')}>{term(stage)}</Th>
      <Td dataLabel={t('funnel.lookedAt')}>{days.of}</Td>
      {parties.map((party) => (
        <Td key={party} dataLabel={term(party)}>
          <Days {...{ stage, party }} days={daysOf(days.parties, party)} />
        </Td>
      ))}
    </Tr>
  );
}

function Days({ stage, party, days }: { stage: string; party: string; days: number }): ReactNode {
  const { t, term } = useWords();
  if (days === 0) return <span className="tl-muted">–</span>;
  const of = `${term(stage)}, ${term(party)}: ${t('clock.days', { count: Math.round(days) })}`;
  return (
    <Link to="/cases" search={{ stage, daysOf: party }} aria-label={of}>
      {whole(days)}
    </Link>
  );
}

const daysOf = (parts: readonly Part[], party: string): number =>
  parts.find((part) => part.party === party)?.days ?? 0;

/** Less than a day is still something. */
const whole = (days: number): string => (days > 0 && days < 1 ? '< 1' : String(Math.round(days)));
