import type { Line } from '../line.js';
import { chiefs, service } from '../roles.js';

const front = ['credit counselor', 'supervisor', ...service] as const;

/** Sums are assumptions of this repository; a utility sets its own. Whole cents. */
const limits = {
  desk: { each: 25_000, aDay: 100_000 },
  specialist: { each: 100_000, aDay: 500_000 },
  chief: { each: 1_000_000, aDay: 5_000_000 },
};

/** Facts of an account. Money that came in is posted by whoever took it; what lowers a debt without money has limits. */
export const ofAccounts: readonly Line[] = [
  { commands: ['payment', 'payment returned'], roles: [...front, 'project associate', 'manager', 'partner'] },
  { commands: ['payments file', 'bill', 'charge', 'meter read'], roles: [...chiefs, 'partner'] },
  { commands: ['payment'], roles: ['agency'], only: ['own pledge'] },
  { commands: ['adjust', 'credit'], roles: ['customer service representative'], upTo: limits.desk },
  {
    commands: ['adjust', 'credit'],
    roles: ['customer service specialist', 'credit counselor'],
    upTo: limits.specialist,
  },
  { commands: ['adjust', 'credit'], roles: chiefs, upTo: limits.chief },
  {
    commands: ['refund'],
    roles: ['customer service specialist'],
    upTo: limits.specialist,
    notBy: ['ask for refund'],
  },
  { commands: ['refund'], roles: chiefs, upTo: limits.chief, notBy: ['ask for refund'] },
  { commands: ['ask for refund'], roles: front },
  { commands: ['deposit', 'apply deposit', 'person', 'contact'], roles: front },
  { commands: ['refund deposit'], roles: ['customer service specialist', ...chiefs] },
  { commands: ['transfer balance'], roles: ['customer service specialist', 'credit counselor', ...chiefs] },
  { commands: ['ask for write off'], roles: ['credit counselor', ...chiefs] },
  // Up to how much, and that it is never whoever asked, is the rule `final bill` of the account's utility.
  { commands: ['give up balance', 'unclaimed'], roles: chiefs },
  { commands: ['late fees', 'deposit interest'], roles: [...chiefs, 'partner'] },
  // Every account that a moratorium has left in debt, each by the rules of its utility.
  { commands: ['arrange in bulk'], roles: chiefs },
  { commands: ['protect'], roles: [...front, 'manager'] },
  { commands: ['lift'], roles: ['credit counselor', ...chiefs] },
  { commands: ['promise to pay', 'receipt', 'commit', 'quote', 'verify caller', 'link'], roles: front },
  { commands: ['interview', 'refer', 'refer outcome'], roles: ['credit counselor', 'supervisor'] },
];

/** The agencies that customers are referred to, kept by those who answer for the counselors. */
export const ofAgencies: readonly Line[] = [{ commands: ['describe'], roles: chiefs }];
