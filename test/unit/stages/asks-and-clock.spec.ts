import { clockLedger, timeByParty } from '../../../libs/domain/src/cases/clock-ledger.js';
import { millisecondsBetween } from '../../../libs/domain/src/time/instant.js';
import { at, supervisor } from './a-case.js';
import { aDesignedLine, aLineExtension } from './a-line-extension.js';

const ask = { kind: 'ask', stage: 'payment', of: 'billing', party: 'third party', question: 'N-2' } as const;

describe('an ask', () => {
  it('is timed, raises a To Do, and moves the time of its stage to whom it asks', () => {
    const job = aDesignedLine();
    expect(job.state.head.party).toBe('customer');
    job.does(ask);
    expect(job.state.head.party).toBe('third party');
    expect(job.toDos).toEqual(['answer an ask: billing']);
    expect(job.state.asks['1']).toMatchObject({ stage: 'payment', dueAt: at('2026-01-12T17:00:00-07:00') });
    job.does({ kind: 'answer', ask: '1', answer: 'N-3' });
    expect(job.state.head.party).toBe('customer');
    expect(job.toDos).toEqual([]);
    expect(job.due('ask/1')).toBeUndefined();
  });

  it('that nobody answers in time is told to both sides', () => {
    const job = aDesignedLine();
    job.does(ask);
    job.comesTo('2026-01-13');
    expect(job.toDos).toEqual([
      'answer an ask: billing',
      'answer is overdue: billing',
      'answer is overdue: project associate',
    ]);
  });

  it('ends with its stage', () => {
    const job = aDesignedLine({ paid: true });
    job.does(ask);
    job.reports('payment');
    expect(job.state.asks['1']?.answeredAt).toBe(job.now);
    expect(job.toDos).toEqual([]);
    expect(job.due('ask/1')).toBeUndefined();
  });

  it('is refused where it makes no sense', () => {
    const job = aDesignedLine();
    expect(job.refuses({ ...ask, stage: 'release' })).toBe('stage/not-open');
    expect(job.refuses({ ...ask, dueAt: job.now })).toBe('input/invalid');
    expect(job.refuses({ kind: 'answer', ask: '1', answer: 'N-3' })).toBe('ask/not-found');
    expect(job.refuses({ kind: 'answer', ask: 'constructor', answer: 'N-3' })).toBe('ask/not-found');
    job.does(ask);
    job.does({ kind: 'answer', ask: '1', answer: 'N-3' });
    expect(job.refuses({ kind: 'answer', ask: '1', answer: 'N-4' })).toBe('ask/answered');
  });
});

describe('small commands', () => {
  it('reassign the case or a stage', () => {
    const job = aLineExtension();
    job.does({ kind: 'reassign', to: 'b.kim' });
    job.does({ kind: 'reassign', stage: 'intake', to: 'c.lee', role: 'front desk' });
    expect(job.state.head).toMatchObject({ assignee: 'b.kim', owner: 'project associate' });
    expect(job.state.stages.intake).toMatchObject({ assignee: 'c.lee', owner: 'front desk' });
    expect(job.refuses({ kind: 'reassign', stage: 'nowhere', to: 'c.lee' })).toBe('stage/not-found');
  });

  it('keep a note, and change nothing', () => {
    const job = aLineExtension();
    const before = job.state;
    job.does({ kind: 'note', note: 'N-1', stage: 'intake' });
    expect(job.last.act).toEqual({ kind: 'noted', note: 'N-1', stage: 'intake' });
    expect(job.state).toEqual({ ...before, entry: 2 });
  });

  it('take a To Do as done once', () => {
    const job = aLineExtension().comesTo('2026-01-08');
    job.does({ kind: 'to do done', toDo: '1', note: 'N-1' });
    expect(job.refuses({ kind: 'to do done', toDo: '1' })).toBe('to-do/done');
    expect(job.refuses({ kind: 'to do done', toDo: '77' })).toBe('to-do/not-found');
  });

  it('do nothing when a case is merely taken up', () => {
    expect(aLineExtension().does({ kind: 'take up' })).toEqual([]);
  });
});

