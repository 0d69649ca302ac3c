import type { ReactNode } from 'react';
import { Button, Label } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import type { Case } from '../api/reads';
import { Due } from '../cases/labels';
import type { PartOfCase } from '../cases/tabs';
import { useAct } from '../commands/use-act';
import { useMay } from '../people/me';
import { PlainTable } from '../shell/plain-table';
import { Nothing } from '../states/states';
import { useWords } from '../words/use-words';
import { referralsOf } from './arrangement';

/** To whom the customer was sent, and what came of it. */
export const Referrals: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const act = useAct();
  const may = useMay(shown.process);
  const referrals = referralsOf(shown);
  return (
    <div className="tl-stack">
      <div className="tl-row">
        {shown.status === 'open' && may('refer') && (
          <Button variant="secondary" onClick={() => act('refer', '')}>
            {t('commands.refer.name')}
          </Button>
        )}
        <Link to="/agencies">{t('agencies.title')}</Link>
      </div>
      {referrals.length === 0 ? (
        <Nothing title={t('referrals.none')} />
      ) : (
        <List shown={shown} of={referrals} />
      )}
    </div>
  );
};

function List({ shown, of }: { shown: Case; of: Case['items'] }): ReactNode {
  const { t, term, money } = useWords();
  const act = useAct();
  const may = useMay(shown.process);
  const columns = ['number', 'agency', 'program', 'state', 'granted', 'due'] as const;
  return (
    <PlainTable
      label={t('referrals.title')}
      columns={[...columns.map((column) => t(`referrals.${column}`)), t('commands.menu')]}
      numbers={[4]}
      rows={of.map(({ name, state, ended, dueAt, fields }) => ({
        key: name,
        cells: [
          term(name),
          String(fields['agency']),
          typeof fields['program'] === 'string' ? fields['program'] : null,
          <Label key="state" color={ended ? 'grey' : 'blue'}>
            {term(state)}
          </Label>,
          typeof fields['granted'] === 'number' ? money(fields['granted']) : null,
          ended ? null : <Due key="due" at={dueAt} />,
          !ended && shown.status === 'open' && may('close referral') && (
            <Button
              key="close"
              size="sm"
              variant="link"
              isInline
              aria-label={`${t('commands.close referral.name')}: ${term(name)}`}
              onClick={() => act('close referral', String(fields['referral']))}
            >
              {t('commands.close referral.name')}
            </Button>
          ),
        ],
      }))}
    />
  );
}
