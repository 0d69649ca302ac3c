import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Bars } from '../manager/bars';
import { useWords, type Words } from '../words/use-words';
import { NumberOfOutcomes } from './number-of-outcomes';
import type { Figures, OutcomeQuestion, OutcomesView } from './reads';

type End = Figures['ends'][number]['end'];
const ends: readonly End[] = [
  'live',
  'completed',
  'broken',
  'renegotiated',
  'cancelled',
  'closed by final bill',
];
const lookOf = (end: End): string => `tl-end-${end.split(' ')[0] ?? ''}`;

interface Group extends Figures {
  name: string;
  filters: Record<string, string>;
}

/** How the arrangements of each group stand or have ended. */
export function Groups({
  outcomes,
  question,
}: {
  outcomes: OutcomesView;
  question: OutcomeQuestion;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const groups: Group[] = [
    { name: t('outcomes.all'), filters: {}, ...outcomes.total },
    ...outcomes.groups.map((group) => ({ ...group, name: nameOf(group.filters, words) })),
  ];
  return (
    <Card>
      <CardTitle component="h2">{t('outcomes.title')}</CardTitle>
      <CardBody>
        <Bars
          caption={t('outcomes.chart')}
          legend={ends.map((end) => ({ look: lookOf(end), name: t(`outcomes.ends.${end}`) }))}
          bars={groups.slice(1).map((group) => ({
            name: group.name,
            parts: ends.map((end) => ({ look: lookOf(end), size: countOf(group, end) })),
            total: String(group.count),
          }))}
        />
        <div className="tl-scroll">
          <Numbers groups={groups} question={question} />
        </div>
      </CardBody>
    </Card>
  );
}

function Numbers({ groups, question }: { groups: readonly Group[]; question: OutcomeQuestion }): ReactNode {
  const { t, money } = useWords();
  return (
    <Table aria-label={t('outcomes.title')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('outcomes.group')}</Th>
          <Th>{t('manager.total')}</Th>
          {ends.map((end) => (
            <Th key={end} modifier="wrap">
              {t(`outcomes.ends.${end}`)}
            </Th>
          ))}
          <Th>{t('outcomes.arranged')}</Th>
          <Th>{t('outcomes.paid')}</Th>
          <Th>{t('outcomes.owed')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {groups.map((group) => (
          <Tr key={group.name}>
            <Th dataLabel={t('outcomes.group')}>{group.name}</Th>
            <Td dataLabel={t('manager.total')}>
              <NumberOfOutcomes
                count={group.count}
                of={group.name}
                behind={{ ...question, ...group.filters }}
              />
            </Td>
            {ends.map((end) => (
              <Td key={end} dataLabel={t(`outcomes.ends.${end}`)}>
                <NumberOfOutcomes
                  count={countOf(group, end)}
                  of={`${group.name}, ${t(`outcomes.ends.${end}`)}`}
                  behind={{ ...question, ...group.filters, outcome: end }}
                />
              </Td>
            ))}
            <Td dataLabel={t('outcomes.arranged')}>{money(group.arranged)}</Td>
            <Td dataLabel={t('outcomes.paid')}>{money(group.paid)}</Td>
            <Td dataLabel={t('outcomes.owed')}>{money(group.owed)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const countOf = ({ ends: all }: Group, name: End): number => all.find(({ end }) => end === name)?.count ?? 0;

/** `12 months`, `$250.00 to $500.00`, or the names by which the group is told apart. */
function nameOf(filters: Record<string, string>, { t, money }: Words): string {
  const { months, sizeFrom, sizeBelow, inBulk, ...named } = filters;
  if (months !== undefined) return t('outcomes.months', { count: Number(months) });
  if (inBulk !== undefined) return t('outcomes.inBulk');
  if (sizeFrom === undefined && sizeBelow === undefined) return Object.values(named).join(' ');
  const from = money(Number(sizeFrom ?? 0));
  return sizeBelow === undefined
    ? t('outcomes.sizeFrom', { from })
    : t('outcomes.size', { from, to: money(Number(sizeBelow)) });
}
