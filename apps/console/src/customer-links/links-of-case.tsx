import type { PartOfCase } from '../cases/tabs';
import { useMay } from '../people/me';
import { useWords } from '../words/use-words';
import { CustomerLinks } from './customer-links';

/** The links by which the customer looks at this case. */
export const LinksOfCase: PartOfCase = ({ shown: { caseNumber, status, process } }) => {
  const { t } = useWords();
  const may = useMay(process);
  return (
    <CustomerLinks
      of={{ path: `/api/customer-links/${caseNumber}`, under: ['case', caseNumber] }}
      about={t('partners.links.about')}
      mayGive={status === 'open' && may('link')}
      mayRevoke={may('revoke link')}
    />
  );
};
