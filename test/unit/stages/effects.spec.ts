import { aDesignedLine, rows, withRow } from './a-line-extension.js';

const invoice = 'payment/1/send invoice';

describe('what a stage starts', () => {
  it('is owed when the stage opens, and begun, and done', () => {
    const job = aDesignedLine();
    expect(job.state.effects[invoice]).toMatchObject({ name: 'send invoice', state: 'owed', undo: 'refund' });
    job.does({ kind: 'begin', effect: invoice });
    expect(job.effect(invoice)).toBe('begun');
    job.does({ kind: 'done', effect: invoice });
    expect(job.state.effects[invoice]).toMatchObject({ state: 'done', settledAt: job.now });
    expect(job.performable).toEqual([]);
  });

  it('is begun and done once, however often that is said', () => {
    const job = aDesignedLine();
    job.does({ kind: 'begin', effect: invoice });
    expect(job.does({ kind: 'begin', effect: invoice })).toEqual([]);
    job.does({ kind: 'done', effect: invoice });
    expect(job.does({ kind: 'done', effect: invoice })).toEqual([]);
    expect(job.refuses({ kind: 'begin', effect: invoice })).toBe('effect/not-owed');
  });

  it('is neither done nor begun before its time, nor under a name that it has not', () => {
    const job = aDesignedLine();
    expect(job.refuses({ kind: 'done', effect: invoice })).toBe('effect/not-begun');
    expect(job.refuses({ kind: 'begin', effect: 'toString' })).toBe('effect/not-found');
    expect(job.refuses({ kind: 'go on', effect: invoice })).toBe('effect/not-stuck');
  });

  it('waits for a person when the call keeps failing, and goes on when that person says so', () => {
    const job = aDesignedLine().fails(invoice);
    expect(job.state.effects[invoice]).toMatchObject({ state: 'unknown', stuck: 'no answer' });
    expect(job.toDos).toEqual(['send invoice keeps failing: project associate']);
    expect(job.performable).toEqual([]);
    expect(job.refusal({ kind: 'begin', effect: invoice }).message).toBe(
      `${invoice} is waiting for a person.`,
    );
    job.does({ kind: 'go on', effect: invoice });
    expect(job.effect(invoice)).toBe('begun');
    expect(job.toDos).toEqual([]);
    job.does({ kind: 'done', effect: invoice });
    expect(job.effect(invoice)).toBe('done');
  });

  it('has not failed while its letter waits for an approval: the To Do says so, and says who may approve', () => {
    const job = aDesignedLine().fails(invoice, 'document/held');
    expect(job.state.effects[invoice]).toMatchObject({ state: 'unknown', stuck: 'document/held' });
    expect(job.toDos).toEqual(['send invoice: a letter waits for approval by clerk or boss: clerk']);
    job.does({ kind: 'go on', effect: invoice });
    expect(job.toDos).toEqual([]);
  });

  it('may be settled by hand', () => {
    const job = aDesignedLine({ authorities: ['City'] });
    job.fails('permit/1/apply for permit/City');
    job.does({ kind: 'go on', effect: 'permit/1/apply for permit/City', settledByHand: true });
    expect(job.effect('permit/1/apply for permit/City')).toBe('done');
    expect(job.state.items['permit: City']?.state).toBe('in review');
  });

  it('is done although it was thought to have failed, when the answer comes late', () => {
    const job = aDesignedLine().fails(invoice);
    job.does({ kind: 'done', effect: invoice });
    expect(job.effect(invoice)).toBe('done');
    expect(job.toDos).toEqual([]);
  });

  it('is undone before it is done anew, when its stage is opened again', () => {
    const job = aDesignedLine().performs(invoice).amends({ chargeChanged: true }).reopens('design');
    job.reports('design');
    expect(job.effect(invoice)).toBe('done');
    expect(job.performable).toEqual(['payment/1/refund']);
    expect(job.refuses({ kind: 'begin', effect: 'payment/2/send invoice' })).toBe('effect/not-owed');
    job.performs('payment/1/refund');
    expect(job.effect(invoice)).toBe('undone');
    expect(job.performable).toEqual(['payment/2/send invoice']);
  });

  it('waits for the first undoing also when its stage is opened a third time', () => {
    const job = aDesignedLine().performs(invoice).amends({ chargeChanged: true });
    job.reopens('design').reports('design').reopens('design').reports('design');
    expect(job.effect('payment/2/send invoice')).toBe('given up');
    expect(job.performable).toEqual(['payment/1/refund']);
    job.performs('payment/1/refund');
    expect(job.performable).toEqual(['payment/3/send invoice']);
  });

  it('is undone as soon as it is settled, when it was begun while its stage was put back', () => {
    const job = aDesignedLine().amends({ chargeChanged: true });
    job.does({ kind: 'begin', effect: invoice });
    job.reopens('design').reports('design');
    expect(job.performable).toEqual([invoice]);
    job.does({ kind: 'done', effect: invoice });
    expect(job.performable).toEqual(['payment/1/refund']);
  });

  it('asks nobody any more when it fails and is no longer wanted', () => {
    const job = aDesignedLine({ chargeChanged: true });
    job.does({ kind: 'begin', effect: invoice });
    job.reopens('design').reports('design');
    job.does({ kind: 'failed', effect: invoice, reason: 'no answer' });
    expect(job.state.effects[invoice]).toMatchObject({ state: 'unknown', unwanted: true });
    expect(job.toDos).toEqual([]);
    expect(job.performable).toEqual(['payment/1/refund']);
  });

  it('without an undoing does not keep its successor waiting when nobody knows what became of it', () => {
    const job = aDesignedLine(
      { chargeChanged: true },
      withRow('payment', { starts: [{ effect: 'send invoice' }] }),
    );
    job.fails(invoice).reopens('design').reports('design');
    expect(job.toDos).toEqual([]);
    expect(job.performable).toEqual(['payment/2/send invoice']);
  });

  it('is a To Do of its own when the undoing fails, and the others go on', () => {
    const two = [
      { effect: 'send invoice', undo: 'refund' },
      { effect: 'tell the cashier', undo: 'tell the cashier otherwise' },
    ];
    const job = aDesignedLine({}, withRow('payment', { starts: two }));
    job.performs(invoice, 'payment/1/tell the cashier');
    job.does({ kind: 'cancel', reason: 'sold' });
    expect(job.performable).toEqual(['payment/1/tell the cashier otherwise', 'payment/1/refund']);
    job.fails('payment/1/tell the cashier otherwise').performs('payment/1/refund');
    expect(job.state.head.status).toBe('cancelling');
    expect(job.toDos).toEqual(['tell the cashier otherwise keeps failing: project associate']);
    job.does({ kind: 'go on', effect: 'payment/1/tell the cashier otherwise', settledByHand: true });
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(job.effect('payment/1/tell the cashier')).toBe('undone');
  });

  it('lets the case close only when all of it is settled', () => {
    const short = rows.filter(
      (row) => row.name === 'intake' || row.name === 'design' || row.name === 'construction',
    );
    const job = aDesignedLine(
      {},
      short.map((row) => (row.name === 'construction' ? { ...row, after: ['design'] } : row)),
    );
    job.reports('construction');
    expect(job.state.head).toMatchObject({ status: 'open', party: 'utility' });
    job.fails('construction/1/send job package');
    expect(job.state.head.status).toBe('open');
    job.does({ kind: 'go on', effect: 'construction/1/send job package' });
    job.does({ kind: 'done', effect: 'construction/1/send job package' });
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'energized' });
    expect(job.toDos).toEqual([]);
  });
});
