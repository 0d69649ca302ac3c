import type { OwnInterview, TermsWanted } from '../../../api/src/customer/proposal-schemas.js';

/** The form as it is typed, before it is anything. */
export interface TypedInterview {
  people: string;
  income: string;
  hardship: string;
  medical: boolean;
  priority: boolean;
  payDay: string;
  months: string;
}

export const emptyInterview: TypedInterview = {
  ...{ people: '', income: '', hardship: '', medical: false, priority: false, payDay: '', months: '' },
};

const numberIn = (text: string): number | undefined => (/^\d+$/.test(text.trim()) ? Number(text) : undefined);

/** Dollars as people write them, in cents. */
function centsIn(text: string): number | undefined {
  const [, whole, odd = '00'] = /^\$?\s*([\d,]+)(?:\.(\d{2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole.replaceAll(',', '')) * 100 + Number(odd);
}

const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What was answered so far. A whole interview has all of it. */
export const answersIn = ({ people, income, hardship, medical, priority, payDay }: TypedInterview) =>
  given({
    ...{ householdSize: numberIn(people), monthlyIncome: centsIn(income), payDay: numberIn(payDay) },
    ...{
      hardship: hardship === '' ? undefined : hardship,
      medicalNeed: medical,
      priorityHousehold: priority,
    },
    assistanceAskedFor: [],
  }) as unknown as Partial<OwnInterview['answers']>;

export const wantedIn = ({ months, payDay }: TypedInterview): TermsWanted =>
  given({ months: numberIn(months), payDay: numberIn(payDay) }) as TermsWanted;
