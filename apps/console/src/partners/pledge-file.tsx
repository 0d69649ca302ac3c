import { useState, type ChangeEvent, type ReactNode } from 'react';
import { Alert, Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { PledgeVerdicts } from '../../../api/src/pledges/pledge-schemas.js';
import { sendContent } from '../api/client';
import { RefusalAlert } from '../commands/refusal-alert';
import { Said } from '../words/said';
import { useWords } from '../words/use-words';
import { useOnce } from './use-once';

const field = 'pledge-file';

/** A file of pledges, with what became of each of its rows. Brought again it changes nothing. */
export function PledgeFile(): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState('');
  const { give, isOnItsWay, answer, problem, isUnanswered } = useOnce<PledgeVerdicts>();
  const bring = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setName(file.name);
    const content = { type: 'text/csv', body: await file.text(), name: file.name };
    await give((id) => sendContent<PledgeVerdicts>('/api/pledges/files', content, id));
    target.value = '';
  };
  return (
    <Card>
      <CardTitle component="h2">{t('partners.pledges.many')}</CardTitle>
      <CardBody>
        <div className="tl-stack">
          <label htmlFor={field}>{t('partners.pledges.file')}</label>
          <input
            id={field}
            type="file"
            accept=".csv,text/csv"
            aria-describedby={`${field}-form`}
            disabled={isOnItsWay}
            onChange={(event) => void bring(event)}
          />
          <p id={`${field}-form`} className="tl-muted">
            {t('partners.pledges.form')}
          </p>
          {isOnItsWay && <p role="status">{name} …</p>}
          {problem && <RefusalAlert problem={problem} />}
          {isUnanswered && (
            <Alert isInline isLiveRegion component="h3" variant="warning" title={t('states.unreachable')} />
          )}
          {answer && <Verdicts of={answer} />}
        </div>
      </CardBody>
    </Card>
  );
}

function Verdicts({ of: { taken, refused, rows } }: { of: PledgeVerdicts }): ReactNode {
  const { t, term, money } = useWords();
  return (
    <>
      <p role="status">{t('partners.pledges.counts', { taken: String(taken), refused: String(refused) })}</p>
      <Table aria-label={t('partners.pledges.verdicts')} variant="compact">
        <Thead>
          <Tr>
            <Th>{t('partners.pledges.line')}</Th>
            <Th>{t('partners.pledges.columns.reference')}</Th>
            <Th>{t('partners.pledges.columns.amount')}</Th>
            <Th>{t('partners.pledges.verdict')}</Th>
            <Th>{t('partners.pledges.why')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.line}>
              <Td dataLabel={t('partners.pledges.line')}>{row.line}</Td>
              <Td dataLabel={t('partners.pledges.columns.reference')}>{row.reference ?? '–'}</Td>
              <Td dataLabel={t('partners.pledges.columns.amount')}>
                {row.amount === null ? '–' : money(row.amount)}
              </Td>
              <Td dataLabel={t('partners.pledges.verdict')}>{term(row.verdict)}</Td>
              <Td dataLabel={t('partners.pledges.why')}>
                {row.detail === null ? (row.caseNumber ?? '–') : <Said text={row.detail} />}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}
