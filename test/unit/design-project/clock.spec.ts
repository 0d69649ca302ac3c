import type { Span } from '../../../libs/domain/src/cases/state.js';
import { millisecondsBetween } from '../../../libs/domain/src/time/instant.js';
import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { kinds } from '../../../workflows/design-project/facts.js';
import { aDesignProject, type Job } from '../../support/a-design-project.js';

const neighbor = { parcels: [{ id: 'parcel-1', grantor: 'third party' as const }], permits: [] };

describe('whose time it is on a design project', () => {
  it.each<[string, (job: Job) => Job, string, Partial<DesignProject>?]>([
    ['while the design is made', (job) => job.at('design'), 'utility'],
    [
      'while a deposit is asked for',
      (job) => job.upTo(({ fact }) => fact !== undefined),
      'customer',
      { kind: 'conversion' },
    ],
    [
      'while a permit is to be applied for',
      (job) =>
        job.readyToReport('estimate').reports('estimate').reports('customer charge', { chargeCents: 0 }),
      'utility',
    ],
    [
      'while an authority reviews and the agreement is out',
      (job) => job.upTo(({ command }) => command?.kind === 'record item' && command.stage === 'agreement'),
      'authority',
    ],
    [
      'while a neighbor has the easement and the customer the agreement',
      (job) => job.upTo(({ command }) => command?.kind === 'record item' && command.stage === 'agreement'),
      'third party',
      neighbor,
    ],
    [
      'while the customer has the agreement and nobody else anything to do',
      (job) => job.upTo(({ command }) => command?.kind === 'record item' && command.stage === 'agreement'),
      'customer',
      { kind: 'upgrade' },
    ],
    [
      'while the customer’s check clears',
      (job) => job.at('payment').isPaid(1, { tender: 'check' }),
      'utility',
    ],
    ['while long-lead material is awaited', (job) => job.at('release'), 'utility', { kind: 'conversion' }],
    [
      'while locators mark the ground',
      (job) => job.upTo(({ command }) => command?.kind === 'record item' && command.state === 'marked'),
      'third party',
      { excavators: [{ id: 'crew', party: 'utility' }] },
    ],
    ['while the customer digs', (job) => job.at('customer trench'), 'customer'],
    [
      'while a contractor builds',
      (job) => job.at('construction'),
      'contractor',
      { contractor: 'CONTRACTOR-4' },
    ],
    ['while the crew builds', (job) => job.at('construction'), 'utility'],
    [
      'while joint users have to leave the old pole',
      (job) => job.at('old pole removal'),
      'third party',
      { kind: 'relocation' },
    ],
    [
      'while a temporary service is used',
      (job) => job.at('removal'),
      'customer',
      { kind: 'temporary service' },
    ],
    ['while the advance is refundable', (job) => job.at('refund watch'), 'customer'],
  ])('%s', (...[, walked, party, facts = {}]) => {
    expect(walked(aDesignProject(facts)).state.head.party).toBe(party);
  });

  it('is the answering department’s while something is asked of it', () => {
    const job = aDesignProject().at('customer trench');
    job.does('inspector', {
      kind: 'ask',
      stage: 'customer trench',
      of: 'right-of-way agent',
      party: 'utility',
      question: 'N-1',
    });
    expect(job.state.head.party).toBe('utility');
    job.does('right-of-way agent', { kind: 'answer', ask: '1', answer: 'N-2' });
    expect(job.state.head.party).toBe('customer');
  });

  it.each(kinds)('adds up to the elapsed time: %s', (kind) => {
    const { state } = aDesignProject({ kind }).toTheEnd();
    const spans: Span[] = Object.values(state.spans);
    const total = spans.reduce((sum, { from, to }) => sum + millisecondsBetween(from, to ?? state.at), 0);
    expect(total).toBe(millisecondsBetween(state.head.openedAt, state.head.closedAt ?? state.at));
  });
});
