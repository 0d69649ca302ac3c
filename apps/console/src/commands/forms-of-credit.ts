import type { OfCredit } from './credit-form';
import { ofArrangements, ofFinalBills } from './forms-of-arrangements';
import { ofSeverances, ofWhatKeepsOn } from './forms-of-service';
import type { Form } from './kinds';

/** What a credit counselor does with arrangements, pledges, protections and disconnections. */
export const formsOfCredit: Readonly<Record<OfCredit, Form>> = {
  ...ofArrangements,
  ...ofFinalBills,
  ...ofWhatKeepsOn,
  ...ofSeverances,
};
