import type { ReactNode } from 'react';
import { Alert, Button, ClipboardCopy, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CustomerLinkList,
  CustomerLinkMade,
  CustomerLinkView,
} from '../../../api/src/customer-links/link-schemas.js';
import { read, send } from '../api/client';
import { RefusalAlert } from '../commands/refusal-alert';
import { useOnce } from '../partners/use-once';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';

/** Of what the links are: where the API has them, and what is read anew when one is given or taken back. */
interface Of {
  path: string;
  under: readonly [string, string];
}

interface Given {
  of: Of;
  about: string;
  mayGive: boolean;
  mayRevoke: boolean;
}

/** The links by which a customer looks at what is theirs: given and taken back here. */
export function CustomerLinks({ of, about, mayGive, mayRevoke }: Given): ReactNode {
  const { t } = useWords();
  const links = useQuery({
    queryKey: [...of.under, 'links'],
    queryFn: () => read<CustomerLinkList>(of.path),
  });
  return (
    <div className="tl-stack">
      <p className="tl-muted">{about}</p>
      {mayGive && <Giving of={of} />}
      <Shown of={links}>
        {(list) =>
          list.links.length === 0 ? (
            <Nothing title={t('partners.links.none')} />
          ) : (
            <Links of={of} links={list.links} mayRevoke={mayRevoke} />
          )
        }
      </Shown>
    </div>
  );
}

function Giving({ of }: Pick<Given, 'of'>): ReactNode {
  const { t } = useWords();
  const { give, isOnItsWay, answer, problem } = useOnce<CustomerLinkMade>();
  const queries = useQueryClient();
  const make = async (by: 'letter' | 'hand'): Promise<void> => {
    await give((id) => send<CustomerLinkMade>(of.path, { by }, id));
    await queries.invalidateQueries({ queryKey: of.under });
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
      {answer && <Handed answer={answer} />}
    </>
  );
}

function Handed({ answer: { address } }: { answer: CustomerLinkMade }): ReactNode {
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

interface Listed extends Pick<Given, 'of' | 'mayRevoke'> {
  links: readonly CustomerLinkView[];
}

function Links({ of, links, mayRevoke }: Listed): ReactNode {
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
              <Revoking of={of} link={link} may={mayRevoke} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Revoking({ of, link, may }: { of: Of; link: CustomerLinkView; may: boolean }): ReactNode {
  const { t } = useWords();
  const { give, isOnItsWay } = useOnce<CustomerLinkView>();
  const queries = useQueryClient();
  const revoke = async (): Promise<void> => {
    await give((id) => send<CustomerLinkView>(`${of.path}/${link.link}/revoke`, {}, id));
    await queries.invalidateQueries({ queryKey: of.under });
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
