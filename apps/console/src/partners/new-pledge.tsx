import { useState, type FormEvent, type ReactNode } from 'react';
import { Alert, Button, Card, CardBody, CardTitle, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { send } from '../api/client';
import { RefusalAlert } from '../commands/refusal-alert';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';
import { useOnce } from './use-once';

const empty = { account: '', amount: '', reference: '' };
const fields = ['account', 'amount', 'reference'] as const;

/** `120`, `120.00`: dollars in cents. */
const centsIn = (dollars: string): number => Math.round(Number(dollars.replace(/[$,\s]/g, '')) * 100);

/** A pledge for one account. */
export function NewPledge(): ReactNode {
  const { t } = useWords();
  const agency = useMe()?.of ?? '';
  const [typed, setTyped] = useState(empty);
  const { give, isOnItsWay, answer, problem, isUnanswered } = useOnce<{ caseNumber: string }>();
  const promise = (event: FormEvent): void => {
    event.preventDefault();
    const body = { ...typed, amount: centsIn(typed.amount), agency };
    void give((id) => send<{ caseNumber: string }>('/api/pledges', body, id));
  };
  return (
    <Card>
      <CardTitle component="h2">{t('partners.pledges.one')}</CardTitle>
      <CardBody>
        <Form onSubmit={promise}>
          {fields.map((name) => (
            <FormGroup key={name} label={t(`partners.pledges.${name}`)} fieldId={`pledge-${name}`} isRequired>
              <TextInput
                id={`pledge-${name}`}
                isRequired
                value={typed[name]}
                onChange={(_, value) => setTyped({ ...typed, [name]: value })}
              />
            </FormGroup>
          ))}
          {answer && (
            <Alert
              isInline
              isLiveRegion
              component="h3"
              variant="success"
              title={t('partners.pledges.sent', { caseNumber: answer.caseNumber })}
            />
          )}
          {problem && <RefusalAlert problem={problem} />}
          {isUnanswered && (
            <Alert isInline isLiveRegion component="h3" variant="warning" title={t('states.unreachable')} />
          )}
          <div>
            <Button type="submit" isDisabled={isOnItsWay} isLoading={isOnItsWay}>
              {t('partners.pledges.send')}
            </Button>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
