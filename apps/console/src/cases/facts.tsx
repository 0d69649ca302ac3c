import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useAct } from '../commands/use-act';
import { useWords } from '../words/use-words';
import { valueOf } from './value';
import type { PartOfCase } from './tabs';

/** What is known of the job. */
export const Facts: PartOfCase = ({ shown }) => {
  const words = useWords();
  const { t, term } = words;
  const act = useAct();
  return (
    <div className="tl-stack">
      {shown.status === 'open' && (
        <div>
          <Button variant="secondary" onClick={() => act('amend', '')}>
            {t('commands.amend.name')}
          </Button>
        </div>
      )}
      <Table aria-label={t('case.tabs.facts')} variant="compact">
        <Thead>
          <Tr>
            <Th>{t('facts.fact')}</Th>
            <Th>{t('facts.value')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {Object.entries(shown.facts).map(([name, value]) => (
            <Tr key={name}>
              <Td dataLabel={t('facts.fact')}>{term(name)}</Td>
              <Td dataLabel={t('facts.value')}>{valueOf(name, value, words)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
};
