import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Checkbox, Form, FormGroup } from '@patternfly/react-core';
import type { AnswersOpened, purposes } from '../../../api/src/arrangements/interview-schemas.js';
import { answerFields } from '../../../../libs/domain/src/interviews/answers.js';
import { valueOf } from '../cases/value';
import { NotDone } from '../commands/form-dialog';
import type { Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { Part } from '../shell/plain-table';
import { Terms } from '../shell/terms';
import { useWords } from '../words/use-words';
import { Question } from './question';

type Purpose = (typeof purposes)[number];

const whatFor: readonly Purpose[] = [
  'interview',
  'qualification',
  'exception',
  'medical protection',
  'appeal',
  'audit',
];

/** Sealed answers open for a stated purpose alone, and are on the page only until they are closed. */
export function SealedAnswers({ caseNumber }: { caseNumber: string }): ReactNode {
  const { t } = useWords();
  const [opened, setOpened] = useState<{ answers: Values; purpose: string }>();
  return (
    <Part title={t('interview.open')}>
      <p>{t('interview.openWhy')}</p>
      {opened ? (
        <Opened {...opened} close={() => setOpened(undefined)} />
      ) : (
        <Asking caseNumber={caseNumber} show={(answers, purpose) => setOpened({ answers, purpose })} />
      )}
    </Part>
  );
}

function Opened({
  answers,
  purpose,
  close,
}: {
  answers: Values;
  purpose: string;
  close: () => void;
}): ReactNode {
  const words = useWords();
  const { t, term } = words;
  const lines = Object.entries(answers).map(([name, value]) => [term(name), inWords(name, value)] as const);
  function inWords(name: string, value: unknown): string {
    if (typeof value === 'number' && sums.includes(name)) return words.money(value);
    return Array.isArray(value) && value.length === 0 ? t('account.none') : valueOf(name, value, words);
  }
  return (
    <div className="tl-stack">
      <strong>{t('interview.opened', { purpose: term(purpose) })}</strong>
      <Terms of={lines} />
      <div>
        <Button variant="secondary" onClick={close}>
          {t('interview.close')}
        </Button>
      </div>
    </div>
  );
}

const sums: readonly string[] = ['monthlyIncome', 'canPayMonthly'];

type Show = (answers: Values, purpose: string) => void;

function Asking({ caseNumber, show }: { caseNumber: string; show: Show }): ReactNode {
  const { t } = useWords();
  const { values, set, fields, sending, give, isReady } = useOpening(caseNumber, show);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give();
  };
  return (
    <Form onSubmit={submit} isWidthLimited>
      <Question
        name="purpose"
        kind="choice"
        label={t('interview.purpose')}
        options={whatFor}
        values={values}
        set={set}
        isRequired
      />
      <Which fields={fields} choose={(chosen) => set({ fields: chosen })} />
      <NotDone sending={sending} />
      <div>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={!isReady}
          isLoading={sending.is === 'on its way'}
        >
          {t('interview.open')}
        </Button>
      </div>
    </Form>
  );
}

interface Chosen {
  fields: readonly string[];
  choose: (fields: readonly string[]) => void;
}

function Which({ fields, choose }: Chosen): ReactNode {
  const { t, term } = useWords();
  const take = (field: string, isOn: boolean): void =>
    choose([...fields.filter((one) => one !== field), ...(isOn ? [field] : [])]);
  return (
    <FormGroup role="group" fieldId="answers" label={t('interview.which')}>
      <div className="tl-row">
        {answerFields.map((field) => (
          <Checkbox
            key={field}
            id={`answer-${field}`}
            label={term(field)}
            isChecked={fields.includes(field)}
            onChange={(_, isOn) => take(field, isOn)}
          />
        ))}
      </div>
    </FormGroup>
  );
}

function useOpening(caseNumber: string, show: Show) {
  const { unsent, keep, change, drop } = useUnsent(`${caseNumber}/open answers`, 0);
  const { purpose, fields = [] } = unsent.values as { purpose?: string; fields?: string[] };
  const { sending, give } = useSending<AnswersOpened>({
    address: `/api/interviews/${caseNumber}/open`,
    body: { purpose, fields },
    ...{ unsent, keep },
    touches: [],
    done: ({ answers }) => {
      drop();
      show(answers, purpose ?? '');
    },
  });
  const set = (part: Values): void => change({ ...unsent.values, ...part });
  const isReady = purpose !== undefined && fields.length > 0;
  return { values: unsent.values, set, fields, sending, give, isReady };
}
