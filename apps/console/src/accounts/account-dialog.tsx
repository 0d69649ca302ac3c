import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { FormDialog, NotDone } from '../commands/form-dialog';
import { isComplete } from '../commands/forms';
import type { Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';
import { accountForms, type AccountAct, type AccountForm } from './account-forms';

interface Given {
  account: string;
  act: AccountAct;
  /** What is known before anything is asked. */
  known: Values;
  close: () => void;
}

/** What is taken in for an account, as a form. What it opens is where it leads. */
export function AccountDialog({ account, act, known, close }: Given): ReactNode {
  const { t } = useWords();
  const person = useMe();
  const form: AccountForm = accountForms[act];
  const { unsent, keep, change, drop } = useUnsent([person?.name, account, act].join('/'), 0);
  const fields = form.fields(unsent.values);
  const goOn = useGoingOn(form, close);
  const { sending, give } = useSending<{ caseNumber?: string }>({
    address: form.address(account),
    body: form.body(account, { ...unsent.values, ...known }),
    ...{ unsent, keep },
    touches: [['account', account], ['lists']],
    done: ({ caseNumber }) => {
      drop();
      goOn(caseNumber);
    },
  });
  const discard = (): void => {
    drop();
    close();
  };
  return (
    <FormDialog
      name={t(`accountActs.${act}.name`)}
      about={t(`accountActs.${act}.about`)}
      does={t(`accountActs.${act}.do`)}
      isReady={isComplete(fields, unsent.values)}
      values={unsent.values}
      {...{ fields, change, sending, give, close, discard }}
    >
      <NotDone sending={sending} />
    </FormDialog>
  );
}

function useGoingOn({ leadsTo }: AccountForm, close: () => void): (caseNumber?: string) => void {
  const navigate = useNavigate();
  return (caseNumber) => {
    if (caseNumber === undefined || leadsTo === 'account') return close();
    const to = leadsTo === 'interview' ? '/interview/$caseNumber' : '/cases/$caseNumber';
    void navigate({ to, params: { caseNumber } });
  };
}
