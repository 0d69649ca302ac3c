import { html } from '../../../libs/documents/src/html.js';
import type { Letterhead } from '../../../libs/documents/src/letterhead.js';
import { pdf } from '../../../libs/documents/src/pdf.js';
import { plainText } from '../../../libs/documents/src/plain-text.js';
import { figuresOf, phrasesOf } from '../../../libs/documents/src/letter.js';
import { textOf } from '../../../libs/documents/src/phrase.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { everyLetter } from '../../support/letters.js';
import { readPdf } from './read-pdf.js';

const at = instant('2026-05-04T16:00:00.000Z');
const head: Letterhead = {
  utility: 'Power & Water',
  date: '2026-05-04',
  to: { name: 'Rosa Márquez <Ñandú>', address: '2214 W Palo Verde Dr, Phoenix' },
  concerns: { what: 'account', number: 'A-1001', site: '2214 W Palo Verde Dr, Phoenix' },
};
const confirmationIn = (language: 'en' | 'es') => {
  const found = everyLetter(language).find(({ kind }) => kind === 'arrangement confirmation');
  if (!found) throw new Error('There is no confirmation.');
  return found;
};
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('a letter in print', () => {
  it('is a tagged PDF that says its language, its title and that it is accessible', async () => {
    const bytes = await pdf(confirmationIn('es'), head, { at, compress: false });
    const { catalog } = readPdf(bytes);
    expect(catalog).toContain('/Lang (es-US)');
    expect(catalog).toContain('/StructTreeRoot');
    expect(catalog).toContain('/ViewerPreferences');
    expect(bytes.toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes.toString('utf8')).toContain('Su acuerdo de pago HA-2026-000123');
    expect(bytes.toString('latin1')).toContain('/FontFile2');
  });

  it('has headings, paragraphs and a schedule whose columns have heads', async () => {
    const { tags } = readPdf(await pdf(confirmationIn('en'), head, { at, compress: false }));
    const count = (tag: string) => tags.filter((found) => found === tag).length;
    expect([count('Document'), count('H1'), count('Table')]).toEqual([1, 1, 1]);
    expect([count('TR'), count('TH'), count('TD')]).toEqual([4, 4, 12]);
    expect(count('P')).toBeGreaterThan(5);
  });

  it.each(['en', 'es'] as const)('says in print all that it says as text: %s', async (language) => {
    const oneOfEach = new Map(everyLetter(language).map((letter) => [letter.kind, letter])).values();
    for (const letter of oneOfEach) {
      const printed = squeezed(readPdf(await pdf(letter, head, { at, compress: false })).text);
      for (const phrase of phrasesOf(letter)) expect(printed).toContain(squeezed(textOf(phrase)));
      for (const { text } of figuresOf(letter)) expect(printed).toContain(squeezed(text));
    }
  });

  it('is the same file when it is printed again', async () => {
    const letter = confirmationIn('es');
    const [first, second] = [await pdf(letter, head, { at }), await pdf(letter, head, { at })];
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(60_000);
  });

  it('goes on to further pages with a schedule of two years', async () => {
    const letter = confirmationIn('en');
    const body = letter.body.map((block) =>
      'caption' in block ? { ...block, rows: Array.from({ length: 48 }, () => block.rows[0] ?? []) } : block,
    );
    const read = readPdf(await pdf({ ...letter, body }, head, { at, compress: false }));
    expect(read.pages).toBeGreaterThan(1);
    expect(read.tags.filter((tag) => tag === 'TR')).toHaveLength(49);
    expect(squeezed(read.text)).toContain('Pleasenameaccount');
  });
});

describe('a letter as text and as a page', () => {
  it('begins with who writes, when, to whom and about what, and lines its tables up', () => {
    const lines = plainText(confirmationIn('en'), head).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      ...['Power & Water', 'May 4, 2026', '', 'Rosa Márquez <Ñandú>', '2214 W Palo Verde Dr, Phoenix', ''],
      'About: Your payment arrangement HA-2026-000123',
      'Account A-1001, 2214 W Palo Verde Dr, Phoenix',
    ]);
    expect(lines).toContain('June 15, 2026    $103.34      $82.15          $185.49');
  });

  it('says dates and lines around it in Spanish', () => {
    const text = plainText(confirmationIn('es'), head);
    expect(text).toContain('4 de mayo de 2026');
    expect(text).toContain('Asunto: Su acuerdo de pago HA-2026-000123');
    expect(text).toContain('Mencione cuenta A-1001 cuando nos escriba o nos llame.');
  });

  it('has its table as a table, and no name is taken for markup', () => {
    const page = html(confirmationIn('es'), head);
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('<th scope="col">Cuota</th>');
    expect(page).toContain('Rosa Márquez &lt;Ñandú&gt;');
    expect(page).not.toContain('<Ñandú>');
  });
});
