import type { Cents } from '../money.js';

export const hardships = [
  'job loss',
  'fewer hours of work',
  'illness or injury',
  'death in the family',
  'separation',
  'high bill',
  'disaster',
  'other',
] as const;
export type Hardship = (typeof hardships)[number];

/** What a household tells in an interview. Kept sealed, field by field; never part of a journal, a log or a workflow. */
export interface Answers {
  /** Persons who live there. */
  householdSize: number;
  /** Gross income of the whole household in a month. */
  monthlyIncome: Cents;
  hardship: Hardship;
  /** Whether somebody's health depends on the service. */
  medicalNeed: boolean;
  /** Whether somebody is 60 or over, under 6, disabled, or a veteran: such households come first with some funds. */
  priorityHousehold: boolean;
  /** Programs that the household has asked already. */
  assistanceAskedFor: readonly string[];
  /** What the household can pay in a month beside its current bill. */
  canPayMonthly?: Cents;
  /** Day of the month on which income comes in. */
  payDay?: number;
  /** A benefit that comes in on a fixed day: `SSI`. */
  benefit?: string;
}

export type AnswerField = keyof Answers;

export const answerFields = [
  'householdSize',
  'monthlyIncome',
  'hardship',
  'medicalNeed',
  'priorityHousehold',
  'assistanceAskedFor',
  'canPayMonthly',
  'payDay',
  'benefit',
] as const satisfies readonly AnswerField[];
