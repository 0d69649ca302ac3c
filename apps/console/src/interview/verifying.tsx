import type { FormEvent, ReactNode } from 'react';
import { Button, Form } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { callers } from '../../../../libs/domain/src/arrangements/commands.js';
import { peopleOf } from '../accounts/reads';
import { NotDone } from '../commands/form-dialog';
import { filled, type Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';
import { PersonQuestion } from './person-question';
import { Question } from './question';

interface Given {
  account: string | null;
  /** Whether it is shown in an arrangement, or for the account alone. */
  about: { area: 'arrangements' | 'accounts'; number: string };
  methods: readonly string[];
  done: () => void;
}

/** Who is on the line, and how that was shown. */
export function Verifying({ account, about, methods, done }: Given): ReactNode {
  const { t } = useWords();
  const { values, set, sending, give } = useVerifying({ account, about, done });
  const people = useQuery({ ...peopleOf(account ?? ''), enabled: account !== null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give();
  };
  const given = { values, set };
  return (
    <Form onSubmit={submit} isWidthLimited>
      <Question {...given} name="as" kind="choice" label={t('interview.as')} options={callers} isRequired />
      <Question
        {...given}
        name="method"
        kind="choice"
        label={t('interview.method')}
        options={methods}
        isRequired
      />
      <WhoItIs {...given} area={about.area} people={people.data?.people ?? []} />
      <NotDone sending={sending} />
      <div>
        <Button type="submit" isDisabled={!isShown(values)} isLoading={sending.is === 'on its way'}>
          {t('interview.verify')}
        </Button>
      </div>
    </Form>
  );
}

interface Named extends Pick<Parameters<typeof PersonQuestion>[0], 'values' | 'set'> {
  area: Given['about']['area'];
  people: Parameters<typeof PersonQuestion>[0]['of'];
}

/** Which of those who are named for the account; in an arrangement another name is kept as well. */
function WhoItIs({ values, set, area, people }: Named): ReactNode {
  const { t } = useWords();
  if (needsPerson(values['as'])) return <PersonQuestion {...{ values, set }} of={people} />;
  if (area === 'accounts') return null;
  return <Question {...{ values, set }} name="name" kind="text" label={t('interview.name')} />;
}

const holders: readonly unknown[] = ['holder', 'joint holder'];
const needsPerson = (as: unknown): boolean => Boolean(as) && !holders.includes(as);
const isShown = ({ as, method, person }: Values): boolean =>
  Boolean(as && method) && (!needsPerson(as) || Boolean(person));

function useVerifying({ account, about: { area, number }, done }: Omit<Given, 'methods'>) {
  const person = useMe();
  const { unsent, keep, change, drop } = useUnsent([person?.name, number, 'caller'].join('/'), 0);
  const { sending, give } = useSending({
    address: `/api/${area}/${encodeURIComponent(number)}/caller`,
    body: filled(unsent.values),
    ...{ unsent, keep },
    touches: [
      ['case', number],
      ['account', account],
    ],
    done: () => {
      drop();
      done();
    },
  });
  const set = (part: Values): void => change({ ...unsent.values, ...part });
  return { values: unsent.values, set, sending, give };
}
