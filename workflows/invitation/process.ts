import { agreementProcess } from '../../libs/domain/src/agreements/agreement-process.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import type { Effect, Facts } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { checkFacts, type Invitation } from './facts.js';

/**
 * A link of an account on its way to its customer by letter: there is no other case that could owe the letter, since the customer
 * opens the arrangement by it.
 */
export const invitation: Process = {
  ...agreementProcess({
    name: 'invitation',
    prefix: 'IV',
    workflow: 'invitation',
    owner: 'credit counselor',
    phases: { letter: { owner: 'credit counselor' } },
    checkFacts,
    begin,
    looks: () => undefined,
    falls: hasNoDues,
    arrives,
    listed: () => ({ title: 'link of the account', kind: 'link' }),
    commands: {},
  }),
  needs: 'collections',
};

function begin(agreement: Agreement): void {
  if (!agreement.account)
    throw new Problem('account/not-found', phrase`An invitation needs a billing account.`);
  const { link } = agreement.state.facts as unknown as Invitation;
  agreement.enter('letter');
  agreement.owe({ effect: 'send link', of: link });
}

/** What was taken back before it was sent went nowhere. */
function arrives(agreement: Agreement, _: Effect, { sent = true }: Facts): void {
  if (agreement.ended === undefined) agreement.end(sent === false ? 'taken back' : 'sent');
}

function hasNoDues(): Act {
  throw new Error('An invitation waits for no instant.');
}
