import type { ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words';

export function CaseLink({ caseNumber, title }: { caseNumber: string; title?: string }): ReactNode {
  return (
    <Link to="/cases/$caseNumber" params={{ caseNumber }} className="tl-nowrap">
      {title ?? caseNumber}
    </Link>
  );
}

/** The colour says it a second time; the word says it first. */
export function PartyLabel({ party }: { party: string | null }): ReactNode {
  const { term, t } = useWords();
  if (party === null) return <Label>{t('case.nobody')}</Label>;
  return (
    <span className="tl-nowrap">
      <Swatch party={party} />
      {term(party)}
    </span>
  );
}

export const Swatch = ({ party }: { party: string }): ReactNode => (
  <span aria-hidden="true" className={`tl-swatch tl-party ${partyClass(party)}`} />
);

export const partyClass = (party: string): string => `tl-party-${party.split(' ')[0] ?? ''}`;

const colours = { open: 'blue', done: 'green', waiting: 'grey', 'not needed': 'grey' } as const;

export function StageStatus({
  status,
  isLate,
}: {
  status: keyof typeof colours;
  isLate: boolean;
}): ReactNode {
  const { term, t } = useWords();
  if (isLate) return <Label color="red">{t('stage.late')}</Label>;
  return (
    <Label color={colours[status]} variant={status === 'open' ? 'filled' : 'outline'}>
      {term(status)}
    </Label>
  );
}

export function Due({ at, now = Date.now() }: { at: string | null; now?: number }): ReactNode {
  const { date, t } = useWords();
  if (at === null) return <span className="tl-muted">{t('case.noDate')}</span>;
  const late = Date.parse(at) < now;
  return (
    <span className="tl-nowrap">
      {date(at)} {late && <Label color="red">{t('stage.late')}</Label>}
    </span>
  );
}
