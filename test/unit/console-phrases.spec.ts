import { z } from 'zod';
import { said, phrases, type Reader } from '../../apps/console/src/words/phrases.js';
import { titlesInSpanish } from '../../apps/console/src/words/refusal-titles.js';
import { termInSpanish } from '../../apps/console/src/words/trade-terms.js';
import { protectionKinds } from '../../libs/domain/src/accounts/standing.js';
import { policy } from '../../libs/domain/src/policy/policy.js';
import { areas } from '../../libs/domain/src/policy/reads.js';
import { problems, type ProblemCode } from '../../libs/domain/src/problem.js';
import { stages } from '../../workflows/design-project/stages.js';
import { faultsUnsaid, phrasesSaid } from '../support/phrases-said.js';

const inSpanish: Reader = {
  language: 'es',
  date: (day) => `día ${day}`,
  moment: (at) => `momento ${at}`,
};
const inEnglish: Reader = { ...inSpanish, language: 'en', date: (day) => `the day ${day}` };
const spanish = (text: string): string | undefined => said(text, inSpanish);

const slots = /\{(\d)\*?\}/g;
const fill = (text: string): string => text.replace(slots, (_, number: string) => `<${number}>`);
const numbersIn = (text: string): string[] =>
  [...text.matchAll(slots)].map(([, number = '']) => number).sort();
/** `{1} {2}: {3}` says nothing but the names that are filled in. */
const isNamesAlone = (text: string): boolean => !/\p{L}{3}/u.test(text.replace(slots, ''));

const ours = phrasesSaid();

describe('what the system says, in Spanish', () => {
  it('is read from the sources', () => {
    expect(ours.length).toBeGreaterThan(400);
    expect(ours).toContain('There is no case {1}.');
  });

  it('has each phrase', () => {
    expect(ours.filter((one) => !isNamesAlone(one) && !Object.hasOwn(phrases, one))).toEqual([]);
  });

  it('has none that is said no more', () => {
    const known = new Set(ours);
    expect(Object.keys(phrases).filter((one) => !known.has(one))).toEqual([]);
  });

  it('fills in what the English fills in', () => {
    for (const [english, text] of Object.entries(phrases))
      expect([english, numbersIn(text)]).toEqual([english, numbersIn(english)]);
  });

  it('takes no phrase for another one', () => {
    for (const [english, text] of Object.entries(phrases)) expect(spanish(fill(english))).toBe(fill(text));
  });

  it('has a title for every refusal, and none in English', () => {
    const codes = Object.keys(problems) as ProblemCode[];
    expect(codes.filter((code) => titlesInSpanish[code] === problems[code].title)).toEqual([]);
  });

  it('has every fault that a form finds as a phrase', () => {
    expect(faultsUnsaid()).toEqual([]);
  });

  it('knows a part of a stage, and a protection, by its name', () => {
    const parts = stages.flatMap(({ items }) =>
      items ? Object.keys(items.states).map((state) => [items.one, state] as const) : [],
    );
    for (const [one, state] of parts)
      expect(spanish(`${one} Nr. 7: ${state}`)).toBe(`${termInSpanish(one)} Nr. 7: ${termInSpanish(state)}`);
    for (const kind of protectionKinds)
      expect(spanish(`${kind} PT-7/1`)).toBe(`${termInSpanish(kind)} PT-7/1`);
  });

  it('has a word for every command and every area of the policy', () => {
    const commands = Object.values(policy).flatMap((lines) => lines.flatMap((line) => line.commands));
    const conditions = Object.values(policy).flatMap((lines) => lines.flatMap(({ only = [] }) => only));
    const words = [...commands, ...conditions, ...areas.map(({ area }) => area)];
    expect([...new Set<string>(words)].filter((word) => termInSpanish(word) === undefined)).toEqual([]);
  });

  it('tells faults under their fields, and leaves alone what it does not know', () => {
    expect(spanish('phases: must be 1 or 3; panel.amperes: must be a number.')).toBe(
      'fases: debe ser 1 o 3; panel.amperes: debe ser un número.',
    );
    expect(spanish('duplicate key value violates unique constraint')).toBeUndefined();
    expect(spanish('detail: duplicate key value')).toBeUndefined();
  });

  it.each([
    [
      'permit is waiting. Now at: intake, site survey.',
      'Etapa permiso: en espera. Ahora en: intake, site survey.',
    ],
    ['permit is done. Now at: design, estimate.', 'Etapa permiso: terminado. Ahora en: diseño, presupuesto.'],
    [
      'The link was good until 2026-11-22T10:00:00.000Z.',
      'El enlace sirvió hasta el momento 2026-11-22T10:00:00.000Z.',
    ],
    ['Wait until 2026-11-22.', 'Esperar hasta el día 2026-11-22.'],
    ['Ask: supervisor or manager.', 'Pedirlo a: supervisión o gerencia.'],
    ['Wait until 12 months after the last one.', 'Esperar 12 meses desde la última vez.'],
    [
      'Not met: balance of at least $75.00; no active arrangement.',
      'No se cumple: saldo de al menos $75.00; sin convenio vigente.',
    ],
    [
      'permit cannot be reported yet. Missing: parcel 7 refused: right-of-way agent; crew date: construction scheduler.',
      'Todavía no se puede reportar la etapa permiso. Falta: parcela 7 negada (agente de servidumbres); fecha de cuadrilla (programación de obras).',
    ],
    [
      'permit City of Phoenix, right-of-way is in review',
      'permiso City of Phoenix, right-of-way: en revisión',
    ],
    [
      'permit City of Phoenix, right-of-way is not applied for',
      'permiso City of Phoenix, right-of-way: sin solicitar',
    ],
    ['voltage drop of 6.4 % is above 5 %', 'la caída de tensión de 6.4 % pasa del límite de 5 %'],
    [
      'refund of $5.00 paid beyond the design deposit',
      'reembolso de $5.00 pagado de más: depósito de diseño',
    ],
    [
      'no disconnection on Thursday, 2026-11-26, at this hour',
      'el jueves día 2026-11-26 a esta hora no se corta',
    ],
    ['no disconnection from 06-01 to 10-15', 'no se corta del 06-01 al 10-15'],
    ['temperature moratorium: there is no forecast', 'moratoria por temperatura: no hay pronóstico'],
    [
      'right-of-way agent may report only for its own stage and at permit, or for its own job.',
      'El papel de agente de servidumbres permite «reportar» solo para lo suyo (etapa propia) y en permiso, o para lo suyo (obra propia).',
    ],
  ])('says %s', (english, expected) => {
    expect(spanish(english)).toBe(expected);
  });

  it('writes days as the reader does, in English too, but not those that show a form', () => {
    expect(said('Wait until 2026-11-22.', inEnglish)).toBe('Wait until the day 2026-11-22.');
    expect(said('must be a date such as 2026-05-04', inEnglish)).toBe('must be a date such as 2026-05-04');
  });
});

