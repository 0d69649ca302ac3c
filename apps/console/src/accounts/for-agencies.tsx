import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { pathOf } from '../api/client';
import { CaseLink } from '../cases/labels';
import { useMe } from '../people/me';
import { Part, PlainTable } from '../shell/plain-table';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { packetOf, type Packet } from './reads';

const languages = ['en', 'es'] as const;

/** What an agency needs to help, as a letter: for every agency that may have it. Who may is the customer's word, or a pledge. */
export function ForAgencies({ account }: { account: string }): ReactNode {
  const isRead = useMe()?.reads.includes('packets') === true;
  return isRead ? <Packets account={account} /> : null;
}

function Packets({ account }: { account: string }): ReactNode {
  const { t } = useWords();
  const packet = useQuery(packetOf(account));
  return (
    <Part title={t('packet.title')}>
      <Shown of={packet}>
        {({ mayGoTo, rule }) => (
          <div className="tl-stack">
            <p className="tl-muted">
              {t('packet.what', { months: rule.usageMonths, hours: rule.withinHours })}
            </p>
            {mayGoTo.length === 0 ? (
              <p>{t('packet.toNobody')}</p>
            ) : (
              <Letters account={account} mayGoTo={mayGoTo} />
            )}
          </div>
        )}
      </Shown>
    </Part>
  );
}

function Letters({ account, mayGoTo }: { account: string } & Pick<Packet, 'mayGoTo'>): ReactNode {
  const { t } = useWords();
  return (
    <PlainTable
      label={t('packet.title')}
      columns={[t('account.agency'), t('packet.because'), t('packet.letter')]}
      rows={mayGoTo.map(({ agency, by, source }) => ({
        key: `${agency}/${by}/${source}`,
        cells: [
          agency,
          <span key="by">
            {t(`packet.by.${by}`)} {by === 'pledge' && <CaseLink caseNumber={source} />}
          </span>,
          <span key="letter" className="tl-row">
            {languages.map((language) => (
              <a
                key={language}
                href={pathOf(`/api/packets/${encodeURIComponent(account)}/letter`, { agency, language })}
                aria-label={`${t(`packet.in.${language}`)}: ${agency}`}
                download
              >
                {t(`packet.in.${language}`)}
              </a>
            ))}
          </span>,
        ],
      }))}
    />
  );
}
