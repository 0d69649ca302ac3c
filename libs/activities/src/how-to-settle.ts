import type { Settlement } from '../../billing-store/src/ledger/settle-job-money.js';
import { cents, type Cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Job } from './effects.js';

type Settled = Pick<Job, 'state' | 'facts' | 'rules' | 'effect'>;

/** A job that goes on gives back what it no longer charges; one that is cancelled does what the rule book says. */
export function howToSettle(job: Settled): Settlement['how'] {
  if (job.state.head.status === 'open') return 'refund';
  return job.effect.stage === 'design deposit' ? deposit(job) : advance(job);
}

const deposit = ({ rules }: Settled): 'refund' | 'forfeit' =>
  rules.get('deposit on cancel') === 'refunded' ? 'refund' : 'forfeit';

function advance(job: Settled): Settlement['how'] {
  const rule = job.rules.get('advance refunded on cancel before construction');
  const hasBegun = (job.state.stages['construction']?.opening ?? 0) > 0;
  if (hasBegun || rule === 'less costs') return { costs: costsToCover(job) };
  return rule === 'in full' ? 'refund' : 'forfeit';
}

/** What the job has cost so far, less the forfeited deposit, which is credited to it (R14-2-207 A.3). */
function costsToCover(job: Settled): Cents {
  const { actualCostCents } = job.facts;
  if (typeof actualCostCents !== 'number') {
    throw new Problem('refund/by-hand', phrase`What is refunded depends on the cost of the work so far.`, {
      rule: 'advance refunded on cancel before construction',
      remedy: phrase`Settle the advance by hand, and say so. With the actual cost recorded, this is computed.`,
    });
  }
  const credited = deposit(job) === 'forfeit' ? depositPaid(job.state) : 0;
  return cents(Math.max(0, actualCostCents - credited));
}

const depositPaid = ({ items, facts }: Settled['state']): number => {
  const paid = Object.values(items)
    .filter(({ stage, state }) => stage === 'design deposit' && state.startsWith('cleared'))
    .reduce((sum, { fields }) => sum + Number(fields['amount'] ?? 0), 0);
  return Math.min(paid, Number(facts['designDepositCents'] ?? 0));
};
