import type { Facts } from '../../../libs/domain/src/cases/state.js';
import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { aDesignProject } from '../../support/a-design-project.js';

/** The agreement is out: it may be signed. */
const out = (facts: Partial<DesignProject> = {}) =>
  aDesignProject(facts).upTo(
    ({ command }) => command?.kind === 'record item' && command.stage === 'agreement',
  );
const signed = (job: ReturnType<typeof out>, fields: Facts) => {
  job.records('agreement', 'agreement', { state: 'signed by customer', fields });
  return job.records('agreement', 'agreement', {
    state: 'signed by both',
    fields: { utilitySignedOn: job.today },
  });
};

describe('an extension agreement', () => {
  it('is the customer’s time until they have signed, then the utility’s', () => {
    const job = out();
    expect(job.item('agreement', 'agreement')).toMatchObject({ state: 'sent', party: 'customer' });
    const fields = { tariffCopyGivenOn: '2026-04-13', customerSignedOn: '2026-04-20' };
    job.records('agreement', 'agreement', { state: 'signed by customer', fields });
    expect(job.item('agreement', 'agreement')?.party).toBe('utility');
  });

  it('is signed by each party (R14-2-207 A.5)', () => {
    const job = out();
    const fields = { tariffCopyGivenOn: '2026-04-13', customerSignedOn: '2026-04-20' };
    job.records('agreement', 'agreement', { state: 'signed by customer', fields });
    expect(job.refusal((it) => it.reports('agreement')).message).toContain(
      'agreement agreement: signed by customer: project associate',
    );
  });

  it('cannot be signed without the day on which the tariff copy was given', () => {
    const problem = out().refusal((it) =>
      it.records('agreement', 'agreement', {
        state: 'signed by customer',
        fields: { customerSignedOn: '2026-04-20' },
      }),
    );
    expect(problem.message).toBe('signed by customer needs: tariffCopyGivenOn.');
  });

  it.each([
    ['before', '2026-04-19', []],
    ['on the day of', '2026-04-20', []],
    [
      'after',
      '2026-04-21',
      ['tariff copy given before signing (R14-2-207 A.4), agreement: project associate'],
    ],
  ])('whose tariff copy was given %s signing', (_when, tariffCopyGivenOn, missing) => {
    const job = signed(out(), { tariffCopyGivenOn, customerSignedOn: '2026-04-20' });
    expect(job.gate('agreement').missing).toEqual(missing);
  });

  it('tells when material with a long lead time is expected, before it is signed', () => {
    const job = out({ longLeadMaterial: [{ id: 'switchgear' }] });
    const told = String(job.state.facts.longLeadToldOn);
    signed(job, { tariffCopyGivenOn: told, customerSignedOn: told });
    expect(job.gate('agreement').missing).toEqual([]);
    job.amends({ longLeadToldOn: job.today });
    expect(job.gate('agreement').missing).toEqual([]);
    job.amends({ longLeadToldOn: '2026-12-01' });
    expect(job.gate('agreement').missing).toEqual(['long-lead date told before signing: project associate']);
  });

  it('is not made for the utility’s own maintenance', () => {
    const job = aDesignProject({ kind: 'maintenance' }).at('job package');
    expect(job.status('agreement')).toBe('not needed');
    expect(job.status('payment')).toBe('not needed');
    expect(job.gate('job package').missing).toEqual([]);
  });
});
