import type { ReactNode } from 'react';
import { Alert, Button, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Clause } from '../shell/clause';
import { Part, PlainTable } from '../shell/plain-table';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import type { StepOf } from './interview-page';
import { qualificationOf, type Qualification } from './reads';
import { SealedAnswers } from './sealed-answers';
import { StepTitle } from './step-list';

/** Which rules are met and which are not, by which clause, and what would change it. */
export function Result({ shown, go }: StepOf): ReactNode {
  const { caseNumber } = shown;
  const found = useQuery(qualificationOf(caseNumber));
  return (
    <>
      <StepTitle step="result" />
      <Shown of={found}>
        {(known) => (
          <div className="tl-stack">
            <Verdict known={known} again={() => go('household')} />
            <Rules title="ofArrangement" of={known.rules} />
            {known.interview && <Rules title="beside" of={known.interview.results} />}
            {known.interview && <SealedAnswers caseNumber={caseNumber} />}
          </div>
        )}
      </Shown>
    </>
  );
}

function Verdict({ known, again }: { known: Qualification; again: () => void }): ReactNode {
  const { t, moment } = useWords();
  const { qualifies, interview, caseNumber } = known;
  return (
    <Alert
      component="h3"
      isInline
      variant={qualifies ? 'success' : 'warning'}
      title={t(qualifies ? 'interview.qualifies' : 'interview.notYet')}
    >
      {interview && <p>{t('interview.answersHeld', { date: moment(interview.at) })}</p>}
      <div className="tl-row">
        {interview && (
          <Link to="/offers/$caseNumber" params={{ caseNumber }} className="pf-v6-c-button pf-m-primary">
            {t('interview.toOffers')}
          </Link>
        )}
        <Button variant="secondary" onClick={again}>
          {t('interview.again')}
        </Button>
      </div>
    </Alert>
  );
}

type Found = Qualification['rules'][number] | NonNullable<Qualification['interview']>['results'][number];

function Rules({ title, of }: { title: 'ofArrangement' | 'beside'; of: readonly Found[] }): ReactNode {
  const { t, term, said } = useWords();
  return (
    <Part title={t(`interview.${title}`)}>
      <PlainTable
        label={t(`interview.${title}`)}
        columns={[t('interview.rule'), t('account.state'), t('interview.wouldChange'), t('account.clause')]}
        rows={of.map((one) => ({
          key: `${one.rule}/${one.about}`,
          cells: [
            <div key="about">
              {said(one.about)}
              {becauseOf(one).map((because) => (
                <div key={because} className="tl-muted">
                  {said(because)}
                </div>
              ))}
            </div>,
            <Label key="met" color={one.met ? 'green' : isGranted(one) ? 'blue' : 'orange'}>
              {one.met ? t('interview.met') : isGranted(one) ? t('interview.granted') : t('interview.notMet')}
            </Label>,
            one.wouldChange && said(one.wouldChange),
            <span key="clause">
              <Clause text={one.clause} />{' '}
              {one.standing === 'assumption' && <Label color="yellow">{term(one.standing)}</Label>}
            </span>,
          ],
        }))}
      />
    </Part>
  );
}

const becauseOf = (found: Found): readonly string[] => ('because' in found ? found.because : []);

const isGranted = (found: Found): boolean => 'granted' in found && found.granted;
