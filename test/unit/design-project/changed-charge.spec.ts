import { aDesignProject } from '../../support/a-design-project.js';

describe('a charge that changes after it was paid', () => {
  const paid = () => aDesignProject().at('job package');
  const amend = (facts: { chargeCents: number }) => {
    const changed = paid().amends(facts);
    changed.effectsArePerformed();
    return changed;
  };
  const sign = (changed: ReturnType<typeof paid>) => {
    const signed = { tariffCopyGivenOn: changed.today, customerSignedOn: changed.today };
    changed.records('agreement', 'amendment 1', { state: 'signed by customer', fields: signed });
    const fields = { utilitySignedOn: changed.today };
    changed.records('agreement', 'amendment 1', { state: 'signed by both', fields });
    return changed.reports('agreement').effectsArePerformed();
  };

  it('is agreed by an amendment; the agreement that was signed stays', () => {
    const changed = amend({ chargeCents: 640_000 });
    expect(changed.status('agreement')).toBe('open');
    expect(changed.status('job package')).toBe('waiting');
    expect(changed.item('agreement', 'agreement')?.state).toBe('signed by both');
    expect(changed.item('agreement', 'amendment 1')).toMatchObject({
      state: 'sent',
      fields: { chargeCents: 640_000 },
    });
  });

  it('is billed by the difference when it is more', () => {
    const changed = sign(amend({ chargeCents: 640_000 }));
    expect(changed.item('payment', 'DP-2026-000123-C2')?.fields).toEqual({ amount: 100_000 });
    expect(changed.effects('done')).toContain('send invoice, DP-2026-000123-C2');
    expect(changed.effects('undone')).toEqual([]);
    expect(changed.status('payment')).toBe('open');
    changed.isPaid(100_000, { invoice: 'DP-2026-000123-C2' });
    expect(changed.status('job package')).toBe('open');
  });

  it('is refunded by the difference when it is less', () => {
    const changed = sign(amend({ chargeCents: 440_000 }));
    expect(changed.item('payment', 'DP-2026-000123-C2')).toMatchObject({
      state: 'credited on account',
      fields: { amount: 100_000, refund: 100_000 },
    });
    expect(changed.effects('done')).toContain('credit difference, DP-2026-000123-C2');
    expect(changed.status('job package')).toBe('open');
    expect(changed.gate('payment').missing).toEqual([]);
  });

  it('lowered while a check clears is refunded by what is then beyond, without a person', () => {
    const clearing = aDesignProject().at('payment').isPaid(540_000, { tender: 'check' });
    const changed = sign(clearing.amends({ chargeCents: 440_000 }).effectsArePerformed());
    expect(changed.item('payment', 'DP-2026-000123-C2')?.fields).toEqual({ amount: 100_000, refund: 0 });
    expect(changed.item('payment', 'PAY-1')?.state).toBe('received');
    changed.waits(7).effectsArePerformed();
    expect(changed.item('payment', 'PAY-1')).toMatchObject({
      state: 'cleared, excess refunded',
      fields: { excess: 100_000 },
    });
    expect(changed.effects('done')).toContain('refund overpayment, PAY-1');
    expect(changed.gate('payment').missing).toEqual([]);
    expect(changed.toDos.filter((what) => what.includes('refund'))).toEqual([]);
  });

  it('raised while a check clears that was too much keeps what was too much', () => {
    const clearing = aDesignProject().at('payment').isPaid(600_000, { tender: 'check' });
    const changed = sign(clearing.amends({ chargeCents: 600_000 }).effectsArePerformed());
    changed.waits(7).effectsArePerformed();
    expect(changed.item('payment', 'PAY-1')).toMatchObject({ state: 'cleared', fields: { excess: 0 } });
    expect(changed.gate('payment').missing).toEqual([]);
  });

  it('lowered and raised again asks for what was refunded', () => {
    const changed = sign(amend({ chargeCents: 440_000 })).amends({ chargeCents: 540_000 });
    expect(changed.gate('payment').missing).toEqual([
      '$1,000.00 of $5,400.00 not paid and cleared: customer',
    ]);
  });

  it('dropped to nothing is paid back, and the payment is not needed', () => {
    const changed = sign(amend({ chargeCents: 0 }));
    expect(changed.status('payment')).toBe('not needed');
    expect(changed.effects('undone')).toContain('send invoice, DP-2026-000123-C1');
    expect(changed.status('job package')).toBe('open');
  });

  it('before it was agreed to, an agreement that is out is replaced', () => {
    const out = aDesignProject().upTo(
      ({ command }) => command?.kind === 'record item' && command.stage === 'agreement',
    );
    out.amends({ chargeCents: 500_000 });
    expect(out.item('agreement', 'agreement')?.state).toBe('not asked for');
    expect(out.item('agreement', 'amendment 1')?.state).toBe('to send');
  });
});
