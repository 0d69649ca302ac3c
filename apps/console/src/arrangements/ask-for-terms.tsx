import type { FormEvent, ReactNode } from 'react';
import { Button, Form } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { Case } from '../api/reads';
import { NotDone } from '../commands/form-dialog';
import { filled, type Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { Question } from '../interview/question';
import { choicesOf } from '../interview/reads';
import { useMe } from '../people/me';
import { Part } from '../shell/plain-table';
import { useWords } from '../words/use-words';

/** What the terms are to be like. Offered again, they take the place of those before. */
export function AskForTerms({ shown, exception }: { shown: Case; exception: () => void }): ReactNode {
  const { t } = useWords();
  const { caseNumber } = shown;
  const { data } = useQuery(choicesOf(caseNumber));
  const { values, set, sending, give } = useAsking(caseNumber);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give();
  };
  const given = { values, set };
  return (
    <Part title={t('offers.wanted')}>
      <Form onSubmit={submit}>
        <div className="tl-grid">
          <Question {...given} name="months" kind="number" label={t('fields.months')} />
          <Question {...given} name="payDay" kind="number" label={t('interview.payDay')} />
          <Question
            {...given}
            name="benefit"
            kind="choice"
            label={t('interview.benefit')}
            options={data?.benefits ?? []}
          />
          <Question
            {...given}
            name="reach"
            kind="choice"
            label={t('offers.reach')}
            options={['past due', 'whole balance']}
          />
        </div>
        <NotDone sending={sending} />
        <div className="tl-row">
          <Button type="submit" isLoading={sending.is === 'on its way'}>
            {t('offers.show')}
          </Button>
          <Button variant="link" onClick={exception}>
            {t('offers.exception')}
          </Button>
        </div>
      </Form>
    </Part>
  );
}

function useAsking(caseNumber: string) {
  const person = useMe();
  const { unsent, keep, change } = useUnsent([person?.name, caseNumber, 'terms'].join('/'), 0);
  const { sending, give } = useSending({
    address: `/api/arrangements/${caseNumber}/offers`,
    body: filled(unsent.values),
    ...{ unsent, keep },
    touches: [['case', caseNumber], ['lists']],
    // What was asked for stays; asked again, it is another command.
    done: () => change(unsent.values),
  });
  const set = (part: Values): void => change({ ...unsent.values, ...part });
  return { values: unsent.values, set, sending, give };
}
