import { customerEnglish } from '../../apps/console/src/words/customer-english.js';
import { customerSpanish } from '../../apps/console/src/words/customer-spanish.js';
import { easeOfText, gradeOfText } from './letters/plainness.js';

type Tree = { readonly [name: string]: string | Tree };

const textsIn = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : textsIn(value, `${path}${name}/`),
  );

const english = textsIn(customerEnglish);
const spanish = new Map(textsIn(customerSpanish as Tree));
/** A label has no sentence that could be long: what is measured is what is read. */
const isRead = ([, text]: [string, string]): boolean => text.split(' ').length >= 8;
const sections = Object.keys(customerEnglish);
const together = (texts: Iterable<[string, string]>, section: string): string =>
  [...texts]
    .filter(([path]) => path.startsWith(`${section}/`))
    .map(([, text]) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');

describe('the words of the customer’s page', () => {
  it.each(sections)('%s is read by who has six years of school', (section) => {
    expect(gradeOfText(together(english, section))).toBeLessThanOrEqual(6);
  });

  it.each(sections)('%s is read easily in Spanish', (section) => {
    expect(easeOfText(together(spanish, section))).toBeGreaterThanOrEqual(70);
  });

  it.each(english.filter(isRead))('no sentence asks for more than eight years of school: %s', (_, text) => {
    expect(gradeOfText(text)).toBeLessThanOrEqual(8);
  });

  it.each([...spanish].filter(isRead))('no Spanish sentence is hard: %s', (_, text) => {
    expect(easeOfText(text)).toBeGreaterThanOrEqual(60);
  });

  it('puts the same numbers and dates into both languages', () => {
    const put = (text = ''): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
    for (const [path, text] of english) expect([path, put(spanish.get(path))]).toEqual([path, put(text)]);
  });

  it('has a Spanish word of its own for every English one', () => {
    const same = english.filter(([path, text]) => spanish.get(path) === text).map(([path]) => path);
    expect(same).toEqual([]);
  });
});
