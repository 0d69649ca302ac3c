import { at } from './a-case.js';
import { aDesignedLine, aLineExtension, withRow } from './a-line-extension.js';

const everything = { parcels: ['12-A'], authorities: ['City'], paid: true };

/** A line extension that is at its release, everything before it being done. */
function aReleasableLine(facts = {}) {
  const job = aDesignedLine({ ...everything, ...facts });
  job.performs('permit/1/apply for permit/City', 'payment/1/send invoice', 'easement/1/draft easement/12-A');
  job.records('permit: City', 'issued', { number: 'P-7' });
  job.records('easement: 12-A', 'signed').records('easement: 12-A', 'recorded', { instrument: '2026-1' });
  return job.reports('easement', 'permit', 'payment');
}

describe('reopening a stage', () => {
  it('opens that stage and puts exactly its dependants back to waiting', () => {
    const job = aReleasableLine().reopens('permit');
    expect(job.open).toEqual(['permit']);
    expect(job.stagesThatAre('waiting')).toEqual(['release', 'construction', 'close-out']);
    expect(job.stagesThatAre('done')).toEqual(['intake', 'design', 'easement', 'payment']);
    expect(job.state.stages.permit).toMatchObject({ opening: 2, openedAt: job.now });
  });

  it('lets stand what still holds when its turn returns, without starting anything', () => {
    const job = aReleasableLine().reopens('design').reports('design');
    expect(job.open).toEqual(['release']);
    expect(job.state.stages.payment).toMatchObject({ status: 'done', opening: 1 });
    expect(job.performable).toEqual([]);
    expect(job.state.items['easement: 12-A']).toMatchObject({
      state: 'recorded',
      fields: { instrument: '2026-1' },
    });
  });

  it('undoes and opens anew what holds no longer', () => {
    const job = aReleasableLine().reopens('design').amends({ chargeChanged: true }).reports('design');
    expect(job.open).toEqual(['payment']);
    expect(job.performable).toEqual(['payment/1/refund']);
  });

  it('does not let a stage stand whose items have changed meanwhile, whatever its row says', () => {
    const job = aReleasableLine();
    job.process = aDesignedLine({}, withRow('permit', { stillValid: () => true })).process;
    job
      .reopens('design')
      .amends({ authorities: ['County'] })
      .reports('design');
    expect(job.open).toEqual(['permit']);
    expect(job.state.items['permit: County']?.state).toBe('to apply');
  });

  it('owes again what was given up when a done stage was put back and then stands', () => {
    const job = aDesignedLine(everything);
    job.reports('payment').reopens('design');
    expect(job.effect('payment/1/send invoice')).toBe('given up');
    job.reports('design');
    expect(job.state.stages.payment).toMatchObject({ status: 'done', opening: 1 });
    expect(job.performable).toContain('payment/1/send invoice/2');
  });

  it('does not start again what an open stage had started, if it still holds when its turn returns', () => {
    const job = aDesignedLine({}).performs('payment/1/send invoice').reopens('design').reports('design');
    expect(job.state.stages.payment).toMatchObject({ status: 'open', opening: 2 });
    expect(job.performable).toEqual([]);
  });

  it('refuses what cannot be reopened, and says why', () => {
    const job = aDesignedLine();
    const why = (stage: string) => job.refusal({ kind: 'reopen', stage, reason: 'redesign' }).message;
    expect(why('payment')).toBe('payment is open.');
    expect(why('release')).toBe('release has not been opened yet.');
    expect(why('permit')).toBe('permit is not needed.');
    job.amends({ paid: true }).reports('payment').reopens('design');
    expect(why('release')).toBe('release waits for an earlier stage.');
  });

  it('keeps a stage with whom it was given to', () => {
    const job = aDesignedLine();
    job.does({ kind: 'reassign', stage: 'payment', to: 'c.lee', role: 'billing' });
    job.reopens('design').reports('design');
    expect(job.state.stages.payment).toMatchObject({ opening: 2, assignee: 'c.lee', owner: 'billing' });
  });
});

