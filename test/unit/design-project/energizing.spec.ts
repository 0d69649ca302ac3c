import { aDesignProject } from '../../support/a-design-project.js';

describe('what the customer builds', () => {
  const building = () => aDesignProject().at('customer trench');

  it('is inspected before backfill; corrections go to the customer with their clock', () => {
    const job = building();
    expect(job.state.head.party).toBe('customer');
    job.records('customer trench', 'trench', { state: 'inspection asked for' });
    expect(job.state.head.party).toBe('utility');
    job.records('customer trench', 'trench', {
      state: 'corrections listed',
      fields: { corrections: ['DEPTH'] },
    });
    expect(job.effects('owed')).toContain('send correction list, trench');
    expect(job.state.head.party).toBe('customer');
  });

  it('is inspected again after two weeks, whether or not the customer asks', () => {
    const job = building().records('customer trench', 'trench', { state: 'inspection asked for' });
    job.records('customer trench', 'trench', { state: 'corrections listed' });
    job.waits(9);
    expect(job.toDos).not.toContain('corrections are late: inspect again: inspector');
    job.waits(1);
    expect(job.toDos).toContain('corrections are late: inspect again: inspector');
    job.records('customer trench', 'trench', { state: 'inspection asked for' });
    expect(job.toDos).not.toContain('corrections are late: inspect again: inspector');
  });

  it('each time it fails, a list of its own is sent', () => {
    const job = building();
    for (let time = 0; time < 2; time++) {
      job.records('customer trench', 'trench', { state: 'inspection asked for' });
      job.records('customer trench', 'trench', { state: 'corrections listed' });
      job.effectsArePerformed();
    }
    const lists = job.effects('done').filter((effect) => effect === 'send correction list, trench');
    expect(lists).toHaveLength(2);
  });
});

describe('a service point', () => {
  const lots = [
    { id: 'lot-1', metered: true },
    { id: 'lot-2', metered: true },
  ];
  const cleared = { clearance: 'CLR-1', clearedOn: '2026-06-24' };

  it('is the customer’s time until the inspection is asked for, then the authority’s', () => {
    const job = aDesignProject({ servicePoints: lots }).at('service');
    expect(job.item('service', 'lot-1')).toMatchObject({ state: 'clearance to ask for', party: 'customer' });
    job.records('service', 'lot-1', { state: 'inspection asked for' });
    expect(job.item('service', 'lot-1')?.party).toBe('authority');
    job.records('service', 'lot-1', { state: 'corrections asked' });
    expect(job.item('service', 'lot-1')?.party).toBe('customer');
  });

  it('waits for no other', () => {
    const job = aDesignProject({ servicePoints: lots }).at('service');
    job.records('service', 'lot-1', { state: 'inspection asked for' });
    job.records('service', 'lot-1', { state: 'cleared', fields: cleared }).effectsArePerformed();
    expect(job.item('service', 'lot-1')?.state).toBe('meter ordered');
    const set = { meter: 'M-1', setOn: '2026-06-29' };
    job.records('service', 'lot-1', { state: 'meter set', fields: set }).effectsArePerformed();
    expect(job.item('service', 'lot-1')?.state).toBe('in service');
    expect(job.item('service', 'lot-2')?.state).toBe('clearance to ask for');
    expect(job.status('service')).toBe('open');
  });

  it('is to have its meter within five working days (R14-2-206)', () => {
    const job = aDesignProject({ servicePoints: lots }).at('service');
    job.records('service', 'lot-1', { state: 'inspection asked for' });
    job.records('service', 'lot-1', { state: 'cleared', fields: cleared }).effectsArePerformed();
    job.waits(4, 'working days');
    expect(job.toDos).not.toContain('meter set is late (R14-2-206): construction scheduler');
    job.waits(1, 'working days');
    expect(job.toDos).toContain('meter set is late (R14-2-206): construction scheduler');
  });

  it('without an applicant has its meter, and its service is pending (R14-2-203)', () => {
    const ended = aDesignProject({ servicePoints: lots, hasCustomer: false }).at('close-out');
    expect(ended.item('service', 'lot-1')).toMatchObject({ state: 'service pending', ended: true });
    expect(ended.effects('done')).toContain('open service, lot-1');
    expect(ended.status('service')).toBe('done');
  });

  it('without a meter has neither clearance nor meter set', () => {
    const job = aDesignProject({ kind: 'dusk-to-dawn' }).at('close-out');
    expect(job.item('service', 'SP-1')?.state).toBe('in service');
    expect(job.effects('done')).not.toContain('order meter set, SP-1');
  });

  it('is none of a relocation’s: that has an outage appointment', () => {
    const job = aDesignProject({ kind: 'relocation' }).at('close-out');
    expect(job.status('service')).toBe('not needed');
    expect(job.status('outage appointment')).toBe('done');
  });
});