/** One way to be wrong for each kind of fault that zod finds by itself. */
const wrongs: Readonly<Record<z.core.$ZodIssue['code'], readonly [z.ZodType, unknown][]>> = {
  invalid_type: [
    [z.string(), 7],
    [z.strictObject({ kind: z.string() }), {}],
  ],
  too_big: [
    [z.string().max(2), 'long'],
    [z.array(z.string()).max(1), ['a', 'b']],
    [z.number().max(2), 3],
    [z.number().lt(2), 3],
  ],
  too_small: [
    [z.string().min(2), 'a'],
    [z.array(z.string()).length(2), ['a']],
    [z.number().min(2), 1],
    [z.number().positive(), 0],
  ],
  invalid_format: [
    [z.email(), 'nobody'],
    [z.iso.date(), 'today'],
    [z.string().regex(/^a$/), 'b'],
    [z.string().startsWith('a'), 'b'],
    [z.string().endsWith('a'), 'b'],
    [z.string().includes('a'), 'b'],
  ],
  not_multiple_of: [[z.number().multipleOf(2), 3]],
  unrecognized_keys: [
    [z.strictObject({}), { more: 1 }],
    [z.strictObject({}), { more: 1, yet: 2 }],
  ],
  invalid_union: [
    [z.union([z.string(), z.number()]), true],
    [z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') })]), { kind: 'b' }],
  ],
  invalid_key: [[z.record(z.string().max(1), z.string()), { long: 'a' }]],
  invalid_element: [[z.map(z.string(), z.number()), new Map([['a', 'b']])]],
  invalid_value: [
    [z.enum(['a', 'b']), 'c'],
    [z.literal('a'), 'b'],
  ],
  custom: [[z.string().refine(() => false), 'a']],
};

describe('what zod finds wrong with a request, in Spanish', () => {
  const cases = Object.entries(wrongs).flatMap(([code, all]) =>
    all.map(([form, given]) => [code, form.safeParse(given).error?.issues[0]?.message ?? ''] as const),
  );

  it.each(cases)('%s: %s', (_, message) => {
    expect(message).not.toBe('');
    expect(spanish(message)).toBeDefined();
    expect(spanish(message)).not.toMatch(/invalid|expected|must|too (big|small)/i);
  });
});
