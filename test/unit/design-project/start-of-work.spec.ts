import { aDesignProject } from '../../support/a-design-project.js';

const ready = () => aDesignProject().readyToReport('start of work').waits(1);

describe('the start of work', () => {
  it('is judged on the dig date and on no other', () => {
    const job = ready();
    expect(job.refusal((it) => it.reports('start of work')).message).toContain('dig date');
    expect(job.refusal((it) => it.reports('start of work', { digOn: '2026-07-01' })).message).toContain(
      'dig date is 2026-07-01, today is 2026-06-04: construction scheduler',
    );
    expect(job.reports('start of work', { digOn: job.today }).status('customer trench')).toBe('open');
  });

  it('asks each excavator for a locating ticket of its own', () => {
    const job = aDesignProject().upTo(
      ({ command }) => command?.kind === 'record item' && command.stage === 'start of work',
    );
    expect(job.item('start of work', 'crew')).toMatchObject({ state: 'to open', party: 'utility' });
    expect(job.item('start of work', 'customer-excavator')?.party).toBe('customer');
    expect(job.gate('start of work').missing).toEqual(
      expect.arrayContaining(['marks of crew: utility', 'marks of customer-excavator: customer']),
    );
  });

  it.each([
    ['on their last day', '2026-06-24', []],
    ['a working day later', '2026-06-25', ['marks of crew lapsed on 2026-06-24: utility']],
  ])('marks of 15 working days %s', (_when, day, missing) => {
    const job = aDesignProject({ excavators: [{ id: 'crew', party: 'utility' }] }).upTo(
      ({ command }) => command?.kind === 'record item' && command.state === 'opened',
    );
    const fields = { ticket: '811-1', openedOn: job.today };
    job.records('start of work', 'crew', { state: 'opened', fields });
    job.records('start of work', 'crew', { state: 'marked', fields: { markedOn: '2026-06-03' } });
    while (job.today < day) job.waits(1);
    job.amends({ digOn: job.today });
    const marks = job.gate('start of work').missing.filter((what) => what.startsWith('marks'));
    expect(marks).toEqual(missing);
  });

  it('a locating ticket is opened two full working days before digging', () => {
    const job = aDesignProject({ excavators: [{ id: 'crew', party: 'utility' }] }).upTo(
      ({ command }) => command?.kind === 'record item' && command.state === 'opened',
    );
    const opened = job.today;
    job.records('start of work', 'crew', { state: 'opened', fields: { ticket: '811-1', openedOn: opened } });
    job.records('start of work', 'crew', { state: 'marked', fields: { markedOn: opened } });
    const late = () => job.gate('start of work').missing.filter((what) => what.startsWith('ticket of crew'));
    expect(late()).toEqual([expect.stringContaining(`was opened on ${opened}: digging may begin after`)]);
    job.waits(2);
    expect(late()).toHaveLength(1);
    job.waits(1);
    expect(late()).toEqual([]);
  });

  it('marks are renewed two working days before they lapse', () => {
    const job = ready();
    while (job.today < '2026-06-23') job.waits(1);
    expect(job.item('start of work', 'crew')?.state).toBe('to be renewed');
    expect(job.toDos).toContain('locating marks lapse soon: renew the ticket: construction scheduler');
    job.records('start of work', 'crew', { state: 'marked', fields: { markedOn: job.today } });
    expect(job.item('start of work', 'crew')?.ended).toBe(true);
  });

  it('marks that lapse are the excavator’s time again', () => {
    const job = ready();
    while (job.today < '2026-06-26') job.waits(1);
    expect(job.item('start of work', 'customer-excavator')).toMatchObject({
      state: 'lapsed',
      ended: false,
      party: 'customer',
    });
    expect(job.toDos).toContain('locating marks have lapsed: no digging: construction scheduler');
  });

  it('waits for a payment that was returned after release', () => {
    const job = ready().paymentIsReturned('DP-2026-000123-charge');
    expect(job.refusal((it) => it.reports('start of work', { digOn: job.today })).message).toContain(
      '$5,400.00 of $5,400.00 not paid and cleared: customer',
    );
  });

  it('waits for a permit that expired after release', () => {
    const job = ready();
    const fields = { expiresOn: '2026-06-01' };
    job.records('permit', 'City of Phoenix, right-of-way', { fields });
    const problem = job.refusal((it) => it.reports('start of work', { digOn: job.today }));
    expect(problem.message).toContain('permit City of Phoenix, right-of-way');
  });

  it('waits for long-lead material to be there', () => {
    const job = aDesignProject({ kind: 'conversion' }).upTo(
      ({ command }) => command?.kind === 'record item' && command.state === 'received',
    );
    expect(job.gate('start of work').missing).toContain('material switchgear received: materials desk');
  });

  it('books the crew, and gives it back when the job is cancelled', () => {
    const job = ready();
    expect(job.effects('done')).toContain('order crew');
    job.does('project associate', { kind: 'cancel', reason: 'sold' }).effectsArePerformed();
    expect(job.effects('done')).toContain('release crew');
  });
});

describe('a planned outage', () => {
  const planned = () => aDesignProject({ kind: 'relocation' }).at('outage appointment');
  const told = (job: ReturnType<typeof planned>) =>
    job.effects('owed').filter((effect) => effect.startsWith('tell'));

  it('is told to customers with medical equipment five business days before, to the others three', () => {
    const job = planned();
    const outage = String(job.state.facts.outageOn);
    expect(told(job)).toEqual([]);
    while (!told(job).length) job.waits(1);
    expect(told(job)).toEqual(['tell customers of outage, medical']);
    job.waits(2);
    expect(told(job)).toEqual(['tell customers of outage, medical', 'tell customers of outage, others']);
    expect(job.today < outage).toBe(true);
  });

  it('is told before work starts', () => {
    const job = planned();
    expect(job.gate('start of work').missing).toContain(
      'customers told of the outage: construction scheduler',
    );
    while (told(job).length < 2) job.waits(1);
    job.effectsArePerformed();
    expect(job.status('outage notice')).toBe('done');
    expect(job.gate('start of work').missing).not.toContain(
      'customers told of the outage: construction scheduler',
    );
  });

  it('that is moved is told again', () => {
    const job = planned();
    while (told(job).length < 2) job.waits(1);
    job.effectsArePerformed().amends({ outageOn: '2026-09-15' });
    expect(job.status('outage notice')).toBe('open');
    expect(job.item('outage notice', 'medical')?.state).toBe('to be told');
  });

  it('is appointed with the customer within four hours (R14-2-206)', () => {
    const job = planned();
    const appointed = (to: string) => ({ appointment: { on: '2026-06-10', from: '08:00', to } });
    expect(job.refusal((it) => it.reports('outage appointment', appointed('12:01'))).message).toContain(
      'appointment window of 4 hours at most',
    );
    expect(job.reports('outage appointment', appointed('12:00')).status('outage appointment')).toBe('done');
  });
});
