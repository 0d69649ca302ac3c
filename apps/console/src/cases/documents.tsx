import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { documentsOf } from '../api/reads';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import type { PartOfCase } from './tabs';

/** Letters, invoices and other papers, as they were made. */
export const Documents: PartOfCase = ({ shown }) => {
  const { t, term, moment } = useWords();
  const documents = useQuery(documentsOf(shown.caseNumber));
  return (
    <Shown of={documents}>
      {(list) =>
        list.documents.length === 0 ? (
          <Nothing title={t('documents.none')} />
        ) : (
          <Table aria-label={t('case.tabs.documents')} variant="compact">
            <Thead>
              <Tr>
                <Th>{t('documents.title')}</Th>
                <Th>{t('documents.kind')}</Th>
                <Th>{t('documents.made')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {list.documents.map((document) => (
                <Tr key={document.id}>
                  <Td dataLabel={t('documents.title')}>
                    <a href={`/api/documents/${encodeURIComponent(document.id)}`} download>
                      {document.title}
                    </a>
                    {document.withdrawnAt && ` (${t('documents.withdrawn')})`}
                  </Td>
                  <Td dataLabel={t('documents.kind')}>{term(document.kind)}</Td>
                  <Td dataLabel={t('documents.made')}>{moment(document.at)}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )
      }
    </Shown>
  );
};
