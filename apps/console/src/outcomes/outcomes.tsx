import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { TakeAlong } from '../shell/take-along';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { Choice } from '../work/choice';
import { CasesOfOutcomes } from './cases-of-outcomes';
import { Groups } from './groups';
import { outcomesFor, type OutcomeQuestion } from './reads';
import { Survival } from './survival';

const route = getRouteApi('/manager');
const dimensions = ['term', 'size', 'utility', 'counselor', 'rules'] as const;

/** What became of arrangements: how they ended, what was paid, and how long they were kept. */
export function Outcomes(): ReactNode {
  const { view: _, show, cursor, ...question } = route.useSearch();
  if (show === 'cases') {
    const { by: __, ...which } = question;
    return <CasesOfOutcomes question={{ ...which, ...(cursor ? { cursor } : {}) }} />;
  }
  return <Told question={question} />;
}

function Told({ question }: { question: OutcomeQuestion }): ReactNode {
  const { t } = useWords();
  const told = useQuery(outcomesFor(question));
  return (
    <div className="tl-stack">
      <Asking question={question} />
      <Shown of={told}>
        {(outcomes) =>
          outcomes.total.count === 0 ? (
            <Nothing title={t('outcomes.none')} />
          ) : (
            <>
              {outcomes.more && <p>{t('outcomes.more')}</p>}
              <Groups outcomes={outcomes} question={question} />
              <Survival months={outcomes.survival} question={question} />
            </>
          )
        }
      </Shown>
    </div>
  );
}

function Asking({ question }: { question: OutcomeQuestion }): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/manager' });
  const { by: _, ...whole } = question;
  return (
    <div className="tl-row tl-apart">
      <span className="tl-row">
        <Choice
          label={t('outcomes.by')}
          value={question.by ?? 'term'}
          of={dimensions}
          choose={(by) => void navigate({ search: { view: 'outcomes', ...whole, ...(by ? { by } : {}) } })}
        />
        {Object.keys(whole).length > 0 && (
          <Link to="/manager" search={{ view: 'outcomes' }}>
            {t('search.allCases')}
          </Link>
        )}
      </span>
      <span className="tl-row">
        <TakeAlong what="outcomes" question={question} />
      </span>
    </div>
  );
}
