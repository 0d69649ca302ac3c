import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import type { Counts } from '../api/reads';
import { partyClass, Swatch } from '../cases/labels';
import { useWords } from '../words/use-words';
import { Counted } from './counted';

type Stage = Counts['stages'][number];

/** The funnel: how many of each stage are open, whose days they are, how many are late. */
export function ByStage({ stages }: { stages: readonly Stage[] }): ReactNode {
  const { t, term } = useWords();
  const parties = [...new Set(stages.flatMap(({ parties: of }) => of.map(({ party }) => party)))];
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <Card>
      <CardTitle component="h2">{t('manager.byStage')}</CardTitle>
      <CardBody className="tl-scroll">
        <Table aria-label={t('manager.byStage')} variant="compact">
          <Thead>
            <Tr>
              <Th>{t('manager.stage')}</Th>
              <Th>{t('manager.total')}</Th>
              <Th>{t('manager.late2')}</Th>
              {parties.map((party) => (
                <Th key={party} modifier="nowrap">
                  <Swatch party={party} />
                  {term(party)}
                </Th>
              ))}
              <Th>{t('manager.share')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {stages.map((stage) => (
              <Row key={stage.stage} stage={stage} parties={parties} most={most} />
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}

function Row({
  stage,
  parties,
  most,
}: {
  stage: Stage;
  parties: readonly string[];
  most: number;
}): ReactNode {
  const { t, term } = useWords();
  const at = { stage: stage.stage };
  return (
    <Tr>
      <Td dataLabel={t('manager.stage')}>{term(stage.stage)}</Td>
      <Td dataLabel={t('manager.total')}>
        <Link to="/cases" search={at} aria-label={`${term(stage.stage)}: ${stage.count}`}>
          <Counted {...stage} />
        </Link>
      </Td>
      <Td dataLabel={t('manager.late2')}>
        <Link
          to="/cases"
          search={{ ...at, late: 'yes' }}
          aria-label={`${term(stage.stage)}, ${t('manager.late2')}: ${stage.late}`}
        >
          {stage.late}
        </Link>
      </Td>
      {parties.map((party) => (
        <Td key={party} dataLabel={term(party)}>
          <OfParty stage={stage} party={party} />
        </Td>
      ))}
      <Td dataLabel={t('manager.share')}>
        <Bar stage={stage} most={most} />
      </Td>
    </Tr>
  );
}

function OfParty({ stage, party }: { stage: Stage; party: string }): ReactNode {
  const { term } = useWords();
  const count = stage.parties.find((one) => one.party === party)?.count ?? 0;
  if (count === 0) return '–';
  return (
    <Link
      to="/cases"
      search={{ stage: stage.stage, waitingOn: party }}
      aria-label={`${term(stage.stage)}, ${term(party)}: ${count}`}
    >
      {count}
    </Link>
  );
}

/** The same numbers as lengths. */
function Bar({ stage, most }: { stage: Stage; most: number }): ReactNode {
  let from = 0;
  return (
    <svg className="tl-bar" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      {stage.parties.map(({ party, count }) => {
        const x = from;
        from += count;
        return <rect key={party} className={partyClass(party)} x={x} y={0} width={count} height={1} />;
      })}
    </svg>
  );
}
