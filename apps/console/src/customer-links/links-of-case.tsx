import type { ReactNode } from 'react';
import { Alert, Button, ClipboardCopy, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CustomerLinkList,
  CustomerLinkMade,
  CustomerLinkView,
} from '../../../api/src/customer-links/link-schemas.js';
import { read, send } from '../api/client';
import type { PartOfCase } from '../cases/tabs';
import { RefusalAlert } from '../commands/refusal-alert';
import { useOnce } from '../partners/use-once';
import { useMay } from '../people/me';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';

const linksOf = (caseNumber: string) =>
  queryOptions({
    queryKey: ['case', caseNumber, 'links'],
    queryFn: () => read<CustomerLinkList>(`/api/customer-links/${caseNumber}`),
  });

/** The links by which the customer looks at this case: given and taken back here. */
export const LinksOfCase: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const { caseNumber, status, process } = shown;
  const links = useQuery(linksOf(caseNumber));
  const may = useMay(process);
  return (
    <div className="tl-stack">
      <p className="tl-muted">{t('partners.links.about')}</p>
      {status === 'open' && may('link') && <Giving caseNumber={caseNumber} />}
      <Shown of={links}>
        {(list) =>
          list.links.length === 0 ? (
            <Nothing title={t('partners.links.none')} />
          ) : (
            <Links links={list.links} mayRevoke={may('revoke link')} />
          )
        }
      </Shown>
    </div>
  );
};

function Giving({ caseNumber }: { caseNumber: string }): ReactNode {
  const { t } = useWords();
  const { give, isOnItsWay, answer, problem } = useOnce<CustomerLinkMade>();
  const queries = useQueryClient();
  const make = async (by: 'letter' | 'hand'): Promise<void> => {
    await give((id) => send<CustomerLinkMade>(`/api/customer-links/${caseNumber}`, { by }, id));
    await queries.invalidateQueries({ queryKey: ['case', caseNumber] });
  };
  return (
    <>
      <div className="tl-row">
        <Button isDisabled={isOnItsWay} onClick={() => void make('letter')}>
          {t('partners.links.byLetter')}
        </Button>
        <Button variant="secondary" isDisabled={isOnItsWay} onClick={() => void make('hand')}>
          {t('partners.links.byHand')}
        </Button>
      </div>
      {problem && <RefusalAlert problem={problem} />}
      {answer && <Given answer={answer} />}
    </>
  );
}

function Given({ answer: { address } }: { answer: CustomerLinkMade }): ReactNode {
  const { t } = useWords();
  if (address === null)
    return <Alert isInline isLiveRegion component="h2" variant="success" title={t('partners.links.sent')} />;
  return (
    <Alert isInline isLiveRegion component="h2" variant="info" title={t('partners.links.shown')}>
      <ClipboardCopy
        isReadOnly
        hoverTip={t('search.copyLink')}
        clickTip={t('search.copied')}
        textAriaLabel={t('partners.links.title')}
      >
        {address}
      </ClipboardCopy>
    </Alert>
  );
}

function Links({ links, mayRevoke }: { links: readonly CustomerLinkView[]; mayRevoke: boolean }): ReactNode {
  const { t, moment, date } = useWords();
  const columns = ['made', 'by', 'way', 'until', 'opened'] as const;
  return (
    <Table aria-label={t('partners.links.title')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`partners.links.${column}`)}</Th>
          ))}
          <Th screenReaderText={t('partners.links.revoke')} />
        </Tr>
      </Thead>
      <Tbody>
        {links.map((link) => (
          <Tr key={link.link}>
            <Td dataLabel={t('partners.links.made')}>{moment(link.madeAt)}</Td>
            <Td dataLabel={t('partners.links.by')}>{link.madeBy}</Td>
            <Td dataLabel={t('partners.links.way')}>{t(`partners.links.ways.${link.by}`)}</Td>
            <Td dataLabel={t('partners.links.until')}>{date(link.expiresAt)}</Td>
            <Td dataLabel={t('partners.links.opened')}>{link.opened}</Td>
            <Td>
              <Revoking link={link} may={mayRevoke} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Revoking({ link, may }: { link: CustomerLinkView; may: boolean }): ReactNode {
  const { t } = useWords();
  const { give, isOnItsWay } = useOnce<CustomerLinkView>();
  const queries = useQueryClient();
  const revoke = async (): Promise<void> => {
    const { caseNumber } = link;
    await give((id) =>
      send<CustomerLinkView>(`/api/customer-links/${caseNumber}/${link.link}/revoke`, {}, id),
    );
    await queries.invalidateQueries({ queryKey: ['case', caseNumber] });
  };
  if (link.revokedAt !== null)
    return <Label color="grey">{t('partners.links.revoked', { name: link.revokedBy ?? '' })}</Label>;
  if (!may) return null;
  return (
    <Button variant="danger" size="sm" isDisabled={isOnItsWay} onClick={() => void revoke()}>
      {t('partners.links.revoke')}
    </Button>
  );
}