describe('amending the facts', () => {
  it('opens a stage that is now needed, and puts back what comes after it', () => {
    const job = aDesignedLine({ paid: true }).reports('payment');
    expect(job.open).toEqual(['release']);
    job.amends({ authorities: ['City'] });
    expect(job.open).toEqual(['permit']);
    expect(job.state.stages.release?.status).toBe('waiting');
    expect(job.last.act).toEqual({ kind: 'amended', facts: ['authorities'], reason: 'the customer asked' });
  });

  it('ends a stage that is no longer needed, and undoes what it began', () => {
    const job = aDesignedLine({ authorities: ['City'] }).performs('permit/1/apply for permit/City');
    job.amends({ authorities: [] });
    expect(job.state.stages.permit?.status).toBe('not needed');
    expect(job.performable).toContain('permit/1/withdraw application/City');
  });

  it('undoes at once what a stage that was put back had begun, when it is no longer needed', () => {
    const job = aDesignedLine({ authorities: ['City'] }).performs('permit/1/apply for permit/City');
    job.reopens('design').amends({ authorities: [] });
    expect(job.state.stages.permit?.status).toBe('waiting');
    expect(job.performable).toEqual(['permit/1/withdraw application/City']);
    job.reports('design');
    expect(job.state.stages.permit?.status).toBe('not needed');
  });

  it('waits with a stage that is needed again until what it began before is undone', () => {
    const job = aDesignedLine({}, withRow('payment', { onlyIf: ({ facts }) => facts.kva !== 0 }));
    job.performs('payment/1/send invoice').amends({ kva: 0 }).amends({ kva: 5 });
    expect(job.open).toEqual(['payment']);
    expect(job.performable).toEqual(['payment/1/refund']);
    expect(job.state.effects['payment/2/send invoice']?.after).toEqual(['payment/1/send invoice']);
  });

  it('opens a done stage again when the facts have taken from under it what it stood on', () => {
    const job = aReleasableLine().amends({ parcels: ['12-A', '12-B'] });
    expect(job.open).toEqual(['easement']);
    expect(job.state.items['easement: 12-A']?.state).toBe('recorded');
    expect(job.state.items['easement: 12-B']?.state).toBe('drafted');
  });

  it('judges the level anew, and keeps the decision', () => {
    const job = aLineExtension();
    expect(job.state.facts.level).toBe(1);
    expect(job.entries[0]?.decisions).toMatchObject([{ rule: 'level', outcome: 1 }]);
    job.amends({ kva: 900 });
    expect(job.state.facts.level).toBe(3);
    expect(job.state.head.coOwner).toBe('senior project manager');
    expect(job.last.decisions).toMatchObject([{ rule: 'level', inputs: { kva: 900 }, outcome: 3 }]);
    job.amends({ kva: 901 });
    expect(job.last.decisions).toEqual([]);
    job.amends({ kva: 100 });
    expect(job.state.head.coOwner).toBeUndefined();
  });
});

describe('a senior review', () => {
  const senior = { name: 'm.vance', role: 'senior project manager' };

  it('is asked for at level 3, given by the co-owner alone, and kept for the opening that it was given for', () => {
    const job = aLineExtension({ drawings: true, kva: 900 }).reports('intake').comesTo('2026-01-06');
    const review = { kind: 'review', stage: 'design', outcome: 'approved', note: 'N-1' } as const;
    expect(job.refuses({ kind: 'report', stage: 'design' })).toBe('stage/gate');
    expect(job.refuses(review)).toBe('caller/not-allowed');
    job.does({ ...review, outcome: 'sent back' }, senior);
    expect(job.refuses({ kind: 'report', stage: 'design' })).toBe('stage/gate');
    job.does(review, senior);
    expect(job.state.reviews['design/1']).toMatchObject({
      outcome: 'approved',
      by: senior,
      at: at('2026-01-06'),
      note: 'N-1',
    });
    job.reports('design').reopens('design');
    expect(job.refuses({ kind: 'report', stage: 'design' })).toBe('stage/gate');
  });
});
