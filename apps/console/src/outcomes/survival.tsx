import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useWords } from '../words/use-words';
import { NumberOfOutcomes } from './number-of-outcomes';
import type { OutcomeQuestion, OutcomesView } from './reads';

type Month = OutcomesView['survival'][number];

const size = { width: 720, height: 260, left: 52, bottom: 34, top: 12 };

/** The share of arrangements that is still kept after each month of their lives. */
export function Survival({
  months,
  question,
}: {
  months: readonly Month[];
  question: OutcomeQuestion;
}): ReactNode {
  const { t } = useWords();
  if (months.length === 0) return null;
  return (
    <Card>
      <CardTitle component="h2">{t('outcomes.survival')}</CardTitle>
      <CardBody>
        <p className="tl-muted">{t('outcomes.survivalWhy')}</p>
        <Curve months={months} />
        <Numbers months={months} question={question} />
      </CardBody>
    </Card>
  );
}

/** A step for each month. The table below says the same. */
function Curve({ months }: { months: readonly Month[] }): ReactNode {
  const { t } = useWords();
  const last = Math.max(1, ...months.map(({ month }) => month));
  const x = (month: number): number => size.left + (month / last) * (size.width - size.left - 10);
  const y = (kept: number): number => size.top + (1 - kept) * (size.height - size.top - size.bottom);
  const steps = months.map(({ month, kept }) => `H ${x(month).toFixed(1)} V ${y(kept).toFixed(1)}`);
  const every = Math.ceil(last / 12);
  return (
    <svg
      className="tl-curve"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('outcomes.curve')}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className="tl-curve-grid" x1={size.left} x2={size.width - 10} y1={y(share)} y2={y(share)} />
          <text className="tl-curve-text" x={size.left - 8} y={y(share) + 5} textAnchor="end">
            {`${share * 100} %`}
          </text>
        </g>
      ))}
      {months
        .filter(({ month }) => month % every === 0)
        .map(({ month }) => (
          <text
            key={month}
            className="tl-curve-text"
            x={x(month)}
            y={size.height - size.bottom + 20}
            textAnchor="middle"
          >
            {month}
          </text>
        ))}
      <path className="tl-curve-line" d={`M ${x(0)} ${y(1)} ${steps.join(' ')}`} />
    </svg>
  );
}

function Numbers({ months, question }: { months: readonly Month[]; question: OutcomeQuestion }): ReactNode {
  const { t } = useWords();
  const columns = ['month', 'watched', 'broken', 'kept'] as const;
  return (
    <Table aria-label={t('outcomes.survival')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column} modifier="wrap">
              {t(`outcomes.columns.${column}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {months.map(({ month, watched, broken, kept }) => (
          <Tr key={month}>
            <Th dataLabel={t('outcomes.columns.month')}>{month}</Th>
            <Td dataLabel={t('outcomes.columns.watched')}>{watched}</Td>
            <Td dataLabel={t('outcomes.columns.broken')}>
              <NumberOfOutcomes
                count={broken}
                of={t('outcomes.brokenIn', { month: String(month) })}
                behind={{ ...question, brokenInMonth: String(month) }}
              />
            </Td>
            <Td dataLabel={t('outcomes.columns.kept')}>{`${Math.round(kept * 1000) / 10} %`}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
