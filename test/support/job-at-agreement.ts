import type { Step } from '../../apps/town/src/diary.js';
import { Partners } from '../../apps/town/src/partners.js';
import { scriptOf } from '../../apps/town/src/scripts.js';
import { settle } from '../../apps/town/src/settlement.js';
import type { TownClock } from '../../apps/town/src/town-clock.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import type { Api } from './api.js';
import { JobOverHttp } from './job-over-http.js';

/** A job of a household, walked over HTTP until its agreement lies with the customer. */
export async function jobAtAgreement(
  api: Api,
  clock: TownClock,
): Promise<{ caseNumber: string; perform: () => Promise<void>; close: () => Promise<void> }> {
  const partners = await Partners.of(api.store, clock);
  const [household] = await settle(api.store, clock.now());
  if (!household) throw new Error('Nobody lives here');
  const { account, customer, premise, servicePoint } = household;
  const ids = { customer, premise, address: premise, servicePoints: [{ id: servicePoint, metered: true }] };
  const { body } = await api
    .post('/api/design-projects', {
      utility: 'APS',
      account,
      facts: { kind: 'new service', address: premise },
    })
    .expect(201);
  const { caseNumber } = body as { caseNumber: string };
  const opensAt = clock.now();
  const rules = await new RuleBooks(api.store).rulesFor('APS', opensAt);
  const { steps } = scriptOf('new service', { caseNumber, opensAt, rules, facts: ids });
  const others = new JobOverHttp(api, clock, { caseNumber, account });
  for (const step of steps.slice(0, steps.findIndex(isSigned))) {
    clock.reaches(step.at);
    if (step.effects) await partners.perform(caseNumber);
    else await others.takes(step);
  }
  return { caseNumber, perform: () => partners.perform(caseNumber), close: () => partners.close() };
}

const isSigned = ({ command }: Step): boolean =>
  command?.kind === 'record item' && command.state === 'signed by customer';
