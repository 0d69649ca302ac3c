import { phraseInSpanish } from '../../apps/console/src/words/rule-phrases.js';
import { inSpanish } from '../../apps/console/src/words/trade-terms.js';
import { Party } from '../../apps/api/src/border/fields.js';
import { roles } from '../../libs/domain/src/policy/roles.js';
import { phrases } from '../../workflows/design-project/lacking.js';
import { stages } from '../../workflows/design-project/stages.js';

/** A word that Spanish has in common with English. */
const common = new Set(['material']);
const slot = /\{(\w+)\}/g;
const filled = (phrase: string): string => phrase.replace(slot, (_, name: string) => `<${name}>`);
const lacking = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => inSpanish(word) === word && !common.has(word));

/** Of an English phrase the pieces that stand between what is filled in. */
const piecesOf = (phrase: string): string[] =>
  phrase
    .split(slot)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 3 && !common.has(piece));

describe('what a gate says is missing, in Spanish', () => {
  it.each(phrases)('%s', (phrase) => {
    const said = phraseInSpanish(filled(phrase));
    expect(said).not.toBe(filled(phrase));
    for (const [, name] of phrase.matchAll(slot)) expect(said).toContain(`<${name}>`);
    const names = new Set([...phrase.matchAll(slot)].map(([, name]) => name));
    const english = piecesOf(phrase).filter((piece) => !names.has(piece) && said.includes(piece));
    expect(english).toEqual([]);
  });

  it('has a word for every line of every gate', () => {
    expect(lacking(stages.flatMap(({ requires = [] }) => requires.map(({ name }) => name)))).toEqual([]);
  });

  it('has a word for what every stage is made of, and says of each where it stands', () => {
    for (const { items } of stages) {
      if (!items) continue;
      expect(lacking([`every ${items.one} finished`])).toEqual([]);
      for (const state of Object.keys(items.states))
        expect(inSpanish(`${items.one} Nr. 7: ${state}`)).toBe(
          `${inSpanish(items.one)} Nr. 7: ${inSpanish(state)}`,
        );
    }
  });

  it('has a word for every To Do that an item raises', () => {
    const raised = stages.flatMap(({ items }) =>
      Object.values(items?.states ?? {}).map(({ raises }) => raises?.what),
    );
    expect(lacking(raised.filter((what) => what !== undefined))).toEqual([]);
  });

  it('has a word for whoever can owe it', () => {
    expect(lacking([...roles, ...Party.options])).toEqual([]);
  });

  it.each([
    ['voltage drop of 6.4 % is above 5 %', 'la caída de tensión de 6.4 % pasa del límite de 5 %'],
    [
      'permit City of Phoenix, right-of-way is in review',
      'permiso City of Phoenix, right-of-way: en revisión',
    ],
    [
      'permit City of Phoenix, right-of-way is not applied for',
      'permiso City of Phoenix, right-of-way: sin solicitar',
    ],
    ['$12.00 of $40.00 not paid and cleared', 'faltan por pagar y acreditar $12.00 de $40.00'],
    [
      'refund of $5.00 paid beyond the design deposit',
      'reembolso de $5.00 pagado de más: depósito de diseño',
    ],
    ['parcel parcel-1: drafted', 'parcela parcel-1: redactado'],
    ['the customer was not reached', 'no se pudo contactar al cliente'],
  ])('says %s', (phrase, spanish) => {
    expect(phraseInSpanish(phrase)).toBe(spanish);
  });
});
