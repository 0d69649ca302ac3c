import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { OverdueByHarm } from '../../../api/src/counts/manager-schemas.js';
import { partyClass, Swatch } from '../cases/labels';
import { Nothing } from '../states/states';
import { useWords } from '../words/use-words';
import { Bars } from './bars';
import { NumberLink } from './number-link';

type Harm = OverdueByHarm['harms'][number];

/** Cases past their date, the worst harm first. */
export function Overdue({ harms }: { harms: readonly Harm[] }): ReactNode {
  const { t, term } = useWords();
  const parties = [...new Set(harms.flatMap((one) => one.parties.flatMap(({ party }) => party ?? [])))];
  return (
    <Card>
      <CardTitle component="h2">{t('late.byHarm')}</CardTitle>
      <CardBody>
        {harms.length === 0 ? (
          <Nothing title={t('late.nothing')} />
        ) : (
          <>
            <Bars
              caption={t('late.chart')}
              legend={parties.map((party) => ({ look: partyClass(party), name: term(party) }))}
              bars={harms.map((one) => ({
                name: t(`harm.${one.harm}`),
                parts: parties.map((party) => ({ look: partyClass(party), size: countOf(one, party) })),
                total: String(one.count),
              }))}
            />
            <div className="tl-scroll">
              <Numbers harms={harms} parties={parties} />
            </div>
          </>
        )}
      </CardBody>
    </Card>
  );
}

function Numbers({ harms, parties }: { harms: readonly Harm[]; parties: readonly string[] }): ReactNode {
  const { t, term, date } = useWords();
  return (
    <Table aria-label={t('late.byHarm')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('late.harm')}</Th>
          <Th>{t('manager.total')}</Th>
          {parties.map((party) => (
            <Th key={party} modifier="nowrap">
              <Swatch party={party} />
              {term(party)}
            </Th>
          ))}
          <Th>{t('late.latest')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {harms.map((one) => (
          <Tr key={one.harm}>
            <Th dataLabel={t('late.harm')}>{t(`harm.${one.harm}`)}</Th>
            <Td dataLabel={t('manager.total')}>
              <NumberLink
                count={one.count}
                of={t(`harm.${one.harm}`)}
                behind={{ harm: one.harm, late: 'yes' }}
              />
            </Td>
            {parties.map((party) => (
              <Td key={party} dataLabel={term(party)}>
                <NumberLink
                  count={countOf(one, party)}
                  of={`${t(`harm.${one.harm}`)}, ${term(party)}`}
                  behind={{ harm: one.harm, late: 'yes', waitingOn: party }}
                />
              </Td>
            ))}
            <Td dataLabel={t('late.latest')}>{date(one.since)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const countOf = ({ parties }: Harm, name: string): number =>
  parties.find(({ party }) => party === name)?.count ?? 0;
