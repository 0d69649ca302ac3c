import { Fragment, type ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { protectionsOf, type Protected } from '../accounts/reads';
import { CaseLink } from '../cases/labels';
import type { PartOfCase } from '../cases/tabs';
import { PlainTable } from '../shell/plain-table';
import { Nothing, Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';

/** What keeps service on and what has kept it on: arrangements, pledges, claims and promises on one strip of time. */
export const StripOfTime: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const protections = useQuery(protectionsOf(shown.account ?? ''));
  return (
    <Shown of={protections}>
      {({ protections: rows, at }) =>
        rows.length === 0 ? (
          <Nothing title={t('strip.none')} />
        ) : (
          <div className="tl-stack">
            <Strip rows={rows} at={at} />
            <Rows rows={rows} />
          </div>
        )
      }
    </Shown>
  );
};

const [width, height] = [1000, 22];
const day = 86_400_000;

interface Given {
  rows: readonly Protected[];
  at: string;
}

/** One bar for each, all on the same strip of time; what has no end reaches the edge. */
function Strip({ rows, at }: Given): ReactNode {
  const { t, term, date } = useWords();
  const now = Date.parse(at);
  const from = Math.min(now - 30 * day, ...rows.map((row) => Date.parse(row.from)));
  const to = Math.max(now + 30 * day, ...rows.map((row) => Math.min(endOf(row) ?? 0, now + 400 * day)));
  const x = (instant: number): number => ((instant - from) / (to - from)) * width;
  return (
    <div role="img" aria-label={t('strip.about')}>
      <div className="tl-times">
        {rows.map((row) => (
          <Fragment key={row.key}>
            <span>{term(row.kind)}</span>
            <Bar row={row} x={x} now={now} to={to} />
          </Fragment>
        ))}
        <span />
        <div className="tl-row tl-apart tl-muted">
          <span>{date(new Date(from).toISOString())}</span>
          <span>{`${t('strip.today')}: ${date(at)}`}</span>
          <span>{date(new Date(to).toISOString())}</span>
        </div>
      </div>
    </div>
  );
}

interface OneBar {
  row: Protected;
  x: (instant: number) => number;
  now: number;
  to: number;
}

function Bar({ row, x, now, to }: OneBar): ReactNode {
  const [begins, ends] = [x(Date.parse(row.from)), Math.min(width, x(endOf(row) ?? to))];
  return (
    <svg className="tl-time" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
      <rect
        className={row.live ? 'tl-time-live' : 'tl-time-over'}
        x={begins}
        y={4}
        width={Math.max(3, ends - begins)}
        height={height - 8}
      />
      <line className="tl-time-now" x1={x(now)} x2={x(now)} y1={0} y2={height} />
    </svg>
  );
}

const endOf = ({ endedAt, until }: Protected): number | undefined => {
  const end = endedAt ?? until;
  return end === null ? undefined : Date.parse(end);
};

const lastDayOf = ({ endedAt, until }: Protected, date: Words['date']): string | null => {
  const end = endedAt ?? until;
  return end === null ? null : date(end);
};

function Rows({ rows }: Pick<Given, 'rows'>): ReactNode {
  const { t, term, money, date } = useWords();
  return (
    <PlainTable
      label={t('case.tabs.strip')}
      columns={[
        t('account.protections'),
        t('account.service'),
        t('account.amount'),
        t('account.since'),
        t('account.until'),
        t('account.state'),
        t('work.columns.case'),
      ]}
      numbers={[2]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          term(row.kind),
          row.service ? term(row.service) : t('account.allServices'),
          row.amount === null ? t('account.allOfIt') : money(row.amount),
          date(row.from),
          lastDayOf(row, date),
          <Standing key="state" row={row} />,
          row.caseNumber && <CaseLink key="case" caseNumber={row.caseNumber} />,
        ],
      }))}
    />
  );
}

function Standing({ row }: { row: Protected }): ReactNode {
  const { t, term } = useWords();
  if (row.live) return <Label color="green">{t('strip.protects')}</Label>;
  return <Label color="grey">{t('strip.ended', { why: term(row.endedWhy ?? 'expired') })}</Label>;
}
