import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { kinds } from '../../../workflows/design-project/facts.js';
import { aDesignProject } from '../../support/a-design-project.js';

const notNeeded = (facts: Partial<DesignProject>) =>
  Object.entries(aDesignProject(facts).toTheEnd().state.stages)
    .filter(([, { status }]) => status === 'not needed')
    .map(([name]) => name);

describe('a design project, walked from the first call to its end', () => {
  it.each(kinds)('%s', (kind) => {
    const job = aDesignProject({ kind }).toTheEnd();
    expect(job.walk.open).toEqual([]);
    expect(job.state.head).toMatchObject({ status: 'closed', outcome: 'completed' });
    expect(new Set(Object.values(job.state.effects).map(({ state }) => state))).toEqual(new Set(['done']));
    expect(job.toDos).toEqual([]);
    expect(job.walk.entries.some(({ act }) => act.kind === 'escalated')).toBe(false);
  });

  it.each<[string, Parameters<typeof aDesignProject>[0]]>([
    ['paid by check', { tender: 'check' }],
    ['built by a contractor', { contractor: 'CONTRACTOR-4' }],
    ['without an applicant', { hasCustomer: false }],
    ['over a railroad', { crossings: ['railroad'] }],
    [
      'of a subdivision',
      { subdivision: true, servicePoints: [1, 2, 3].map((lot) => ({ id: `L-${lot}`, metered: true })) },
    ],
    ['over several parcels', { parcels: [{ id: 'P-1' }, { id: 'P-2', withinRightOfWay: true }] }],
    [
      'with joint use and long-lead material',
      { jointUse: [{ id: 'J-1' }], longLeadMaterial: [{ id: 'M-1' }] },
    ],
    ['with a deposit', { designDepositCents: 50_000 }],
    ['without a charge', { chargeCents: 0, refundableCents: 0 }],
  ])('a new service %s', (_what, facts) => {
    const { head } = aDesignProject(facts).toTheEnd().state;
    expect(head).toMatchObject({ status: 'closed', outcome: 'completed' });
  });

  it('an upgrade of 400 A is the short way: no route, no sketch, no trench', () => {
    expect(notNeeded({ kind: 'upgrade' })).toEqual([
      'preliminary sketch',
      'design deposit',
      'easement',
      'permit',
      'joint use',
      'material',
      'outage notice',
      'customer trench',
      'removal',
      'old pole removal',
      'refund watch',
    ]);
  });

  it('maintenance is the utility’s own: nothing is charged, agreed or energized', () => {
    expect(notNeeded({ kind: 'maintenance' })).toEqual(
      expect.arrayContaining(['customer charge', 'agreement', 'payment', 'line energized', 'service']),
    );
  });
});
