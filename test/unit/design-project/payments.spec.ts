import { aDesignProject } from '../../support/a-design-project.js';

const job = (facts = {}) => aDesignProject(facts).at('payment');

describe('a payment on the invoice of a job', () => {
  it('opens the gate at once when it can no longer be taken back', () => {
    for (const tender of ['cash', 'wire', 'card']) {
      const paid = job().isPaid(540_000, { tender });
      expect(paid.status('payment')).toBe('done');
      expect(paid.status('job package')).toBe('open');
    }
  });

  it.each([
    ['check', 7],
    ['ach', 5],
  ])('by %s opens it when it has cleared, after %i business days', (tender, days) => {
    const paid = job().isPaid(540_000, { tender });
    expect(paid.item('payment', 'PAY-1')).toMatchObject({ state: 'received', party: 'utility' });
    paid.waits(days - 1);
    expect(paid.status('payment')).toBe('open');
    paid.waits(1);
    expect(paid.item('payment', 'PAY-1')?.state).toBe('cleared');
    expect(paid.status('job package')).toBe('open');
  });

  it('that is short by a dollar counts as whole', () => {
    expect(job().isPaid(539_900).status('payment')).toBe('done');
  });

  it('that is short by more asks for the rest, and the rest opens the gate', () => {
    const paid = job().isPaid(539_899);
    expect(paid.status('payment')).toBe('open');
    expect(paid.toDos).toContain('payment short: ask for the rest: project associate');
    expect(paid.gate('payment').missing).toEqual(['$1.01 of $5,400.00 not paid and cleared: customer']);
    expect(paid.isPaid(101, { payment: 'PAY-2' }).status('payment')).toBe('done');
    expect(paid.toDos).not.toContain('payment short: ask for the rest: project associate');
  });

  it('beside a check that still clears counts with it: what is beyond both is refunded', () => {
    const paid = job().isPaid(100_000, { tender: 'check' });
    paid.isPaid(540_000, { payment: 'PAY-2', tender: 'wire' });
    expect(paid.item('payment', 'PAY-2')?.fields).toMatchObject({ excess: 100_000 });
    expect(paid.status('payment')).toBe('open');
    expect(paid.waits(7).status('payment')).toBe('done');
  });

  it('that is too much is refunded by what it is too much', () => {
    const paid = job().isPaid(600_000);
    expect(paid.item('payment', 'PAY-1')).toMatchObject({
      state: 'cleared in excess',
      fields: { amount: 600_000, excess: 60_000 },
    });
    expect(paid.effects('owed')).toContain('refund overpayment, PAY-1');
    expect(paid.status('payment')).toBe('done');
  });

  it('that is a little too much stays on the job', () => {
    const paid = job().isPaid(540_499);
    expect(paid.item('payment', 'PAY-1')?.state).toBe('cleared');
    expect(paid.effects('owed')).not.toContain('refund overpayment, PAY-1');
  });

  it('that is made twice is refunded wholly the second time', () => {
    const paid = job().isPaid(540_000).isPaid(540_000, { payment: 'PAY-2' });
    expect(paid.item('payment', 'PAY-2')?.fields).toMatchObject({ excess: 540_000 });
  });

  it('that is told twice is one payment', () => {
    const paid = job().isPaid(200_000).isPaid(200_000);
    expect(paid.gate('payment').missing).toEqual(['$3,400.00 of $5,400.00 not paid and cleared: customer']);
  });

  it('on an invoice of another job is none of this one’s', () => {
    const paid = job().isPaid(540_000, { invoice: 'DP-2026-000999-C1' });
    expect(paid.item('payment', 'PAY-1')).toBeUndefined();
  });

  it('after the job was cancelled is refunded by hand', () => {
    const paid = job();
    paid.does('project associate', { kind: 'cancel', reason: 'sold' }).effectsArePerformed();
    expect(paid.state.head.status).toBe('closed');
    paid.isPaid(540_000);
    expect(paid.item('payment', 'PAY-1')?.state).toBe('not owed');
    expect(paid.toDos).toContain('payment that is not owed: refund it: project associate');
  });
});

describe('a customer who does not pay', () => {
  it('gets three notices, and then the job is cancelled', () => {
    const unpaid = job();
    unpaid.waits(22).waits(5);
    const notices = () =>
      Object.values(unpaid.state.effects)
        .filter(({ name, stage }) => name === 'send notice' && stage === 'payment')
        .map(({ details }) => details?.['of']);
    expect(notices()).toEqual(['first notice']);
    unpaid.waits(10).waits(10);
    expect(notices()).toEqual(['first notice', 'second notice', 'final notice']);
    unpaid.waits(15);
    expect(unpaid.state.head.status).toBe('cancelling');
    unpaid.effectsArePerformed();
    expect(unpaid.state.head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(unpaid.effects('undone')).toContain('send invoice, DP-2026-000123-C1');
  });

  it('is not cancelled while a check clears', () => {
    const late = job().waits(54).isPaid(540_000, { tender: 'check' });
    late.waits(4);
    expect(late.state.head.status).toBe('open');
    expect(late.toDos).toContain('payment has waited long: go on or cancel: project associate');
    late.waits(4);
    expect(late.status('payment')).toBe('done');
  });
});

describe('a design deposit', () => {
  const deposit = () => aDesignProject({ kind: 'conversion' });

  it('is billed before the design begins, and opens it when it is paid', () => {
    const asked = deposit().upTo(({ fact }) => fact !== undefined);
    expect(asked.item('design deposit', 'DP-2026-000123-D1')?.fields).toEqual({ amount: 400_000 });
    expect(asked.effects('done')).toContain('send deposit invoice, DP-2026-000123-D1');
    expect(asked.status('design')).toBe('waiting');
    asked.isPaid(400_000, { invoice: 'DP-2026-000123-D1' });
    expect(asked.status('design')).toBe('open');
  });

  it('is credited to the charge (R14-2-207 A.3)', () => {
    const billed = deposit().at('payment');
    expect(billed.item('payment', 'DP-2026-000123-C1')?.fields).toEqual({ amount: 8_600_000 });
  });

  it('that was returned is missing at the job package', () => {
    const returned = deposit().at('job package').paymentIsReturned('DP-2026-000123-deposit');
    expect(returned.gate('job package').missing).toContain(
      '$4,000.00 of $4,000.00 not paid and cleared: customer',
    );
  });

  it('is not asked for where none is set', () => {
    expect(aDesignProject().at('design').status('design deposit')).toBe('not needed');
  });
});
