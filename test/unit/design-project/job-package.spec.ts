import { aDesignProject } from '../../support/a-design-project.js';

describe('the job package', () => {
  it('names every item that it lacks, and who owes it', () => {
    const job = aDesignProject().readyToReport('job package');
    expect(job.gate('job package')).toEqual({
      met: '7 of 9',
      missing: ['drawing site plan: project associate', 'customer’s site ready: customer'],
    });
    const problem = job.refusal((it) => it.reports('job package'));
    expect(problem.message).toBe(
      'job package cannot be reported yet. Missing: drawing site plan: project associate; customer’s site ready: customer.',
    );
  });

  it('may be read before its turn', () => {
    const job = aDesignProject().at('easement');
    expect(job.gate('job package').missing).toEqual(
      expect.arrayContaining([
        'agreement signed by both (R14-2-207 A.5): customer',
        'recorded easement, parcel parcel-1: right-of-way agent',
        'permit City of Phoenix, right-of-way is applied: permit desk',
      ]),
    );
  });

  it('is asked for again by the release: a payment returned in between refuses it', () => {
    const job = aDesignProject().readyToReport('release');
    const crewDate = '2026-07-01';
    job.paymentIsReturned('DP-2026-000123-charge');
    const problem = job.refusal((it) => it.reports('release', { crewDate }));
    expect(problem.message).toBe(
      'release cannot be reported yet. Missing: $5,400.00 of $5,400.00 not paid and cleared: customer.',
    );
    expect(problem.reason.missing?.[0]).toMatchObject({
      requirement: 'payment cleared',
      since: job.state.stages['release']?.openedAt,
    });
    job.isPaid(540_000, { payment: 'PAY-2' });
    job.reports('release', { crewDate });
    expect(job.status('release')).toBe('done');
  });

  it('gives no crew date before the crew’s lead time', () => {
    const job = aDesignProject().readyToReport('release');
    expect(job.refusal((it) => it.reports('release')).message).toContain('crew date');
    expect(job.refusal((it) => it.reports('release', { crewDate: '2026-05-20' })).message).toContain(
      'crew date on or after 2026-05-28: construction scheduler',
    );
  });

  it('asks for material to be promised, not to be there', () => {
    const job = aDesignProject({ kind: 'conversion' }).upTo(
      ({ command }) => command?.kind === 'record item' && command.stage === 'material',
    );
    expect(job.gate('job package').missing).toContain('material switchgear promised: materials desk');
    job.readyToReport('job package');
    expect(job.gate('job package').missing).toEqual(['customer’s site ready: customer']);
    expect(job.status('material')).toBe('open');
  });
});
