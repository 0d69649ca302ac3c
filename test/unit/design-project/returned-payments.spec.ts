import { aDesignProject } from '../../support/a-design-project.js';

const job = (facts = {}) => aDesignProject(facts).at('payment');

describe('a payment that is returned', () => {
  it('while it clears is collected again', () => {
    const paid = job().isPaid(540_000, { tender: 'check' }).paymentIsReturned('PAY-1');
    expect(paid.toDos).toContain('payment returned: collect it again: project associate');
    paid.waits(10);
    expect(paid.status('payment')).toBe('open');
    expect(paid.isPaid(540_000, { payment: 'PAY-2' }).status('payment')).toBe('done');
  });

  it('after its excess was refunded asks for the charge, and for what was paid out', () => {
    const [excess, owed] = [60_000, '$5,400.00'];
    const refunded = () => job().isPaid(600_000).effectsArePerformed();
    const unpaid = refunded().paymentIsReturned('PAY-1', { refundWithdrawn: excess });
    expect(unpaid.gate('payment').missing).toEqual([`${owed} of ${owed} not paid and cleared: customer`]);
    expect(unpaid.toDos).toContain('payment returned: collect it again: project associate');
    const paidOut = refunded().paymentIsReturned('PAY-1', { refundPaidOut: excess });
    expect(paidOut.gate('payment').missing).toEqual([
      '$6,000.00 of $5,400.00 not paid and cleared: customer',
    ]);
    expect(paidOut.toDos).toContain(
      'payment returned after it was refunded: collect the refund: project associate',
    );
  });

  it('before its excess was refunded asks for the charge', () => {
    const returned = job().isPaid(600_000).paymentIsReturned('PAY-1');
    expect(returned.gate('payment').missing).toEqual([
      '$5,400.00 of $5,400.00 not paid and cleared: customer',
    ]);
  });

  it('takes back the refund of another one’s excess, which then pays the charge', () => {
    const paid = job().isPaid(50_000).isPaid(540_000, { payment: 'PAY-2' }).effectsArePerformed();
    expect(paid.item('payment', 'PAY-2')?.fields).toMatchObject({ excess: 50_000 });
    paid.paymentIsReturned('PAY-1', { refundWithdrawn: 50_000 });
    expect(paid.gate('payment').missing).toEqual([]);
  });

  it('after the job was cancelled is nobody’s to collect once its refund is withdrawn', () => {
    const cancelled = () =>
      job()
        .isPaid(540_000)
        .does('project associate', { kind: 'cancel', reason: 'sold' })
        .effectsArePerformed();
    const withdrawn = cancelled().paymentIsReturned('PAY-1', { refundWithdrawn: 540_000 });
    expect(withdrawn.toDos).toEqual(['PAY-1 is returned, not owed after the end: project associate']);
    const paidOut = cancelled().paymentIsReturned('PAY-1', { refundPaidOut: 540_000 });
    expect(paidOut.toDos).toEqual([
      'payment returned after it was refunded: collect the refund: project associate',
    ]);
  });
});
