import { at } from './a-case.js';
import { aDesignedLine, aLineExtension, rows, withRow } from './a-line-extension.js';

/** The end of an office day in Phoenix. */
const close = (date: string) => at(`${date}T17:00:00-07:00`);

describe('a stage that takes its time', () => {
  it('is due when its limit ends, with a reminder before and a ladder after', () => {
    const job = aLineExtension().reports('intake');
    expect(job.state.stages.design?.dueAt).toBe(close('2026-01-19'));
    expect(job.due('design/1/reminder')).toBe(close('2026-01-15'));
    expect(job.due('design/1/owner')).toBe(close('2026-01-19'));
    expect(job.due('design/1/supervisor')).toBe(close('2026-01-20'));
    expect(job.due('design/1/manager')).toBe(close('2026-01-26'));
  });

  it('is told rung by rung, and stays open', () => {
    const job = aLineExtension().reports('intake').comesTo('2026-01-16');
    expect(job.toDos).toEqual(['design is due soon: project associate']);
    job.comesTo('2026-01-21').comesTo('2026-01-27');
    expect(job.toDos).toEqual([
      'design is due soon: project associate',
      'design is late: project associate',
      'design is late: supervisor',
      'design is late: manager',
    ]);
    expect(job.open).toEqual(['design']);
    job.does({ kind: 'report', stage: 'design', facts: { drawings: true } });
    expect(job.toDos).toEqual([]);
  });

  it('is judged as of the instant at which it fell due, also when time was away', () => {
    const job = aLineExtension().reports('intake').comesTo('2026-02-02');
    expect(job.entries.slice(2).map(({ at: on, act }) => [act.kind, act.rung, on])).toEqual([
      ['reminder dropped', undefined, close('2026-01-15')],
      ['escalated', 'owner', close('2026-01-19')],
      ['escalated', 'supervisor', close('2026-01-20')],
      ['escalated', 'manager', close('2026-01-26')],
    ]);
  });

  it('reminds nobody whose occasion has passed', () => {
    const job = aLineExtension().reports('intake').comesTo(close('2026-01-19'));
    expect(job.acts).toContain('reminder dropped');
    expect(job.toDos).toEqual(['design is late: project associate']);
  });

  it('takes a command of time whose occasion has gone as nothing to do', () => {
    const job = aLineExtension();
    const due = 'intake/1/owner';
    expect(job.does({ kind: 'escalate', due, at: job.now })).toEqual([]);
    expect(job.process.judge(job.situation, 'intake/7/owner', job.now)).toEqual([]);
  });
});

describe('a customer who does not answer', () => {
  it('is written to after the stage fell due, and the case is cancelled after the last notice', () => {
    const job = aDesignedLine();
    expect(job.state.stages.payment?.dueAt).toBe(close('2026-01-19'));
    job.comesTo('2026-01-27');
    expect(job.performable).toContain('payment/1/send notice/first notice');
    job.comesTo('2026-02-10');
    expect(job.state.effects['payment/1/send notice/second notice']).toMatchObject({
      state: 'owed',
      details: { of: 'second notice' },
    });
    job.comesTo('2026-03-03');
    expect(job.state.head).toMatchObject({
      status: 'closed',
      outcome: 'cancelled',
      closedAt: close('2026-03-02'),
    });
    expect(job.state.facts.cancelled).toBe('no answer to the notices');
  });

  it('and whose case had ended before it was judged cannot report any more', () => {
    const job = aDesignedLine({ paid: true });
    job.now = at('2026-03-03');
    expect(job.refuses({ kind: 'report', stage: 'payment' })).toBe('case/closed');
    job.now = at('2026-02-27');
    job.reports('payment');
    expect(job.open).toEqual(['release']);
  });
});

describe('what lasts only so long', () => {
  const lasting = withRow('design', { lasts: { as: 'estimate valid', until: 'payment' } });
  const runsOut = at('2026-03-07T00:00:00-07:00');

  it('runs out, and its stage is opened again with all that came after it put back', () => {
    const job = aDesignedLine(
      { parcels: ['12-A'] },
      lasting.map((row) => ({ ...row, unanswered: undefined })) as never,
    );
    expect(job.due('design/1/lasts')).toBe(runsOut);
    job.comesTo('2026-03-09');
    expect(job.open).toEqual(['design']);
    expect(job.state.stages.design).toMatchObject({ opening: 2, openedAt: runsOut });
    expect(job.stagesThatAre('waiting')).toEqual([
      'easement',
      'permit',
      'payment',
      'release',
      'construction',
      'close-out',
    ]);
  });

  it('no longer matters once that is reported for which it had to last', () => {
    const job = aDesignedLine({ paid: true }, lasting).reports('payment');
    expect(job.due('design/1/lasts')).toBeUndefined();
    job.comesTo('2026-03-09');
    expect(job.open).toEqual(['release']);
  });

  it('matters again when that is reopened', () => {
    const job = aDesignedLine({ paid: true }, lasting).reports('payment').reopens('payment');
    expect(job.due('design/1/lasts')).toBe(runsOut);
  });

  it('goes on lasting while its stage is put back, and after it stands again', () => {
    const stages = lasting.map((row) => (row.name === 'design' ? { ...row, stillValid: () => true } : row));
    const job = aDesignedLine({}, stages).comesTo('2026-01-12').reopens('intake');
    expect(job.due('design/1/lasts')).toBe(runsOut);
    job.reports('intake');
    expect(job.state.stages.design).toMatchObject({ status: 'done', opening: 1 });
    expect(job.due('design/1/lasts')).toBe(runsOut);
  });

  it('and has run out while its stage was put back, is made again when its turn returns', () => {
    const stages = lasting.map((row) => (row.name === 'design' ? { ...row, stillValid: () => true } : row));
    const job = aDesignedLine({}, stages).comesTo('2026-01-12').reopens('intake');
    job.comesTo('2026-03-09');
    expect(job.open).toEqual(['intake']);
    job.reports('intake');
    expect(job.state.stages.design).toMatchObject({ status: 'open', opening: 2 });
  });
});

describe('a stage that waits for time itself', () => {
  const watch = {
    name: 'refund watch',
    owner: 'project associate',
    clock: 'customer',
    within: 'refund watch',
    after: ['design'],
    patient: true,
  } as const;
  const over = at('2027-01-06T00:00:00-07:00');
  const short = rows.filter(({ name }) => name === 'intake' || name === 'design');

  it('reminds nobody, and is reported by time where nothing else is waited for', () => {
    const ended = { name: 'watch is over', missing: ({ now, stage }: never) => missing(now, stage) };
    const missing = (now: string, stage: (name: string) => { dueAt?: string } | undefined) =>
      now < (stage('refund watch')?.dueAt ?? '') ? [{ what: 'the end', owes: 'time' }] : [];
    const job = aDesignedLine({}, [...short, { ...watch, reportsItself: true, requires: [ended as never] }]);
    expect(Object.keys(job.state.dues)).toEqual(['refund watch/1/over']);
    job.comesTo('2027-01-07');
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'energized', closedAt: over });
    expect(job.toDos).toEqual([]);
  });

  it('is a To Do of its owner where somebody has to report it', () => {
    const job = aDesignedLine({}, [...short, watch]).comesTo('2027-01-07');
    expect(job.toDos).toEqual(['refund watch can be reported: project associate']);
    expect(job.reports('refund watch').state.head.status).toBe('closed');
  });
});
