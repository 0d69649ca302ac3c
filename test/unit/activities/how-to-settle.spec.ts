import { howToSettle } from '../../../libs/activities/src/how-to-settle.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import type { RuleEntry } from '../../../libs/domain/src/rules/keys.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';
import type { CaseState } from '../../../libs/domain/src/cases/state.js';
import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { aDesignProject } from '../../support/a-design-project.js';

const advanceRule = 'advance refunded on cancel before construction';

/** How the money of a stage is settled when the job is cancelled where it stands. */
function settled(state: CaseState, stage: string, value: RuleEntry<typeof advanceRule> = 'in full') {
  const book = {
    ...apsRuleBook,
    rules: apsRuleBook.rules.map((rule) => (rule.key === advanceRule ? { ...rule, value } : rule)),
  };
  const rules = rulesAsOf(book, localDate('2026-03-02'));
  const effect = Object.values(state.effects).find(
    (one) => one.stage === stage && one.undo === 'refund or forfeit',
  );
  if (!effect) throw new Error(`Nothing was billed at ${stage}`);
  return howToSettle({ state, facts: state.facts, rules, effect });
}

const cancelledAt = (stage: string, facts: Partial<DesignProject> = {}): CaseState => {
  const job = aDesignProject({ kind: 'conversion' }).at(stage);
  if (Object.keys(facts).length > 0) job.amends(facts);
  return job.does('project associate', { kind: 'cancel', reason: 'sold' }).state;
};

describe('what is settled when a job is cancelled', () => {
  it('refunds what a job that goes on no longer charges', () => {
    const { state } = aDesignProject().at('release');
    expect(settled(state, 'payment', 'not at all')).toBe('refund');
  });

  it('forfeits the deposit for detailed plans (R14-2-207 A.3)', () => {
    expect(settled(cancelledAt('release'), 'design deposit')).toBe('forfeit');
  });

  it.each<[RuleEntry<typeof advanceRule>, string]>([
    ['in full', 'refund'],
    ['not at all', 'forfeit'],
  ])('refunds the advance %s before construction: %s', (rule, how) => {
    expect(settled(cancelledAt('release'), 'payment', rule)).toBe(how);
  });

  it('refunds it less the actual cost, to which the forfeited deposit is credited', () => {
    const job = cancelledAt('release', { actualCostCents: 1_000_000 });
    expect(settled(job, 'payment', 'less costs')).toEqual({ costs: 600_000 });
  });

  it('keeps nothing more when the deposit covers the actual cost', () => {
    const job = cancelledAt('release', { actualCostCents: 300_000 });
    expect(settled(job, 'payment', 'less costs')).toEqual({ costs: 0 });
  });

  it('leaves it to a person while the actual cost is not recorded', () => {
    const job = cancelledAt('release');
    expect(() => settled(job, 'payment', 'less costs')).toThrow('depends on the cost of the work so far');
  });

  it('refunds it less the actual cost once construction has begun, whatever holds before', () => {
    const job = cancelledAt('as-built', { actualCostCents: 1_000_000 });
    expect(settled(job, 'payment', 'in full')).toEqual({ costs: 600_000 });
  });
});
