import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Refused } from '../api/client';
import { Verifying } from '../interview/verifying';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { callerOf } from './reads';

/** Whether it was refused because nobody is known to call. */
export const isOfUnknownCaller = (error: Error | null): boolean =>
  error instanceof Refused && error.problem.code === 'caller/not-verified';

/** Who is calling comes first, whatever the call is about. */
export function NotKnown({ account }: { account: string }): ReactNode {
  const { t } = useWords();
  const caller = useQuery(callerOf(account));
  return (
    <Card>
      <CardTitle component="h2">{t('account.unknown')}</CardTitle>
      <CardBody>
        <p>{t('account.unknownWhy')}</p>
        <Shown of={caller}>
          {({ identityMethods }) => (
            <Verifying
              account={account}
              about={{ area: 'accounts', number: account }}
              methods={identityMethods}
              done={() => undefined}
            />
          )}
        </Shown>
      </CardBody>
    </Card>
  );
}
