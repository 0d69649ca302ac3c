import type { FormEvent, ReactNode } from 'react';
import { Alert, Button, Checkbox, Form, FormGroup } from '@patternfly/react-core';
import { hardships } from '../../../../libs/domain/src/interviews/answers.js';
import { NotDone } from '../commands/form-dialog';
import type { Values } from '../commands/kinds';
import { useUnsent } from '../commands/unsent';
import { useSending } from '../commands/use-sending';
import { useMe } from '../people/me';
import { useWords } from '../words/use-words';
import { interviewOf, lackingIn } from './answers';
import type { StepOf } from './interview-page';
import { Question } from './question';
import { StepTitle } from './step-list';
import { stepFrom, type Step } from './steps';

type Asked = Exclude<Step, 'caller' | 'speaking' | 'result'>;
type Given = StepOf & { step: Asked };

/** One step of questions. What is typed is kept until it is sealed. */
export function Questions({ step, ...given }: Given): ReactNode {
  const { t } = useWords();
  const { values, set, sending, give } = useInterview(given);
  const [back, next] = [stepFrom(step, -1), stepFrom(step, 1)];
  const isLast = next === 'result';
  const lacking = lackingIn(values);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isLast) void give();
    else if (next) given.go(next);
  };
  const Step = asked[step];
  return (
    <>
      <StepTitle step={step} why={step === 'household' ? t('interview.sealed') : ''} />
      <Form onSubmit={submit} isWidthLimited>
        <Step values={values} set={set} programs={given.choices.programs} benefits={given.choices.benefits} />
        {isLast && lacking.length > 0 && <Lacking of={lacking} />}
        <NotDone sending={sending} />
        <div className="tl-row">
          {back && (
            <Button variant="secondary" onClick={() => given.go(back)}>
              {t('interview.back')}
            </Button>
          )}
          <Button
            type="submit"
            isDisabled={isLast && lacking.length > 0}
            isLoading={sending.is === 'on its way'}
          >
            {isLast ? t('interview.hold') : t('interview.next')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Lacking({ of }: { of: ReturnType<typeof lackingIn> }): ReactNode {
  const { t } = useWords();
  const names = { householdSize: 'household', monthlyIncome: 'income', hardship: 'hardship' } as const;
  const what = of.map((name) => t(`interview.${names[name]}`)).join(', ');
  return <Alert component="h3" isInline variant="info" title={t('interview.missing', { what })} />;
}

function useInterview({ shown, go }: StepOf) {
  const { language } = useWords();
  const person = useMe();
  const { caseNumber } = shown;
  const { unsent, keep, change, drop } = useUnsent([person?.name, caseNumber, 'interview'].join('/'), 0);
  const { sending, give } = useSending({
    address: `/api/interviews/${caseNumber}`,
    body: interviewOf(unsent.values, language === 'es' ? 'Spanish' : 'English'),
    ...{ unsent, keep },
    touches: [['case', caseNumber], ['lists']],
    done: () => {
      drop();
      go('result');
    },
  });
  const set = (part: Values): void => change({ ...unsent.values, ...part });
  return { values: unsent.values, set, sending, give };
}

interface Asking {
  values: Values;
  set: (part: Values) => void;
  programs: readonly string[];
  benefits: readonly string[];
}

function Household(asking: Asking): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Question
        {...asking}
        name="householdSize"
        kind="number"
        label={t('interview.householdSize')}
        isRequired
      />
      <Question {...asking} name="priorityHousehold" kind="yes or no" label={t('interview.priority')} />
    </>
  );
}

function Income({ benefits, ...asking }: Asking): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Question
        {...asking}
        name="monthlyIncome"
        kind="money"
        label={t('interview.monthlyIncome')}
        help={t('interview.incomeWhy')}
        isRequired
      />
      <Question {...asking} name="canPayMonthly" kind="money" label={t('interview.canPay')} />
      <Question {...asking} name="payDay" kind="number" label={t('interview.payDay')} />
      <Question {...asking} name="benefit" kind="choice" label={t('interview.benefit')} options={benefits} />
    </>
  );
}

function Hardship(asking: Asking): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Question
        {...asking}
        name="hardship"
        kind="choice"
        label={t('interview.hardshipAsked')}
        options={hardships}
        isRequired
      />
      <Question {...asking} name="unauthorizedUse" kind="yes or no" label={t('interview.unauthorized')} />
    </>
  );
}

function Medical(asking: Asking): ReactNode {
  const { t } = useWords();
  return (
    <Question
      {...asking}
      name="medicalNeed"
      kind="yes or no"
      label={t('interview.medicalAsked')}
      help={t('interview.medicalWhy')}
    />
  );
}

function Assistance({ programs, ...asking }: Asking): ReactNode {
  const { t } = useWords();
  const { values, set } = asking;
  const chosen = Array.isArray(values['assistanceAskedFor'])
    ? (values['assistanceAskedFor'] as string[])
    : [];
  const take = (program: string, isOn: boolean): void =>
    set({ assistanceAskedFor: [...chosen.filter((one) => one !== program), ...(isOn ? [program] : [])] });
  return (
    <>
      <FormGroup role="group" label={t('interview.assistanceAsked')} fieldId="programs">
        {programs.map((program) => (
          <Checkbox
            key={program}
            id={`program-${program}`}
            label={program}
            isChecked={chosen.includes(program)}
            onChange={(_, isOn) => take(program, isOn)}
          />
        ))}
      </FormGroup>
      <Question {...asking} name="assisted" kind="yes or no" label={t('interview.assisted')} />
    </>
  );
}

const asked: Readonly<Record<Asked, (asking: Asking) => ReactNode>> = {
  household: Household,
  income: Income,
  hardship: Hardship,
  medical: Medical,
  assistance: Assistance,
};
