import type { ReactNode } from 'react';
import { Button, Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Case } from '../api/reads';
import { useAct } from '../commands/use-act';
import { useMay } from '../people/me';
import { Nothing } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { Due, PartyLabel } from './labels';
import { valueOf } from './value';
import type { PartOfCase } from './tabs';

type Item = Case['items'][number];

/** Parcels, permits, payments …: one table for each stage that is made of them. */
export const Items: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const stages = [...new Set(shown.items.map(({ stage }) => stage))];
  if (stages.length === 0) return <Nothing title={t('items.none')} />;
  return (
    <div className="tl-stack">
      {stages.map((stage) => (
        <ItemsOf key={stage} stage={stage} shown={shown} />
      ))}
    </div>
  );
};

function ItemsOf({ stage, shown }: { stage: string; shown: Case }): ReactNode {
  const { t, term } = useWords();
  const may = useMay(shown.process);
  const items = shown.items.filter((item) => item.stage === stage);
  return (
    <section>
      <Title headingLevel="h2" size="lg">
        {term(stage)}
      </Title>
      <Table aria-label={term(stage)} variant="compact">
        <Thead>
          <Tr>
            {(['name', 'state', 'turn', 'since', 'due', 'fields'] as const).map((column) => (
              <Th key={column}>{t(`items.${column}`)}</Th>
            ))}
            <Th screenReaderText={t('commands.menu')} />
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <ItemRow key={item.name} item={item} mayRecord={shown.status === 'open' && may('record item')} />
          ))}
        </Tbody>
      </Table>
    </section>
  );
}

function ItemRow({ item, mayRecord }: { item: Item; mayRecord: boolean }): ReactNode {
  const words = useWords();
  const { t, term, date } = words;
  const act = useAct();
  return (
    <Tr>
      <Td dataLabel={t('items.name')}>{term(item.name)}</Td>
      <Td dataLabel={t('items.state')}>
        <Label color={item.ended ? 'green' : 'blue'}>{term(item.state)}</Label>
      </Td>
      <Td dataLabel={t('items.turn')}>{item.ended ? '–' : <PartyLabel party={item.party} />}</Td>
      <Td dataLabel={t('items.since')}>{date(item.since)}</Td>
      <Td dataLabel={t('items.due')}>{item.ended ? '–' : <Due at={item.dueAt} />}</Td>
      <Td dataLabel={t('items.fields')}>{fieldsOf(item, words)}</Td>
      <Td dataLabel={t('commands.menu')}>
        {mayRecord && (
          <Button
            size="sm"
            variant="link"
            isInline
            aria-label={`${t('commands.record item.name')}: ${term(item.name)}`}
            onClick={() => act('record item', `${item.stage}: ${item.name}`)}
          >
            {t('commands.record item.name')}
          </Button>
        )}
      </Td>
    </Tr>
  );
}

const fieldsOf = ({ fields }: Item, words: Words): string =>
  Object.entries(fields)
    .map(([name, value]) => `${words.term(name)}: ${valueOf(name, value, words)}`)
    .join('; ');
