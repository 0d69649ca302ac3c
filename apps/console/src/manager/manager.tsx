import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counts, type Counts } from '../api/reads';
import { PageTitle } from '../shell/page-title';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { ByStage } from './by-stage';
import { Counted } from './counted';
import { Load } from './load';
import { WaitingOn } from './waiting-on';

/** Where the work stands. Every number is a link to the cases behind it. */
export function Manager(): ReactNode {
  const { t } = useWords();
  const read = useQuery(counts);
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('manager.title')} />
        <Shown of={read}>
          {(counted) => (
            <>
              <Totals counted={counted} />
              <ByStage stages={counted.stages} />
              <div className="tl-grid">
                <WaitingOn parties={counted.waitingOn} />
                <Load people={counted.load} />
              </div>
            </>
          )}
        </Shown>
      </div>
    </PageSection>
  );
}

function Totals({ counted }: { counted: Counts }): ReactNode {
  const { t } = useWords();
  const now = new Date().toISOString();
  return (
    <div className="tl-totals">
      <Total name={t('manager.open')}>
        <Link to="/cases">
          <Counted {...counted.cases} />
        </Link>
      </Total>
      <Total name={t('manager.late')}>
        <Link to="/cases" search={{ dueBefore: now }}>
          <Counted {...counted.late} />
        </Link>
      </Total>
      <Total name={t('manager.toDos')}>
        <Link to="/to-dos">
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
