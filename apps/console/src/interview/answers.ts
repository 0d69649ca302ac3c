import { filled, type Values } from '../commands/kinds';

/** What has to be asked in any case. */
const needed = ['householdSize', 'monthlyIncome', 'hardship'] as const;

export type Needed = (typeof needed)[number];

export const lackingIn = (values: Values): Needed[] => needed.filter((name) => values[name] === undefined);

const isTrue = (value: unknown): boolean => value === true;

/** The answers as the API takes them: what was not said is no, or is left out. */
export function interviewOf(values: Values, language: string): Values {
  const {
    assisted,
    unauthorizedUse,
    medicalNeed,
    priorityHousehold,
    assistanceAskedFor = [],
    ...told
  } = values;
  return {
    answers: {
      ...filled(told),
      medicalNeed: isTrue(medicalNeed),
      priorityHousehold: isTrue(priorityHousehold),
      assistanceAskedFor,
    },
    language,
    assisted: isTrue(assisted),
    unauthorizedUse: isTrue(unauthorizedUse),
  };
}
