import type { Item } from '../../libs/domain/src/cases/state.js';
import type { ItemSeed } from '../../libs/domain/src/stages/stage.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { centsIn, dateIn, eachOf, line, type Items, type Job, type Line } from './row.js';

/** The extension agreement, and an amendment for each charge that came after it. In writing, signed by both (R14-2-207 A.5). */
export const agreements: Items = {
  one: 'agreement',
  first: 'to send',
  from: agreed,
  states: {
    'to send': { next: ['sent'], starts: { effect: 'send agreement', then: 'sent' } },
    sent: { next: ['signed by customer'], clock: 'customer' },
    'signed by customer': {
      next: ['signed by both'],
      clock: 'utility',
      needs: ['tariffCopyGivenOn', 'customerSignedOn'],
    },
    'signed by both': { next: [], ends: true, clock: 'utility', needs: ['utilitySignedOn'] },
  },
};

/** What was signed stays. What was not, and names another charge, is given up for one that names today's. */
function agreed(job: Job): ItemSeed[] {
  const chargeCents = job.facts.chargeCents ?? 0;
  const items = job.items('agreement');
  const signed = items.filter(({ ended }) => ended).map(({ name }) => ({ name }));
  const latest = latestOf(items);
  if (latest && centsIn(latest, 'chargeCents') === chargeCents) {
    return latest.ended ? signed : [...signed, { name: latest.name }];
  }
  const number = Object.values(job.state.items).filter(({ stage }) => stage === 'agreement').length;
  const name = number === 0 ? 'agreement' : `amendment ${number}`;
  return [...signed, { name, fields: { chargeCents, number } }];
}

const latestOf = (items: Item[]): Item | undefined =>
  items.reduce<Item | undefined>(
    (latest, item) => (latest && centsIn(latest, 'number') > centsIn(item, 'number') ? latest : item),
    undefined,
  );

/** The agreement in force names the charge as it is now. */
export const agreementNamesCharge = (job: Job): boolean => job.unchanged('agreement');

const signedAgreements = (job: Job): Item[] => job.items('agreement').filter(({ ended }) => ended);

/** A copy of the line-extension tariff is given before the applicant accepts (R14-2-207 A.4). */
export const tariffGivenBefore: Line = eachOf(
  'tariff copy given before signing (R14-2-207 A.4)',
  'project associate',
  (job) =>
    signedAgreements(job)
      .filter((item) => !isBefore(item, dateIn(item, 'tariffCopyGivenOn')))
      .map(({ name }) => phrase`tariff copy given before signing (R14-2-207 A.4), ${name}`),
);

/** Whoever signs knows by then when the material with a long lead time is expected. */
export const longLeadToldBefore: Line = line(
  phrase`long-lead date told before signing`,
  'project associate',
  (job) =>
    (job.facts.longLeadMaterial ?? []).length === 0 ||
    signedAgreements(job).every(
      (item) => item.name !== 'agreement' || isBefore(item, job.facts.longLeadToldOn),
    ),
);

/** Dates count by the day: what was given on the day of signing was given in time. */
const isBefore = (item: Item, given: string | undefined): boolean => {
  const signed = dateIn(item, 'customerSignedOn');
  return given !== undefined && signed !== undefined && given <= signed;
};

export const agreementSigned: Line = {
  name: 'agreement signed, tariff copy given before (R14-2-207)',
  missing: (job) => {
    if (job.stage('agreement')?.status === 'not needed') return [];
    const isSigned = job.stage('agreement')?.status === 'done' && agreementNamesCharge(job);
    if (!isSigned) return [{ what: phrase`agreement signed by both (R14-2-207 A.5)`, owes: 'customer' }];
    return tariffGivenBefore.missing(job);
  },
};
