import { at } from './a-case.js';
import { aDesignedLine, aLineExtension, permits, withRow } from './a-line-extension.js';

describe('reporting a stage', () => {
  it('opens the case at its first row', () => {
    const job = aLineExtension();
    expect(job.open).toEqual(['intake']);
    expect(job.state.head).toMatchObject({ status: 'open', owner: 'project associate', party: 'utility' });
    expect(job.last).toMatchObject({ number: 1, act: { kind: 'opened', process: 'line extension' } });
  });

  it('ends the stage and opens the next', () => {
    const job = aLineExtension().comesTo('2026-01-06').reports('intake');
    expect(job.open).toEqual(['design']);
    expect(job.state.stages.intake).toMatchObject({
      status: 'done',
      endedAt: at('2026-01-06'),
      reportedBy: { name: 'a.ruiz', role: 'project associate' },
    });
  });

  it('opens stages side by side, and meets again when all of them are done', () => {
    const job = aDesignedLine({ parcels: ['12-A'], authorities: ['City'], paid: true });
    expect(job.open).toEqual(['easement', 'permit', 'payment']);
    job
      .reports('payment')
      .records('easement: 12-A', 'sent')
      .records('easement: 12-A', 'refused')
      .reports('easement');
    expect(job.open).toEqual(['permit']);
    job
      .records('permit: City', 'in review')
      .records('permit: City', 'issued', { number: 'P-7' })
      .reports('permit');
    expect(job.open).toEqual(['release']);
  });

  it('passes over rows that the facts do not ask for', () => {
    const job = aDesignedLine();
    expect(job.open).toEqual(['payment']);
    expect(job.stagesThatAre('not needed')).toEqual(['easement', 'permit']);
  });

  it('keeps facts that come with the report, and judges the gate with them', () => {
    const job = aLineExtension().reports('intake');
    expect(job.refuses({ kind: 'report', stage: 'design' })).toBe('stage/gate');
    job.does({ kind: 'report', stage: 'design', facts: { drawings: true } });
    expect(job.state.facts.drawings).toBe(true);
    expect(job.open).toEqual(['payment']);
  });

  it('judges what follows from the reported facts before the gate', () => {
    const job = aLineExtension().reports('intake');
    const problem = job.refusal({ kind: 'report', stage: 'design', facts: { drawings: true, kva: 900 } });
    expect(problem.reason.missing).toMatchObject([{ requirement: 'review approved' }]);
  });

  it('does not take a report of items that the very report adds', () => {
    const job = aLineExtension({}, withRow('design', { items: permits }));
    job.reports('intake');
    const facts = { drawings: true, authorities: ['City'] };
    expect(job.refusal({ kind: 'report', stage: 'design', facts }).reason.missing).toMatchObject([
      { requirement: 'every permit finished', what: 'permit City: to apply' },
    ]);
  });

  it('says what is missing, who owes it and since when', () => {
    const job = aLineExtension().comesTo('2026-01-06').reports('intake');
    const problem = job.refusal({ kind: 'report', stage: 'design' });
    expect(problem.code).toBe('stage/gate');
    expect(problem.message).toBe('design cannot be reported yet. Missing: drawings: project associate.');
    expect(problem.reason).toMatchObject({
      rule: 'drawings present',
      remedy: 'Report design again once this is there.',
      missing: [
        {
          requirement: 'drawings present',
          what: 'drawings',
          owes: 'project associate',
          since: at('2026-01-06'),
        },
      ],
    });
  });

  it('says of an item since when it stands where it stands', () => {
    const job = aDesignedLine({ parcels: ['12-A'] })
      .comesTo('2026-01-08')
      .records('easement: 12-A', 'sent');
    expect(job.refusal({ kind: 'report', stage: 'easement' }).reason.missing).toEqual([
      {
        requirement: 'every parcel finished',
        what: 'parcel 12-A: sent',
        owes: 'right-of-way',
        since: at('2026-01-08'),
      },
    ]);
  });

  it('reads the gate line by line without changing anything', () => {
    const job = aLineExtension({ drawings: true }).reports('intake');
    expect(job.process.gate(job.situation, 'design', job.now)).toEqual([
      { requirement: 'drawings present', met: true, missing: [] },
      { requirement: 'review approved', met: true, missing: [] },
    ]);
  });

  it('judges the whole list again at a later gate: a payment taken back refuses the release', () => {
    const job = aDesignedLine({ paid: true }).reports('payment');
    job.amends({ paid: false });
    expect(job.refuses({ kind: 'report', stage: 'release' })).toBe('stage/gate');
  });

  it('refuses a stage that is not open, and says what is', () => {
    const job = aLineExtension();
    const problem = job.refusal({ kind: 'report', stage: 'design' });
    expect(problem.code).toBe('stage/not-open');
    expect(problem.message).toBe('design is waiting. Now at: intake.');
    expect(job.refuses({ kind: 'report', stage: 'demolition' })).toBe('stage/not-found');
    expect(job.refuses({ kind: 'report', stage: 'constructor' })).toBe('stage/not-found');
  });

  it('reports a stage by itself as soon as its gate is met, and takes no report of it', () => {
    const job = aDesignedLine({}, withRow('payment', { reportsItself: true }));
    expect(job.refuses({ kind: 'report', stage: 'payment' })).toBe('stage/reports-itself');
    job.amends({ paid: true });
    expect(job.state.stages.payment).toMatchObject({ status: 'done', reportedBy: { role: 'time' } });
    expect(job.open).toEqual(['release']);
  });
});
