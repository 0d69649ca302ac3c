import { instant } from '../../../libs/domain/src/time/instant.js';
import { at } from './a-case.js';
import { aDesignedLine, aLineExtension, permits, rows, withRow } from './a-line-extension.js';

const cancel = { kind: 'cancel', reason: 'sold' } as const;
const applied = 'permit/1/apply for permit/City';

describe('cancelling a case', () => {
  it('closes at once where nothing was begun', () => {
    const job = aDesignedLine();
    job.does(cancel);
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'cancelled', closedAt: job.now });
    expect(job.effect('payment/1/send invoice')).toBe('given up');
    expect(job.state.dues).toEqual({});
    expect(job.state.head.party).toBeUndefined();
  });

  it('waits until what is begun is settled, then undoes in reverse order of the journal', () => {
    const job = aDesignedLine({ authorities: ['City', 'County'] });
    job.performs(applied).does({ kind: 'begin', effect: 'payment/1/send invoice' });
    job.does(cancel);
    expect(job.state.head).toMatchObject({ status: 'cancelling', party: 'utility' });
    expect(job.performable).toEqual(['payment/1/send invoice']);
    job.does({ kind: 'done', effect: 'payment/1/send invoice' });
    expect(job.performable).toEqual(['payment/1/refund', 'permit/1/withdraw application/City']);
    job.performs('permit/1/withdraw application/City', 'payment/1/refund');
    expect(job.state.head.status).toBe('closed');
    expect(job.effect(applied)).toBe('undone');
  });

  it('undoes what nobody knows the end of', () => {
    const job = aDesignedLine().fails('payment/1/send invoice');
    job.does(cancel);
    expect(job.toDos).toEqual([]);
    expect(job.performable).toEqual(['payment/1/refund']);
  });

  it('asks nobody about what cannot be undone', () => {
    const job = aDesignedLine({ parcels: ['12-A'] }).fails('easement/1/draft easement/12-A');
    job.does(cancel);
    expect(job.state.head.status).toBe('closed');
    expect(job.toDos).toEqual([]);
  });

  it('goes on with an undoing that was under way already, and undoes nothing twice', () => {
    const job = aDesignedLine({ chargeChanged: true }).performs('payment/1/send invoice');
    job.reopens('design').reports('design').does({ kind: 'begin', effect: 'payment/1/refund' });
    job.does(cancel);
    expect(job.performable).toEqual(['payment/1/refund']);
    job.does({ kind: 'done', effect: 'payment/1/refund' });
    expect(job.state.head.status).toBe('closed');
    expect(Object.values(job.state.effects).filter(({ undoes }) => undoes !== undefined)).toHaveLength(1);
  });

  it('lets nothing follow from what is settled meanwhile', () => {
    const job = aDesignedLine({ authorities: ['City', 'County'] });
    for (const effect of [applied, 'payment/1/send invoice']) job.does({ kind: 'begin', effect });
    job.does(cancel);
    job.does({ kind: 'done', effect: applied });
    expect(job.state.items['permit: City']?.state).toBe('to apply');
    expect(job.performable).toEqual(['payment/1/send invoice']);
  });

  it('takes no more work', () => {
    const job = aDesignedLine().performs('payment/1/send invoice');
    job.does(cancel);
    expect(job.refuses({ kind: 'report', stage: 'payment' })).toBe('case/cancelling');
    expect(job.refuses({ kind: 'reopen', stage: 'design', reason: 'again' })).toBe('case/cancelling');
    job.performs('payment/1/refund');
    expect(job.refuses({ kind: 'report', stage: 'payment' })).toBe('case/closed');
    expect(job.refuses(cancel)).toBe('case/closed');
    job.does({ kind: 'note', note: 'N-9' });
    expect(job.last.act).toEqual({ kind: 'noted', note: 'N-9' });
  });

  it('ends every To Do, of stages, items, asks and holds', () => {
    const job = aDesignedLine({ parcels: ['12-A'] });
    job
      .performs('payment/1/send invoice')
      .records('easement: 12-A', 'sent')
      .records('easement: 12-A', 'refused');
    job.does({ kind: 'ask', stage: 'payment', of: 'billing', party: 'utility', question: 'N-2' });
    job.does({ kind: 'hold', reason: 'storm', party: 'storm', reviewOn: at('2026-01-07') });
    job.comesTo('2026-01-08').does(cancel);
    expect(job.toDos).toEqual([]);
    expect(job.state.dues).toEqual({});
    expect(job.state.head.hold).toBeUndefined();
  });
});

