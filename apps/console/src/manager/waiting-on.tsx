import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import type { Counts } from '../api/reads';
import { PartyLabel } from '../cases/labels';
import { useWords } from '../words/use-words';
import { Counted } from './counted';

export function WaitingOn({ parties }: { parties: Counts['waitingOn'] }): ReactNode {
  const { t, term } = useWords();
  return (
    <Card>
      <CardTitle component="h2">{t('manager.byParty')}</CardTitle>
      <CardBody>
        <Table aria-label={t('manager.byParty')} variant="compact">
          <Thead>
            <Tr>
              <Th>{t('manager.party')}</Th>
              <Th>{t('manager.total')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {parties.map((one) => (
              <Tr key={one.party}>
                <Td dataLabel={t('manager.party')}>
                  <PartyLabel party={one.party} />
                </Td>
                <Td dataLabel={t('manager.total')}>
                  <Link
                    to="/cases"
                    search={{ waitingOn: one.party }}
                    aria-label={`${term(one.party)}: ${one.count}`}
                  >
                    <Counted {...one} />
                  </Link>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}
