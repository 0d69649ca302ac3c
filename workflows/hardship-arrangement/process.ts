import {
  agreementProcess,
  type AgreementProcess,
} from '../../libs/domain/src/agreements/agreement-process.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import { link, revokeLink } from '../../libs/domain/src/cases/commands/link.js';
import { accept } from './accepting.js';
import { keepAnswersFor } from './answers.js';
import { arrangeInBulk } from './bulk.js';
import { verifyCaller } from './calling.js';
import { extend, moveInstallment, movePremise } from './changing.js';
import { stopArrangement } from './ending.js';
import { askForException, decideException } from './exceptions.js';
import { checkFacts, factsOf, moneyOf } from './facts.js';
import { falls } from './falling.js';
import {
  approveWriteOff,
  askToWriteOff,
  enterFinalBill,
  forwardingAddress,
  giveToAgency,
  transferBalance,
} from './final-bill.js';
import { recordInterview } from './interviewing.js';
import { looks } from './looking.js';
import { offer } from './offering.js';
import { closeReferral, refer } from './referrals.js';
import { bankruptcy, customerDied, settle } from './turns-of-life.js';

const agreement: AgreementProcess = {
  name: 'hardship arrangement',
  prefix: 'HA',
  workflow: 'hardshipArrangement',
  owner: 'credit counselor',
  phases: {
    interview: { owner: 'credit counselor' },
    offer: { owner: 'credit counselor', clock: 'customer' },
    arrangement: { owner: 'credit counselor', clock: 'customer' },
    'final bill': { owner: 'credit counselor', clock: 'customer' },
    bankruptcy: { owner: 'credit counselor', clock: 'customer', within: 'bankruptcy assurance' },
    estate: { owner: 'credit counselor', clock: 'third party', within: 'after a death' },
  },
  checkFacts,
  begin,
  commands: {
    'verify caller': verifyCaller,
    'record interview': recordInterview,
    offer,
    accept,
    'ask for exception': askForException,
    'decide exception': decideException,
    'move installment': moveInstallment,
    extend,
    'move premise': movePremise,
    'customer died': customerDied,
    bankruptcy,
    settle,
    'forwarding address': forwardingAddress,
    'transfer balance': transferBalance,
    'ask to write off': askToWriteOff,
    'approve write-off': approveWriteOff,
    'give to agency': giveToAgency,
    link,
    'revoke link': revokeLink,
    refer,
    'close referral': closeReferral,
  },
  takesAtAnyTime: ['revoke link'],
  falls,
  looks,
  afterwards: keepAnswersFor,
  cancels: (it) => stopArrangement(it, 'cancelled'),
  listed: ({ facts, items }) => {
    const months = Object.keys(items).filter((key) => key.startsWith('installment/')).length;
    return { title: months === 0 ? 'arrangement asked for' : `${months} installments`, kind: kindOf(facts) };
  },
};

/** Money that is owed, spread over months that the customer can bear, from the first call to its end. */
export const hardshipArrangement: Process = { ...agreementProcess(agreement), needs: 'collections' };

/** A closed account has a final bill to be followed; in bulk nobody is interviewed. */
function begin(it: Agreement): void {
  const isInBulk = factsOf(it).bulk === true;
  if (moneyOf(it).finalBilled && !isInBulk) return enterFinalBill(it);
  it.enter('interview');
  if (isInBulk) arrangeInBulk(it);
}

const kindOf = ({ outcome, bulk }: { [fact: string]: unknown }): string =>
  typeof outcome === 'string' ? outcome : bulk === true ? 'in bulk' : 'arrangement';
