import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { documentsOf } from '../api/reads';
import { LetterDialog } from '../letters/letter-dialog';
import { Papers } from '../letters/papers';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import type { PartOfCase } from './tabs';

const route = getRouteApi('/cases/$caseNumber');

/** Letters, invoices and other papers, as they were made. */
export const Documents: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const { letter } = route.useSearch();
  const navigate = useNavigate({ from: '/cases/$caseNumber' });
  const documents = useQuery(documentsOf(shown.caseNumber));
  const show = (document: string | undefined): void =>
    void navigate({
      search: { tab: 'documents', ...(document === undefined ? {} : { letter: document }) },
      resetScroll: false,
    });
  return (
    <Shown of={documents}>
      {(list) => (
        <>
          {list.documents.length === 0 ? (
            <Nothing title={t('documents.none')} />
          ) : (
            <Papers label={t('case.tabs.documents')} papers={list.documents} show={show} />
          )}
          {letter && <LetterDialog document={letter} close={() => show(undefined)} />}
        </>
      )}
    </Shown>
  );
};
