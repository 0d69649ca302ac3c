import { useState, type ReactNode } from 'react';
import { Alert, Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Refused, send } from '../api/client';
import { useMe } from '../people/me';
import { partOf } from '../search/asked';
import {
  countOf,
  keptQuestions,
  type KeptQuestion,
  type Question,
  type QuestionName,
} from '../search/question';
import { SharedWith } from '../search/shared-with';
import { TakeAlong } from '../shell/take-along';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { Counted } from './counted';

/** Questions that are kept: one's own, and what others share. Each says what it finds now. */
export function Questions(): ReactNode {
  const { t } = useWords();
  const kept = useQuery(keptQuestions);
  const { change, told } = useChanging();
  return (
    <div className="tl-stack">
      <p className="tl-muted">{t('question.keptWhy')}</p>
      {told && <Alert component="h2" isInline variant="danger" title={told} />}
      <Shown of={kept}>
        {({ questions }) =>
          questions.length === 0 ? (
            <Nothing title={t('question.none')}>
              <Link to="/cases">{t('question.ask')}</Link>
            </Nothing>
          ) : (
            <List questions={questions} change={change} />
          )
        }
      </Shown>
    </div>
  );
}

type Change = (question: KeptQuestion, how: 'share' | 'drop', body: object) => void;

function List({ questions, change }: { questions: readonly KeptQuestion[]; change: Change }): ReactNode {
  const { t } = useWords();
  const columns = ['name', 'finds', 'owner', 'sharedWith', 'workbook', 'drop'] as const;
  return (
    <Table aria-label={t('question.kept')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`question.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {questions.map((question) => (
          <Row key={question.key} question={question} change={change} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ question, change }: { question: KeptQuestion; change: Change }): ReactNode {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const isMine = me?.name === question.owner && me.role === question.ownerRole;
  const asked = textsOf(question);
  return (
    <Tr>
      <Th dataLabel={t('question.columns.name')}>
        <Link to="/cases" search={asked}>
          {question.name}
        </Link>
        <div className="tl-muted">
          {(Object.entries(asked) as [QuestionName, string][])
            .map(([name, value]) => partOf(name, value, words))
            .join('; ')}
        </div>
      </Th>
      <Td dataLabel={t('question.columns.finds')}>
        <Finds name={question.name} asked={asked} />
      </Td>
      <Td dataLabel={t('question.columns.owner')}>{question.owner}</Td>
      <Td dataLabel={t('question.columns.sharedWith')}>
        <Shared question={question} isMine={isMine} change={change} />
      </Td>
      <Td dataLabel={t('question.columns.workbook')}>
        <TakeAlong what="cases" question={asked} of={question.name} />
      </Td>
      <Td dataLabel={t('question.columns.drop')}>
        {isMine && (
          <Button
            variant="link"
            isInline
            aria-label={`${t('question.drop')}: ${question.name}`}
            onClick={() => change(question, 'drop', {})}
          >
            {t('question.drop')}
          </Button>
        )}
      </Td>
    </Tr>
  );
}

function Finds({ name, asked }: { name: string; asked: Question }): ReactNode {
  const { t } = useWords();
  const { data } = useQuery(countOf(asked));
  if (!data) return '…';
  return (
    <Link to="/cases" search={asked} aria-label={`${name}: ${t('question.found', { count: data.count })}`}>
      <Counted {...data} />
    </Link>
  );
}

function Shared({
  question,
  isMine,
  change,
}: {
  question: KeptQuestion;
  isMine: boolean;
  change: Change;
}): ReactNode {
  const { t, term } = useWords();
  const { sharedWith } = question;
  if (isMine)
    return (
      <SharedWith
        label={`${t('question.sharedWith')}: ${question.name}`}
        value={sharedWith ?? undefined}
        choose={(to) => change(question, 'share', to === undefined ? {} : { sharedWith: to })}
      />
    );
  return sharedWith === 'everybody' ? t('question.everybody') : term(sharedWith ?? '');
}

const textsOf = ({ filters }: KeptQuestion): Question =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));

function useChanging(): { change: Change; told: string | undefined } {
  const { t } = useWords();
  const queries = useQueryClient();
  const [told, tell] = useState<string>();
  const change: Change = (question, how, body) => {
    tell(undefined);
    void send(`/api/questions/${question.key}/${how}`, body, crypto.randomUUID())
      .catch((error: unknown) => tell(error instanceof Refused ? error.message : t('states.unreachable')))
      .then(() => queries.invalidateQueries({ queryKey: ['questions'] }));
  };
  return { change, told };
}
