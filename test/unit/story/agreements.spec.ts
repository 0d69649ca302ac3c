import { sentencesOfAgreements } from '../../../apps/api/src/cases/sentences-of-agreements.js';
import { lineOf } from '../../../apps/api/src/cases/story.js';
import {
  actsOfAgreements,
  actsOfAgreementsInSpanish,
} from '../../../apps/console/src/words/acts-of-agreements.js';
import type { Act } from '../../../libs/domain/src/cases/entry.js';
import { instant } from '../../../libs/domain/src/time/instant.js';

const told = (act: Act, texts: [string, string][] = []) =>
  lineOf(
    {
      ...{
        number: 7,
        at: instant('2026-11-24T15:00:00Z'),
        actor: { name: 'time', role: 'time' },
        version: 1,
      },
      ...{ act, changes: [], decisions: [], command: null },
    } as unknown as Parameters<typeof lineOf>[0],
    new Map(texts),
  );

describe('the story of an agreement', () => {
  it.each<[string, Act]>([
    ['customer tried by phone: not reached', { kind: 'customer tried', by: 'phone', reached: false }],
    ['order 1 dispatched for $803.00', { kind: 'order dispatched', order: 'order 1', debt: 80_300 }],
    ['$463.91 quoted to stay on, a share of all', { kind: 'quoted', amount: 46_391, way: 'a share of all' }],
    [
      'time has come: final disconnection notice',
      { kind: 'time has come', what: 'final disconnection notice' },
    ],
    ['stopped: paid by quote', { kind: 'stopped', why: 'paid by quote' }],
    [
      'exception 1, grace: not granted',
      { kind: 'exception decided', exception: 1, from: 'grace', granted: false },
    ],
    [
      'installment 2 moved from 2026-03-12 to 2026-03-20',
      { kind: 'installment moved', installment: 2, from: '2026-03-12', to: '2026-03-20' },
    ],
    ['terms offered: 3 months, bill due date', { kind: 'offered', offers: ['3 months, bill due date'] }],
  ])('says what was done with its figures: %s', (said, act) => {
    expect(told(act).said).toBe(said);
  });

  const stands = [
    { kind: 'pledge', why: 'pledge PL-1' },
    { kind: 'pledge', why: 'pledge PL-2' },
    { kind: 'season', why: 'no disconnection from 06-01 to 10-15' },
  ];

  it.each<[string, Act]>([
    ['order refused: pledge, season', { kind: 'order refused', stands }],
    ['order taken back: pledge, season', { kind: 'order taken back', stands }],
    ['order taken back: paid', { kind: 'order taken back', why: 'paid', stands: [] }],
    ['order being recalled: pledge', { kind: 'order being recalled', why: 'pledge', stands }],
    ['disconnected wrongly: recalled', { kind: 'wrongly disconnected', stands: [] }],
  ])('says why an order stopped: %s', (said, act) => {
    expect(told(act)).toMatchObject({ said, words: { because: said.split(': ')[1] } });
  });

  it('gives the reason of an exception, which is a note', () => {
    const asked = { kind: 'exception asked for', exception: 1, from: 'grace', reason: 'note-1' };
    expect(told(asked, [['note-1', 'wages come a week late']]).text).toBe('wages come a week late');
  });

  it('is told by the console in the same sentences, and in Spanish with the same parts', () => {
    const parts = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
    const english = Object.entries(sentencesOfAgreements).map(([act, said]) => [
      act,
      said.replace(/\{(\w+)\}/g, '{{$1}}'),
    ]);
    expect(Object.entries(actsOfAgreements)).toEqual(english);
    for (const [act, said] of Object.entries(sentencesOfAgreements))
      expect(parts(actsOfAgreementsInSpanish[act as keyof typeof actsOfAgreements])).toEqual(parts(said));
  });
});
