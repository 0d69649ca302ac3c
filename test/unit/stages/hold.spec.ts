import { at } from './a-case.js';
import { aDesignedLine, aLineExtension, withRow } from './a-line-extension.js';

const close = (date: string) => at(`${date}T17:00:00-07:00`);
const hold = { kind: 'hold', reason: 'weather', party: 'weather', reviewOn: at('2026-01-20') } as const;

describe('a hold', () => {
  it('stops the stage clocks, and gives the time to whom it names', () => {
    const job = aDesignedLine().comesTo('2026-01-07');
    job.does(hold);
    expect(job.state.head).toMatchObject({
      party: 'weather',
      hold: { since: at('2026-01-07'), reviewOn: at('2026-01-20') },
    });
    job.comesTo('2026-01-19');
    expect(job.acts.at(-1)).toBe('held');
  });

  it('moves every due of an open stage later by the business days that it lasted', () => {
    const job = aDesignedLine().comesTo('2026-01-07');
    job.does(hold);
    job.comesTo('2026-01-14').does({ kind: 'resume' });
    expect(job.state.stages.payment?.dueAt).toBe(close('2026-01-26'));
    expect(job.due('payment/1/reminder')).toBe(close('2026-01-22'));
    expect(job.due('payment/1/supervisor')).toBe(close('2026-01-27'));
    expect(job.state.head.hold).toBeUndefined();
    expect(job.state.head.party).toBe('customer');
  });

  it('is never forgotten: the review date raises a To Do', () => {
    const job = aDesignedLine();
    job.does(hold);
    job.comesTo('2026-01-21');
    expect(job.toDos).toEqual(['review the hold: project associate']);
    expect(job.state.head.hold?.reason).toBe('weather');
    job.does({ kind: 'resume' });
    expect(job.toDos).toEqual([]);
  });

  it('is reviewed after now and within the rule', () => {
    const job = aLineExtension();
    for (const reviewOn of [job.now, at('2026-04-30')]) {
      const problem = job.refusal({ ...hold, reviewOn });
      expect(problem.code).toBe('hold/review');
      expect(problem.reason.rule).toBe('hold review longest');
    }
  });

  it('takes no report and no reopening, and is not laid over another', () => {
    const job = aDesignedLine({ paid: true });
    job.does(hold);
    expect(job.refuses({ kind: 'report', stage: 'payment' })).toBe('case/on-hold');
    expect(job.refuses({ kind: 'reopen', stage: 'design', reason: 'redesign' })).toBe('case/on-hold');
    expect(job.refuses(hold)).toBe('case/on-hold');
    job.does({ kind: 'resume' });
    expect(job.refuses({ kind: 'resume' })).toBe('case/not-on-hold');
  });

  it('lets what opens meanwhile wait as well, and gives it its whole time', () => {
    const job = aDesignedLine({}, withRow('payment', { reportsItself: true }));
    job.does(hold);
    job.comesTo('2026-01-07').amends({ paid: true });
    expect(job.open).toEqual(['release']);
    expect(job.state.dues['release/1/owner']).toMatchObject({ at: close('2026-01-12'), paused: true });
    job.comesTo('2026-01-14').does({ kind: 'resume' });
    expect(job.due('release/1/owner')).toBe(close('2026-01-19'));
    expect(job.state.dues['release/1/owner']?.paused).toBeUndefined();
  });

  it('opens what an amendment makes needed, with its clock standing still', () => {
    const job = aDesignedLine();
    job.does(hold);
    job.amends({ parcels: ['12-A'] });
    expect(job.open).toEqual(['easement', 'payment']);
    expect(job.state.dues['easement/1/owner']?.paused).toBe(true);
    job.amends({ parcels: [] });
    expect(job.state.dues['easement/1/owner']).toBeUndefined();
  });

  it('does not keep what was made from running out', () => {
    const job = aDesignedLine({}, withRow('design', { lasts: { as: 'estimate valid', until: 'payment' } }));
    job.does({ ...hold, reviewOn: at('2026-04-01') });
    job.comesTo('2026-03-09');
    expect(job.open).toEqual(['design']);
    expect(job.state.dues['design/2/owner']?.paused).toBe(true);
  });

  it('of one day moves nothing, and each has a number of its own', () => {
    const job = aLineExtension();
    job.does(hold);
    const first = job.state.head.hold?.number;
    job.does({ kind: 'resume' });
    expect(job.state.stages.intake?.dueAt).toBe(close('2026-01-07'));
    job.does(hold);
    expect(job.state.head.hold?.number).not.toBe(first);
  });
});
