import type { ReactNode } from 'react';
import { ProgressStep, ProgressStepper } from '@patternfly/react-core';
import type { Case } from '../api/reads';
import type { PartOfCase } from '../cases/tabs';
import { Part } from '../shell/plain-table';
import { Terms } from '../shell/terms';
import { useWords, type Words } from '../words/use-words';

/** What an agency has promised, until when that protects, and what has come of it. */
export const Pledge: PartOfCase = ({ shown }) => {
  const words = useWords();
  const said = saidIn(shown);
  return (
    <div className="tl-stack">
      <Steps shown={shown} />
      <Part title={words.t('case.tabs.pledge')}>
        <Terms of={[...promised(said, words), ...whenSaid(said, words)]} />
      </Part>
    </div>
  );
};

type Line = readonly [string, ReactNode];

const promised = (said: Said, { t, term, money }: Words): Line[] => [
  [t('pledge.amount'), money(said.amount)],
  [t('pledge.paid'), money(said.paid ?? 0)],
  [t('pledge.agency'), said.agency],
  [t('pledge.program'), said.program],
  [t('pledge.reference'), said.reference],
  [t('account.service'), said.service ? term(said.service) : t('account.allServices')],
];

/** A commit that does not reach the quote with the customer's share, and a pledge that has ended, protect nothing. */
function whenSaid(said: Said, words: Words): Line[] {
  const { holdUntil, protectsUntil, expectedBy, commit, ended, amount } = said;
  const { t, money, date, moment } = words;
  const nothing =
    commit && !ended ? t('pledge.tooLittle', { sum: money(amount + commit.share) }) : t('pledge.nothingMore');
  const share = commit && t('pledge.commitOf', { share: money(commit.share), date: date(commit.by) });
  return [
    [t('pledge.protects'), protectsUntil ? moment(protectsUntil) : nothing],
    [t('pledge.waitedFor'), ended ? null : moment(holdUntil)],
    [t('pledge.expected'), expectedBy && date(expectedBy)],
    ...(share ? [[t('pledge.commit'), share] as const] : []),
  ];
}

interface Said {
  agency: string;
  amount: number;
  program?: string;
  reference?: string;
  service?: string;
  paid?: number;
  holdUntil: string;
  protectsUntil?: string | null;
  expectedBy?: string;
  commit?: { share: number; by: string };
  ended?: string | null;
}

const saidIn = ({ facts }: Case): Said => facts as unknown as Said;

/** Promised, confirmed, and how it has ended. */
function Steps({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  const isConfirmed = shown.stages.some(({ name, opening }) => name === 'confirmed' && opening > 0);
  const ended = saidIn(shown).ended ?? shown.outcome;
  const isBad = ended !== null && ended !== undefined && ended !== 'paid';
  return (
    <ProgressStepper aria-label={t('pledge.steps')}>
      <ProgressStep variant="success" id="promised" titleId="promised-title">
        {term('promised')}
      </ProgressStep>
      <ProgressStep variant={isConfirmed ? 'success' : 'pending'} id="confirmed" titleId="confirmed-title">
        {term('confirmed')}
      </ProgressStep>
      <ProgressStep
        variant={ended ? (isBad ? 'danger' : 'success') : 'pending'}
        id="ended"
        titleId="ended-title"
      >
        {term(ended ?? 'paid')}
      </ProgressStep>
    </ProgressStepper>
  );
}
