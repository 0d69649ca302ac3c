import type { FormEvent, ReactNode } from 'react';
import { Button, Form } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { peopleOf, type AccountPeople } from '../accounts/reads';
import { NotDone } from '../commands/form-dialog';
import type { Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { useMe } from '../people/me';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import type { StepOf } from './interview-page';
import { Question } from './question';
import { StepTitle } from './step-list';

/** The language that is spoken, an interpreter, and whether the address is told. */
export function SpeakingStep({ shown, go }: StepOf): ReactNode {
  const { t } = useWords();
  const account = shown.account ?? '';
  const people = useQuery(peopleOf(account));
  return (
    <>
      <StepTitle step="speaking" why={t('interview.speakingWhy')} />
      <Shown of={people}>
        {({ contact }) => <Contact account={account} contact={contact} next={() => go('household')} />}
      </Shown>
    </>
  );
}

interface Given {
  account: string;
  contact: AccountPeople['contact'];
  next: () => void;
}

const isTrue = (value: unknown): boolean => value === true;

function Contact({ account, contact, next }: Given): ReactNode {
  const { t } = useWords();
  const person = useMe();
  const { unsent, keep, change, drop } = useUnsent([person?.name, account, 'contact'].join('/'), 0);
  const values: Values = { ...contact, ...unsent.values };
  const { language, interpreter, confidentialAddress } = values;
  const { sending, give } = useSending({
    address: `/api/accounts/${account}/contact`,
    body: {
      language: typeof language === 'string' && language.trim() !== '' ? language : null,
      interpreter: isTrue(interpreter),
      confidentialAddress: isTrue(confidentialAddress),
    },
    ...{ unsent, keep },
    touches: [['account', account]],
    done: () => {
      drop();
      next();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give();
  };
  const given = { values, set: (part: Values) => change({ ...unsent.values, ...part }) };
  return (
    <Form onSubmit={submit} isWidthLimited>
      <Question {...given} name="language" kind="text" label={t('interview.spoken')} />
      <Question {...given} name="interpreter" kind="yes or no" label={t('interview.interpreter')} />
      <Question {...given} name="confidentialAddress" kind="yes or no" label={t('interview.confidential')} />
      <NotDone sending={sending} />
      <div>
        <Button type="submit" isLoading={sending.is === 'on its way'}>
          {t('interview.keep')}
        </Button>
      </div>
    </Form>
  );
}
