import { useState, type ReactNode } from 'react';
import { Button, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { casesFor } from '../api/reads';
import { Counted } from '../manager/counted';
import { useMay } from '../people/me';
import { PageTitle } from '../shell/page-title';
import { TakeAlong } from '../shell/take-along';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { Asked } from './asked';
import { Filters } from './filters';
import { Found } from './found';
import { GiveSeveral } from './give-several';
import { KeepQuestion } from './keep-question';
import { cleaned, countOf, type Change, type Question } from './question';
import { useChosen } from './use-chosen';

const route = getRouteApi('/cases');

/** Any question over the cases: the address holds it, so it can be kept, sent, and handed out as a workbook. */
export function Cases(): ReactNode {
  const { t } = useWords();
  const search = route.useSearch();
  const question = cleaned(search);
  const navigate = useNavigate({ from: '/cases' });
  const set = (part: Change): void => void navigate({ search: cleaned({ ...question, ...part }) });
  return (
    <PageSection>
      <div className="tl-stack">
        <div className="tl-row tl-apart">
          <PageTitle title={question.text ? t('search.found', { text: question.text }) : t('nav.cases')} />
          <Link to="/manager" search={{ view: 'questions' }}>
            {t('question.kept')}
          </Link>
        </div>
        <Filters question={question} set={set} />
        <Asked question={question} set={set} clear={() => void navigate({ search: {} })} />
        <Handing question={question} />
        <Answer key={JSON.stringify(search)} search={search} question={question} />
      </div>
    </PageSection>
  );
}

/** What can be done with the question: how much it finds, keep it, send it, take it along. */
function Handing({ question }: { question: Question }): ReactNode {
  const { t } = useWords();
  const [isKeeping, setKeeping] = useState(false);
  const counted = useQuery(countOf(question));
  return (
    <>
      <div className="tl-row tl-apart">
        <strong role="status">{counted.data && <HowMany {...counted.data} />}</strong>
        <span className="tl-row">
          <CopyLink />
          <Button variant="secondary" aria-expanded={isKeeping} onClick={() => setKeeping(!isKeeping)}>
            {t('question.keepThis')}
          </Button>
          <TakeAlong what="cases" question={question} />
        </span>
      </div>
      {isKeeping && <KeepQuestion question={question} close={() => setKeeping(false)} />}
    </>
  );
}

function HowMany({ count, more }: { count: number; more: boolean }): ReactNode {
  const { t } = useWords();
  return more ? <Counted count={count} more={more} /> : t('question.found', { count });
}

function CopyLink(): ReactNode {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = (): Promise<void> => navigator.clipboard.writeText(location.href).then(() => setCopied(true));
  return (
    <>
      <span role="status">{isCopied && t('search.copied')}</span>
      <Button variant="secondary" onClick={() => void copy()}>
        {t('search.copyLink')}
      </Button>
    </>
  );
}

/** Whoever may give a case to somebody may give several. */
function Answer({
  search,
  question,
}: {
  search: Question & { cursor?: string };
  question: Question;
}): ReactNode {
  const { t } = useWords();
  const cases = useQuery(casesFor(search));
  const mayGive = useMay('design project')('reassign');
  const chosen = useChosen();
  return (
    <Shown of={cases}>
      {({ rows, next }) => (
        <>
          {mayGive && rows.length > 0 && <GiveSeveral chosen={chosen} />}
          {rows.length === 0 ? (
            <Nothing title={t('search.none')} />
          ) : (
            <Found rows={rows} {...(mayGive ? { chosen } : {})} />
          )}
          {next && (
            <Link to="/cases" search={{ ...question, cursor: next }}>
              {t('search.next')}
            </Link>
          )}
        </>
      )}
    </Shown>
  );
}
