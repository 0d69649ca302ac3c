import { cents } from '../../../libs/domain/src/money.js';
import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { judgeLevel } from '../../../workflows/design-project/level.js';
import { aDesignProject, rules } from '../../support/a-design-project.js';

const service: DesignProject = {
  kind: 'new service',
  customerClass: 'residential',
  phases: 1,
  amperes: 200,
  estimateCents: 100_000,
};

describe('the level of a job', () => {
  it.each<[string, Partial<DesignProject>, number, string]>([
    ['a single-phase residential service of 400 A', { amperes: 400 }, 1, 'within the bounds of Level 1'],
    ['a service of 401 A', { amperes: 401 }, 2, '401 A is above 400 A'],
    ['a three-phase service', { phases: 3 }, 2, 'three-phase'],
    ['a small commercial service', { customerClass: 'small commercial' }, 2, 'small commercial customer'],
    ['an upgrade', { kind: 'upgrade' }, 1, 'within the bounds of Level 1'],
    ['a temporary service', { kind: 'temporary service' }, 1, 'within the bounds of Level 1'],
    ['a street light', { kind: 'street light' }, 2, 'street light'],
    ['a relocation', { kind: 'relocation' }, 2, 'relocation'],
    ['a primary extension', { primaryExtension: true }, 2, 'primary extension'],
    ['a line over private land', { crossesPrivateLand: true }, 2, 'easement'],
    ['a job with one parcel', { parcels: [{ id: 'P-1' }] }, 2, 'easement'],
    ['a job with a permit', { permits: [{ authority: 'City of Phoenix', kind: 'trench' }] }, 2, 'permit'],
    ['1,000 kVA', { kva: 1000, phases: 3 }, 2, 'three-phase'],
    ['more than 1,000 kVA', { kva: 1001, phases: 3 }, 3, '1001 kVA is above 1000 kVA'],
    ['an estimate of $250,000', { estimateCents: cents(25_000_000) }, 1, 'within the bounds of Level 1'],
    [
      'a cent more than $250,000',
      { estimateCents: cents(25_000_001) },
      3,
      'an estimate of $250,000.01 is above $250,000.00',
    ],
    ['a subdivision', { subdivision: true }, 3, 'subdivision'],
    ['a system study alone', { systemStudy: true }, 1, 'within the bounds of Level 1'],
    [
      'a primary extension with system study',
      { primaryExtension: true, systemStudy: true },
      3,
      'primary extension with system study',
    ],
    ['a railroad crossing', { crossings: ['railroad'] }, 3, 'railroad crossing'],
    ['a state highway crossing', { crossings: ['state highway'] }, 3, 'state highway crossing'],
    ['a public road crossing', { crossings: ['public road'] }, 1, 'within the bounds of Level 1'],
  ])('%s', (...[, facts, level, reason]) => {
    const judged = judgeLevel({ ...service, ...facts }, rules);
    expect(judged.level).toBe(level);
    expect(judged.reason).toContain(reason);
  });

  it('names every reason', () => {
    const job: DesignProject = { ...service, subdivision: true, kva: 2500, crossings: ['railroad'] };
    expect(judgeLevel(job, rules).reason).toBe('subdivision, 2500 kVA is above 1000 kVA, railroad crossing');
  });

  it('is judged when the case is opened, by a rule that is kept with its inputs', () => {
    const { walk } = aDesignProject({ kind: 'street light' });
    expect(walk.state.facts).toMatchObject({ level: 2, levelReason: 'street light' });
    expect(walk.entries[0]?.decisions).toEqual([
      expect.objectContaining({
        rule: 'level',
        book: 'APS',
        standing: 'own',
        inputs: { kind: 'street light' },
        outcome: { level: 2, reason: 'street light' },
      }),
    ]);
  });

  it('is judged again when facts change, and brings or takes the co-owner', () => {
    const job = aDesignProject().at('design');
    expect(job.state.head.coOwner).toBeUndefined();
    job.amends({ crossings: ['railroad'] });
    expect(job.state.facts.level).toBe(3);
    expect(job.state.head.coOwner).toBe('senior project manager');
    job.amends({ crossings: [] });
    expect(job.state.facts.level).toBe(2);
    expect(job.state.head.coOwner).toBeUndefined();
  });
});

describe('a Level 3 job', () => {
  const subdivision = () => aDesignProject({ subdivision: true, approvedPlat: true });
  const approves = { kind: 'review', outcome: 'approved' } as const;
  const manager = 'senior project manager';

  it.each(['design', 'estimate', 'release'])('is reviewed before its %s may be reported', (stage) => {
    const job = subdivision().upTo(({ command }) => command?.kind === 'review' && command.stage === stage);
    expect(job.gate(stage).missing).toContain(`${stage} approved (Level 3): senior project manager`);
    job.does(manager, { ...approves, stage });
    expect(job.gate(stage).missing).not.toContain(`${stage} approved (Level 3): senior project manager`);
    expect(job.state.reviews[`${stage}/1`]).toMatchObject({
      outcome: 'approved',
      by: { role: manager },
    });
  });

  it('is not approved by its associate', () => {
    const job = subdivision().at('design');
    const problem = job.refusal((it) => it.does('project associate', { ...approves, stage: 'design' }));
    expect(problem.code).toBe('caller/not-allowed');
    expect(problem.reason.remedy).toBe('Ask a senior project manager.');
  });

  it('sent back, it stays where it is', () => {
    const job = subdivision().readyToReport('design');
    job.does(manager, { kind: 'review', stage: 'design', outcome: 'sent back' });
    expect(job.refusal((it) => it.reports('design')).code).toBe('stage/gate');
  });

  it('is reviewed again when its design is made again', () => {
    const job = subdivision().readyToReport('estimate');
    job.does('project associate', { kind: 'reopen', stage: 'design', reason: 'another route' });
    expect(job.gate('design').missing).toEqual(['design approved (Level 3): senior project manager']);
  });

  it('may become one by its estimate: the estimate then waits for the review', () => {
    const job = aDesignProject({ estimateCents: 30_000_000 }).at('estimate');
    expect(job.refusal((it) => it.reports('estimate', { estimateCents: 30_000_000 })).message).toContain(
      'estimate approved (Level 3): senior project manager',
    );
  });

  it('has 45 days for its design when it is a subdivision with an approved plat (R14-2-207 A.3)', () => {
    const stages = (plat: boolean) =>
      aDesignProject({ subdivision: true, approvedPlat: plat }).at('design').state.stages;
    expect(stages(true)['design']?.dueAt).toBe('2026-05-03T07:00:00.000Z');
    expect(stages(false)['design']?.dueAt).toBe('2026-06-17T07:00:00.000Z');
  });

  it('is walked to its end with its three reviews as evidence', () => {
    const job = subdivision().toTheEnd();
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'completed' });
    expect(Object.keys(job.state.reviews)).toEqual(['design/1', 'estimate/1', 'release/1']);
  });
});
