import { useState, type FormEvent, type ReactNode } from 'react';
import { Alert, Button, Form } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { callers } from '../../../../libs/domain/src/arrangements/commands.js';
import { peopleOf } from '../accounts/reads';
import { NotDone } from '../commands/form-dialog';
import { filled, type Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';
import type { StepOf } from './interview-page';
import { PersonQuestion } from './person-question';
import { Question } from './question';
import { StepTitle } from './step-list';

/** Who is calling, and how that was shown. */
export function CallerStep({ shown, choices, go }: StepOf): ReactNode {
  const { t, term } = useWords();
  const [isAnew, setAnew] = useState(false);
  const { caller } = choices;
  return (
    <>
      <StepTitle step="caller" why={t('interview.callerWhy')} />
      {caller && !isAnew ? (
        <Alert
          component="h3"
          isInline
          variant="success"
          title={t('interview.known', { as: term(caller.as), method: term(caller.method) })}
        >
          <div className="tl-row">
            <Button onClick={() => go('speaking')}>{t('interview.next')}</Button>
            <Button variant="link" onClick={() => setAnew(true)}>
              {t('interview.verifyAgain')}
            </Button>
          </div>
        </Alert>
      ) : (
        <Verifying {...{ shown, choices, go }} />
      )}
    </>
  );
}

function Verifying({ shown, choices, go }: StepOf): ReactNode {
  const { t } = useWords();
  const { values, set, sending, give } = useVerifying(shown.caseNumber, shown.account, () => go('speaking'));
  const people = useQuery({ ...peopleOf(shown.account ?? ''), enabled: shown.account !== null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give();
  };
  const { as } = values;
  const isReady = Boolean(as && values['method']) && (!needsPerson(as) || Boolean(values['person']));
  const given = { values, set };
  return (
    <Form onSubmit={submit} isWidthLimited>
      <Question {...given} name="as" kind="choice" label={t('interview.as')} options={callers} isRequired />
      <Question
        {...given}
        name="method"
        kind="choice"
        label={t('interview.method')}
        options={choices.identityMethods}
        isRequired
      />
      {needsPerson(as) ? (
        <PersonQuestion {...given} of={people.data?.people ?? []} />
      ) : (
        <Question {...given} name="name" kind="text" label={t('interview.name')} />
      )}
      <NotDone sending={sending} />
      <div>
        <Button type="submit" isDisabled={!isReady} isLoading={sending.is === 'on its way'}>
          {t('interview.verify')}
        </Button>
      </div>
    </Form>
  );
}

const holders: readonly unknown[] = ['holder', 'joint holder'];
const needsPerson = (as: unknown): boolean => Boolean(as) && !holders.includes(as);

function useVerifying(caseNumber: string, account: string | null, next: () => void) {
  const person = useMe();
  const { unsent, keep, change, drop } = useUnsent([person?.name, caseNumber, 'caller'].join('/'), 0);
  const { sending, give } = useSending({
    address: `/api/arrangements/${caseNumber}/caller`,
    body: filled(unsent.values),
    ...{ unsent, keep },
    touches: [
      ['case', caseNumber],
      ['account', account],
    ],
    done: () => {
      drop();
      next();
    },
  });
  const set = (part: Values): void => change({ ...unsent.values, ...part });
  return { values: unsent.values, set, sending, give };
}