describe('money that comes after the end', () => {
  const money = {
    one: 'payment',
    first: 'received',
    posted: (fact: { kind: string; payment: string }) => ({ name: fact.payment, state: 'received' }),
    states: {
      received: {
        next: [],
        ends: true,
        starts: { effect: 'send receipt' },
        due: () => ({ at: at('2026-01-20'), name: 'clears' }),
      },
    },
  };
  const payment = {
    kind: 'payment',
    payment: 'PY-1',
    invoice: 'IN-1',
    purpose: 'charge',
    amount: 500 as never,
    tender: 'check',
    receivedAt: instant('2026-01-05T18:00:00Z'),
  } as const;

  it('is recorded and looked at by a person; nothing else follows', () => {
    const job = aDesignedLine({}, withRow('payment', { items: money })).performs('payment/1/send invoice');
    job.does(cancel);
    job.does({ kind: 'fact', fact: payment });
    job.performs('payment/1/refund');
    expect(job.state.head.status).toBe('closed');
    expect(job.state.items['payment: PY-1']?.state).toBe('received');
    expect(job.toDos).toEqual(['PY-1 is received after the end: project associate']);
    expect(job.state.dues).toEqual({});
    job.does({ kind: 'fact', fact: { ...payment, payment: 'PY-2' } });
    expect(job.toDos).toHaveLength(2);
    expect(job.performable).toEqual([]);
    job.does({ kind: 'to do done', toDo: '1' });
    expect(job.toDos).toHaveLength(1);
  });

  it('is taken up when the case is reopened', () => {
    const job = aDesignedLine({}, withRow('payment', { items: money }));
    job.does(cancel);
    job.does({ kind: 'fact', fact: payment });
    job.reopens('payment');
    expect(job.due('payment: PY-1/received')).toBe(at('2026-01-20'));
    expect(job.performable).toContain('payment/2/send receipt/PY-1');
  });
});

describe('reopening a closed case', () => {
  const short = rows.filter(({ name }) => name === 'intake' || name === 'design');

  it('opens a completed case at a named stage, joined to the old journal', () => {
    const job = aDesignedLine({}, short);
    expect(job.state.head.status).toBe('closed');
    job.comesTo('2026-02-02').reopens('design');
    expect(job.state.head).toMatchObject({ status: 'open', party: 'utility' });
    expect(job.state.head.outcome).toBeUndefined();
    expect(job.open).toEqual(['design']);
    expect(job.last.number).toBe(4);
  });

  it('does again what was undone when the case was cancelled, and opens what was open side by side', () => {
    const job = aDesignedLine({ parcels: ['12-A'], authorities: ['City'], paid: true });
    job.performs(applied, 'payment/1/send invoice').reports('payment');
    job.does(cancel);
    job.performs('payment/1/refund', 'permit/1/withdraw application/City');
    expect(job.state.stages.payment?.status).toBe('waiting');
    job.reopens('easement');
    expect(job.open).toEqual(['easement', 'permit', 'payment']);
    expect(job.state.facts.cancelled).toBeUndefined();
    expect(job.performable).toEqual([
      'easement/2/draft easement/12-A',
      'permit/2/apply for permit/City',
      'payment/2/send invoice',
    ]);
  });

  it('puts back what came after a stage whose effects were undone', () => {
    const design = { starts: [{ effect: 'order a survey', undo: 'call off the survey' }] };
    const job = aDesignedLine({ paid: true, authorities: ['City'] }, withRow('design', design));
    job.performs('design/1/order a survey').reports('payment');
    job.does(cancel);
    job.performs('design/1/call off the survey');
    expect(job.stagesThatAre('done')).toEqual(['intake']);
    expect(job.refuses({ kind: 'reopen', stage: 'payment', reason: 'again' })).toBe('stage/not-reopenable');
    job.reopens('design');
    expect(job.performable).toEqual(['design/2/order a survey']);
  });

  it('runs what lasted and what items waited for on from where they were', () => {
    const lasting = withRow('design', { lasts: { as: 'estimate valid', until: 'payment' } });
    const noUndo = {
      ...permits.states['to apply'],
      next: ['in review'],
      starts: { effect: 'apply for permit', then: 'in review' },
    };
    const kind = { ...permits, states: { ...permits.states, 'to apply': noUndo } };
    const job = aDesignedLine(
      { authorities: ['City'] },
      lasting.map((row) => (row.name === 'permit' ? { ...row, items: kind } : row)),
    ).performs(applied);
    job.records('permit: City', 'issued', { number: 'P-7', expires: at('2026-02-10') });
    job.does(cancel);
    job.comesTo('2026-02-20').reopens('permit');
    expect(job.due('design/1/lasts')).toBe(at('2026-03-07T00:00:00-07:00'));
    job.comesTo('2026-02-21');
    expect(job.state.items['permit: City']?.state).toBe('expired');
  });

  it('goes on under the table of today', () => {
    const job = aLineExtension({}, short);
    job.does(cancel);
    job.process = aLineExtension({}, [
      ...short,
      { name: 'inspection', owner: 'inspector', within: 'release' },
    ]).process;
    job.reopens('intake');
    expect(job.open).toEqual(['intake']);
    expect(job.state.stages.inspection?.status).toBe('waiting');
  });
});