describe('a temporary service', () => {
  it('is in use until it is removed, and billed no longer', () => {
    const job = aDesignProject({ kind: 'temporary service' }).at('removal');
    expect(job.item('removal', 'temporary service')).toMatchObject({ state: 'in use', party: 'customer' });
    job.toTheEnd();
    expect(job.effects('done')).toEqual(expect.arrayContaining(['order removal, temporary service']));
    expect(job.effects('done')).toContain('close service, temporary service');
  });

  it('used for longer than a year is escalated', () => {
    const job = aDesignProject({ kind: 'temporary service' }).at('removal').waits(1, 'years').waits(2);
    expect(job.toDos).toContain('removal is late: construction scheduler');
  });
});

describe('the close-out', () => {
  it('names what it lacks', () => {
    const job = aDesignProject().at('as-built');
    expect(job.gate('close-out').missing).toEqual([
      'as-built quantities: project associate',
      'as-built drawing on file: project associate',
      'actual cost: project associate',
      'refund clock: project associate',
    ]);
  });

  it('waits for the old pole that is owed', () => {
    const relocation = aDesignProject({ kind: 'relocation' }).at('old pole removal');
    expect(relocation.status('close-out')).toBe('waiting');
    expect(relocation.item('old pole removal', 'POLE-77')?.party).toBe('third party');
  });

  it('leaves no overpayment on the job', () => {
    const job = aDesignProject().readyToReport('job package');
    job.paymentIsReturned('DP-2026-000123-charge');
    expect(job.gate('close-out').missing).toContain('$5,400.00 of $5,400.00 not paid and cleared: customer');
  });
});

describe('the refund watch', () => {
  const watching = () => aDesignProject().at('refund watch');

  it('lasts five years from the day that was set, and nobody is late meanwhile', () => {
    const job = watching().effectsArePerformed();
    expect(job.effects('done')).toContain('start refund clock, advance');
    expect(job.item('refund watch', 'advance')?.dueAt).toBe('2031-07-22T07:00:00.000Z');
    job.waits(4, 'years').waits(11 * 30, 'calendar days');
    expect(job.state.head.status).toBe('open');
    expect(job.toDos.filter((what) => what.includes('late'))).toEqual([]);
    job.waits(60, 'calendar days');
    expect(job.item('refund watch', 'advance')?.state).toBe('contribution in aid');
    expect(job.effectsArePerformed().effects('done')).toContain('end refund clock, advance');
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'completed' });
  });

  it('ends early when the whole advance is refunded', () => {
    const job = watching().effectsArePerformed();
    job.records('refund watch', 'advance', { state: 'wholly refunded' }).effectsArePerformed();
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'completed' });
  });

  it('begins anew, and the old one is stopped first, when its first day is put right', () => {
    const job = watching().effectsArePerformed().amends({ refundFrom: '2026-08-03' });
    expect(job.effects('owed')).toEqual(['stop refund clock, advance', 'start refund clock, advance']);
    job.effectsArePerformed();
    expect(job.effects('undone')).toEqual(['start refund clock, advance']);
    expect(job.item('refund watch', 'advance')?.fields).toMatchObject({ from: '2026-08-03' });
  });

  it('is not needed where nothing is refundable', () => {
    const job = aDesignProject({ refundableCents: 0 }).toTheEnd();
    expect(job.status('refund watch')).toBe('not needed');
  });
});
