import { stages } from '../../../workflows/design-project/stages.js';
import { aDesignProject, type Job } from '../../support/a-design-project.js';

/** Everything that a job can have: every stage of the table is opened, but those of other kinds. */
const everything = {
  jointUse: [{ id: 'CABLE-CO' }],
  longLeadMaterial: [{ id: 'switchgear' }],
  designDepositCents: 100_000,
  requiresOutage: true,
  affectedCustomers: 5,
  medicalCustomers: 1,
  oldPoles: [{ id: 'POLE-1' }],
};
const kindOf: Record<string, 'temporary service' | 'relocation'> = {
  removal: 'temporary service',
  'outage appointment': 'relocation',
};
const at = (stage: string): Job =>
  aDesignProject({ kind: kindOf[stage] ?? 'new service', ...everything }).upTo(
    (step) => step.stage === stage && step.command?.kind !== 'review',
  );

const cancelled = (job: Job): Job => job.does('project associate', { kind: 'cancel', reason: 'sold' });

/** How often each effect that can be undone was undone. */
function undone(job: Job): number[] {
  const effects = Object.entries(job.state.effects);
  return effects
    .filter(
      ([, { undoes, undo, state }]) => undoes === undefined && undo !== undefined && state !== 'given up',
    )
    .map(([key]) => effects.filter(([, other]) => other.undoes === key && other.state === 'done').length);
}

describe('a job that is cancelled', () => {
  it.each(stages.map(({ name }) => name))('at %s undoes everything that it began, once', (stage) => {
    const job = cancelled(at(stage)).effectsArePerformed();
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(undone(job).every((times) => times === 1)).toBe(true);
    expect(job.effects('begun')).toEqual([]);
    expect(job.effects('owed')).toEqual([]);
    expect(Object.keys(job.state.dues)).toEqual([]);
  });

  it('at the release gives back what it was given, latest first', () => {
    const job = cancelled(at('release')).effectsArePerformed();
    const undoing = job.walk.entries
      .filter(({ act }) => act.kind === 'effect done')
      .map(({ act }) => `${String(act['effect'])}`)
      .slice(-5);
    expect(undoing).toEqual([
      'cancel material order',
      'refund or forfeit',
      'withdraw joint use notice',
      'withdraw application',
      'refund or forfeit',
    ]);
  });

  it('waits for a call that is under way, and undoes it then', () => {
    const job = aDesignProject().readyToReport('design').reports('design');
    const key = 'permit/1/apply for permit/City of Phoenix, right-of-way';
    job.does('partner', { kind: 'begin', effect: key });
    cancelled(job);
    expect(job.state.head.status).toBe('cancelling');
    expect(job.effects('given up')).toContain('draft easement, parcel-1');
    job.does('partner', { kind: 'done', effect: key }).effectsArePerformed();
    expect(job.effects('undone')).toEqual(['apply for permit, City of Phoenix, right-of-way']);
    expect(job.state.head.status).toBe('closed');
  });

  it('may be opened again at its permit, and applies again', () => {
    const job = cancelled(aDesignProject().at('payment')).effectsArePerformed();
    job.does('project associate', { kind: 'reopen', stage: 'permit', reason: 'bought again' });
    expect(job.state.head.status).toBe('open');
    expect(job.effects('owed')).toContain('apply for permit, City of Phoenix, right-of-way');
  });

  it('and opened again is billed under a number of its own, and what was refunded counts no more', () => {
    const job = cancelled(aDesignProject().at('job package')).effectsArePerformed();
    job.does('project associate', { kind: 'reopen', stage: 'estimate', reason: 'bought again' });
    for (const stage of ['estimate', 'customer charge', 'agreement'])
      if (job.status(stage) === 'open') job.reports(stage);
    expect(job.status('payment')).toBe('open');
    expect(job.item('payment', 'DP-2026-000123-C2')?.fields).toEqual({ amount: 540_000 });
    expect(job.gate('payment').missing).toEqual(['$5,400.00 of $5,400.00 not paid and cleared: customer']);
  });
});
