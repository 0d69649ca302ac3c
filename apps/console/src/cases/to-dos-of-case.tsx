import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useAct } from '../commands/use-act';
import { Nothing } from '../states/states';
import { useWords } from '../words/use-words';
import { Due } from './labels';
import type { PartOfCase } from './tabs';

/** What people have to look at in this case; what is done stays readable. */
export const ToDosOfCase: PartOfCase = ({ shown }) => {
  const { t, term, date } = useWords();
  const act = useAct();
  const toDos = [...shown.toDos].sort(
    (one, other) => Number(one.doneAt !== null) - Number(other.doneAt !== null),
  );
  if (toDos.length === 0) return <Nothing title={t('toDos.none')} />;
  return (
    <Table aria-label={t('nav.toDos')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('toDos.what')}</Th>
          <Th>{t('toDos.role')}</Th>
          <Th>{t('toDos.raised')}</Th>
          <Th>{t('work.columns.due')}</Th>
          <Th>{t('toDos.done')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {toDos.map((toDo) => (
          <Tr key={toDo.key}>
            <Td dataLabel={t('toDos.what')}>{term(toDo.what)}</Td>
            <Td dataLabel={t('toDos.role')}>{toDo.assignee ?? term(toDo.role)}</Td>
            <Td dataLabel={t('toDos.raised')}>{date(toDo.raisedAt)}</Td>
            <Td dataLabel={t('work.columns.due')}>
              <Due at={toDo.doneAt === null ? toDo.dueAt : null} />
            </Td>
            <Td dataLabel={t('toDos.done')}>
              {toDo.doneAt ? (
                date(toDo.doneAt)
              ) : (
                <Button
                  size="sm"
                  variant="secondary"
                  aria-label={`${t('commands.to do done.name')}: ${term(toDo.what)}`}
                  onClick={() => act('to do done', toDo.key)}
                >
                  {t('commands.to do done.name')}
                </Button>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
