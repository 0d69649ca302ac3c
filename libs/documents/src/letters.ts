import type { Facts, Item } from '../../domain/src/cases/state.js';
import { cents, dollars } from '../../domain/src/money.js';
import type { Letter } from './letter.js';

/** What a letter may speak of. */
export interface About {
  facts: Facts;
  item?: Item;
  /** Which of several it is: the name of a notice. */
  of?: string;
}

const named = ({ item }: About): string => item?.name ?? '';
const field = ({ item }: About, name: string): string => String(item?.fields[name] ?? '');
const money = (amount: unknown): string => dollars(cents(Number(amount ?? 0)));

/** Every letter of a design project. Each says what is asked, by when, and what happens otherwise. */
export const letters = {
  requirementSheet: ({ facts }: About): Letter => ({
    kind: 'requirement sheet',
    title: 'What we need from you',
    paragraphs: [
      'We have visited the site. Before service can be built, please provide what is listed here.',
      `Service asked for: ${String(facts['kind'] ?? 'service')}, ${String(facts['amperes'] ?? '—')} A, ${String(facts['phases'] ?? '—')} phase.`,
      'A clear route for the line, the panel in its final place, and the trench and conduit where you build them yourself.',
      'Trench and conduit are inspected before you cover them.',
    ],
  }),
  agreement: (about: About): Letter => ({
    kind: 'line extension agreement',
    title: `Line extension ${named(about)}`,
    paragraphs: [
      `Your charge is ${money(about.item?.fields['chargeCents'])}. It is due once both of us have signed.`,
      'A copy of the line extension tariff is enclosed. Please read it before you sign.',
      'Please sign and return this agreement. We sign it after you, and send you a copy.',
    ],
  }),
  notice: ({ of = 'notice' }: About): Letter => ({
    kind: 'notice',
    title: `We are waiting for you: ${of}`,
    paragraphs: [
      'Your job cannot go on without your answer.',
      'If we do not hear from you after the last notice, we cancel the job. What you have paid is then settled as the tariff says.',
    ],
  }),
  outage: (about: About): Letter => ({
    kind: 'outage notice',
    title: 'Your power will be off for planned work',
    to: 'Customers along the line',
    paragraphs: [
      `On ${field(about, 'outageOn')} we switch the power off while we build a line near you.`,
      named(about) === 'medical'
        ? 'Our records say that somebody at your address depends on medical equipment. Please call us if you need help to prepare.'
        : 'Please switch off what could be damaged when the power returns.',
    ],
  }),
  corrections: (about: About): Letter => ({
    kind: 'correction list',
    title: `Corrections to ${named(about)}`,
    paragraphs: [
      'We have inspected what you built. It cannot be covered or connected yet.',
      `To be put right: ${corrections(about)}.`,
      'Please tell us when this is done; we then inspect again.',
    ],
  }),
  jointUse: (about: About): Letter => ({
    kind: 'joint use notice',
    title: 'Planned work on shared poles or trench',
    to: `Joint user ${named(about)}`,
    paragraphs: [
      'We plan work on poles or a trench that you share with us.',
      'Please tell us whether your lines have to be moved first.',
    ],
  }),
  easement: (about: About): Letter => ({
    kind: 'easement',
    title: `Easement across parcel ${named(about)}`,
    paragraphs: [
      'The line is to cross the parcel as the exhibit shows.',
      'The grantor allows the utility to build, keep and reach the line there. Signed before a notary, it is recorded with the county.',
    ],
  }),
  invoice: (about: About): Letter => ({
    kind: 'invoice',
    title: `Invoice ${named(about)}`,
    paragraphs: [
      `Amount due: ${money(about.item?.fields['amount'])}.`,
      `Please name ${named(about)} with your payment, so that it reaches your job.`,
      'Checks and bank transfers count once they have cleared.',
    ],
  }),
  credit: (about: About): Letter => ({
    kind: 'credit',
    title: `Credit ${named(about)}`,
    paragraphs: [
      `Your charge is lower than what we billed. We credit ${money(about.item?.fields['amount'])}.`,
      `We pay back ${money(about.item?.fields['refund'])} to whoever paid it.`,
    ],
  }),
} as const satisfies Record<string, (about: About) => Letter>;

function corrections(about: About): string {
  const list = about.item?.fields['corrections'];
  return Array.isArray(list) && list.length > 0 ? list.map(String).join('; ') : 'see the inspector’s list';
}
