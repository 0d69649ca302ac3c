import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counts, type Counts } from '../api/reads';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { ByStage } from './by-stage';
import { Counted } from './counted';
import { WaitingOn } from './waiting-on';

/** How much there is just now, and on whom it waits. */
export function Now(): ReactNode {
  const read = useQuery(counts);
  return (
    <Shown of={read}>
      {(counted) => (
        <div className="tl-stack">
          <Totals counted={counted} />
          <ByStage stages={counted.stages} />
          <WaitingOn parties={counted.waitingOn} />
        </div>
      )}
    </Shown>
  );
}

function Totals({ counted }: { counted: Counts }): ReactNode {
  const { t } = useWords();
  return (
    <div className="tl-totals">
      <Total name={t('manager.open')}>
        <Link to="/cases">
          <Counted {...counted.cases} />
        </Link>
      </Total>
      <Total name={t('manager.late')}>
        <Link to="/cases" search={{ late: 'yes' }}>
          <Counted {...counted.late} />
        </Link>
      </Total>
      <Total name={t('manager.toDos')}>
        <Link to="/to-dos" search={{ role: 'any' }}>
          <Counted {...counted.toDos} />
        </Link>
      </Total>
    </div>
  );
}

const Total = ({ name, children }: { name: string; children: ReactNode }): ReactNode => (
  <Card isCompact>
    <CardTitle component="h2">{name}</CardTitle>
    <CardBody>
      <span className="tl-total">{children}</span>
    </CardBody>
  </Card>
);