describe('the clock', () => {
  it('goes to the first who could act: never the customer’s while the utility had something to do', () => {
    const job = aDesignedLine({ parcels: ['12-A'], authorities: ['City'] });
    expect(job.state.head.party).toBe('utility');
    job.records('easement: 12-A', 'sent');
    expect(job.state.head.party).toBe('utility');
    job.records('permit: City', 'in review');
    expect(job.state.head.party).toBe('authority');
    job.records('permit: City', 'corrections asked');
    expect(job.state.head.party).toBe('utility');
  });

  it('is the utility’s while it owes the report of a stage whose items have ended', () => {
    const job = aDesignedLine({ authorities: ['City'] }).records('permit: City', 'in review');
    job.records('permit: City', 'issued', { number: 'P-7' });
    expect(job.state.spans[String(Object.keys(job.state.spans).length)]).toMatchObject({
      party: 'utility',
      stage: 'permit',
    });
  });

  it('adds up to the time that the case was open, and not to more', () => {
    const job = aDesignedLine().comesTo('2026-01-07');
    job.does({ kind: 'hold', reason: 'monsoon', party: 'weather', reviewOn: at('2026-01-20') });
    job.comesTo('2026-01-12').does({ kind: 'resume' });
    job.comesTo('2026-01-14').does({ kind: 'cancel', reason: 'sold' });
    job.comesTo('2026-01-20').reopens('design');
    const days = (count: number) => count * 86_400_000;
    const time = timeByParty(clockLedger(job.state, at('2026-01-21')));
    expect(time).toMatchObject({ customer: days(4), weather: days(5), utility: days(1) });
    expect(Object.values(time).reduce((sum, part) => sum + part)).toBe(
      millisecondsBetween(at('2026-01-05'), at('2026-01-14')) + days(1),
    );
  });

  it('is put right by a supervisor with a reason; the old line stays readable', () => {
    const job = aDesignedLine().comesTo('2026-01-12');
    const correct = {
      kind: 'correct clock',
      from: at('2026-01-07'),
      to: at('2026-01-08'),
      party: 'utility',
      reason: 'the invoice was never printed',
    } as const;
    expect(job.refuses(correct)).toBe('caller/not-allowed');
    job.does(correct, supervisor);
    expect(clockLedger(job.state, job.now)).toEqual([
      { party: 'customer', stage: 'payment', from: at('2026-01-05'), to: at('2026-01-07') },
      {
        party: 'utility',
        stage: 'payment',
        from: at('2026-01-07'),
        to: at('2026-01-08'),
        corrected: { reason: 'the invoice was never printed', by: supervisor, was: 'customer' },
      },
      { party: 'customer', stage: 'payment', from: at('2026-01-08'), to: at('2026-01-12') },
    ]);
    expect(Object.values(job.state.spans).at(-1)).toMatchObject({
      party: 'customer',
      from: at('2026-01-05'),
    });
  });

  it('is put right only where the case had a clock', () => {
    const job = aDesignedLine().comesTo('2026-01-12');
    const correct = { kind: 'correct clock', party: 'utility', reason: 'wrong' } as const;
    const refuses = (from: string, to: string) =>
      job.refuses({ ...correct, from: at(from), to: at(to) }, supervisor);
    expect(refuses('2026-01-08', '2026-01-08')).toBe('clock/span');
    expect(refuses('2026-01-01', '2026-01-08')).toBe('clock/span');
    expect(refuses('2026-01-08', '2026-01-13')).toBe('clock/span');
    job.does({ kind: 'cancel', reason: 'sold' });
    job.comesTo('2026-01-20').reopens('design').comesTo('2026-01-22');
    expect(refuses('2026-01-11', '2026-01-21')).toBe('clock/span');
  });

  it('is put right twice: the later correction holds, and the first line is still named', () => {
    const job = aDesignedLine().comesTo('2026-01-12');
    const from = at('2026-01-06');
    job.does(
      { kind: 'correct clock', from, to: at('2026-01-09'), party: 'utility', reason: 'one' },
      supervisor,
    );
    job.does(
      { kind: 'correct clock', from, to: at('2026-01-07'), party: 'weather', reason: 'two' },
      supervisor,
    );
    const lines = clockLedger(job.state, job.now);
    expect(lines.map(({ party, corrected }) => [party, corrected?.reason, corrected?.was])).toEqual([
      ['customer', undefined, undefined],
      ['weather', 'two', 'customer'],
      ['utility', 'one', 'customer'],
      ['customer', undefined, undefined],
    ]);
  });
});
