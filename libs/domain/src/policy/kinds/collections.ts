import type { Line } from '../line.js';
import { chiefs, service } from '../roles.js';

const counselors = ['credit counselor', 'supervisor'] as const;
const front = ['credit counselor', 'supervisor', ...service] as const;

/** What waits for a person goes on: also a letter that a manager has to approve. */
const goingOn: Line = { commands: ['go on'], roles: [...counselors, 'manager'] };

/** Sums are assumptions of this repository; a utility sets its own. Whole cents. */
const writeOffs = {
  supervisor: { each: 50_000, aDay: 250_000 },
  manager: { each: 500_000, aDay: 2_500_000 },
};

/** An account's debt is given up: by sums, and never by the one who asked for it. */
const writingOff: readonly Line[] = [
  { commands: ['propose write off'], roles: counselors },
  {
    commands: ['write off'],
    roles: ['supervisor'],
    notBy: ['propose write off'],
    upTo: writeOffs.supervisor,
  },
  { commands: ['write off'], roles: ['manager'], notBy: ['propose write off'], upTo: writeOffs.manager },
];

/** Arrangements: the counselor's; an exception to a rule needs a second person. */
export const ofArrangements: readonly Line[] = [
  { commands: ['open', 'verify caller', 'link', 'revoke link'], roles: front },
  // In bulk, when a moratorium has ended.
  { commands: ['open'], roles: ['manager'] },
  { commands: ['open'], roles: ['customer'], only: ['own account'] },
  // The customer's own page: the same questions, the same terms, by the same rules.
  {
    commands: ['verify caller', 'record interview', 'offer', 'accept'],
    roles: ['customer'],
    only: ['own case'],
  },
  {
    commands: ['record interview', 'offer', 'accept', 'refer', 'close referral', 'ask for exception'],
    roles: counselors,
  },
  {
    commands: [
      'amend',
      'ask',
      'hold',
      'resume',
      'cancel',
      'move installment',
      'extend',
      'move premise',
      'customer died',
      'bankruptcy',
      'settle',
      'forwarding address',
      'transfer balance',
      'ask to write off',
      'give to agency',
    ],
    roles: counselors,
  },
  goingOn,
  {
    commands: ['decide exception'],
    roles: chiefs,
    notBy: ['ask for exception', 'offer', 'record interview'],
  },
  // Up to which sum a role may give up a final bill is a rule-book value, and judged with it.
  { commands: ['approve write-off'], roles: chiefs, notBy: ['ask to write off'] },
  { commands: ['settle by hand'], roles: chiefs, notBy: ['cancel', 'offer'] },
];

/** A link of an account that goes by letter: whoever speaks with customers gives it. */
export const ofInvitations: readonly Line[] = [
  { commands: ['open'], roles: front },
  { commands: ['ask', 'hold', 'resume', 'cancel'], roles: counselors },
  goingOn,
];

/** Pledges: an agency brings its own, and sees no others. */
export const ofPledges: readonly Line[] = [
  {
    commands: ['open', 'pledge', 'confirm', 'amend', 'withdraw', 'cancel', 'paid'],
    roles: counselors,
  },
  goingOn,
  { commands: ['open', 'pledge'], roles: service },
  { commands: ['ask', 'hold', 'resume', 'reopen', 'refer', 'commit'], roles: counselors },
  {
    commands: ['open', 'pledge', 'confirm', 'withdraw', 'note'],
    roles: ['agency'],
    only: ['own pledge'],
  },
  { commands: ['answer'], roles: ['agency'], only: ['own pledge', 'own stage'] },
];

/** What keeps somebody on is brought by whoever hears of it, and taken back by few. */
export const ofProtections: readonly Line[] = [
  { commands: ['open', 'prove', 'appeal'], roles: [...front, 'manager'] },
  { commands: ['ask', 'hold', 'resume', 'amend', 'go on'], roles: counselors },
  { commands: ['end protection', 'cancel'], roles: chiefs, notBy: ['open'] },
];

/** Severance: who is protected stays on; what ends service is rarer than what keeps it. */
export const ofSeverances: readonly Line[] = [
  {
    commands: ['open', 'give notice', 'contact', 'ask', 'hold', 'resume', 'amend'],
    roles: counselors,
  },
  goingOn,
  { commands: ['dispatch'], roles: ['supervisor', 'credit counselor', 'time'] },
  // A broken arrangement opens its severance by itself.
  { commands: ['open'], roles: ['time'] },
  { commands: ['field answer'], roles: ['partner', 'supervisor'] },
  // A hazard or a fraud goes without notice: a second person agrees that it is one.
  { commands: ['attest', 'change reason'], roles: counselors },
  { commands: ['confirm reason'], roles: chiefs, notBy: ['attest', 'change reason', 'open'] },
  // Anybody who hears of a reason to keep somebody on may stop an order.
  { commands: ['recall', 'protect', 'promise to pay', 'receipt', 'quote'], roles: [...front, 'manager'] },
  {
    commands: ['quote reconnection', 'safety question', 'tenant takes service'],
    roles: [...front, 'manager'],
  },
  { commands: ['reconnect', 'restore', 'reopen', 'cancel'], roles: [...front, 'manager'] },
  { commands: ['lift'], roles: chiefs, notBy: ['protect'] },
  { commands: ['record item'], roles: ['credit counselor', 'supervisor'] },
  { commands: ['settle by hand'], roles: chiefs, notBy: ['dispatch'] },
  ...writingOff,
];
