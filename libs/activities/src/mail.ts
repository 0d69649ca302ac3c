import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  addresseeOf,
  addresseeOfAccount,
  type Addressee,
} from '../../billing-store/src/accounts/addressee.js';
import {
  keepDocument,
  rewriteApproved,
  type NewDocument,
} from '../../billing-store/src/documents/keep-document.js';
import type { AboutJob } from '../../documents/src/about-job.js';
import { html } from '../../documents/src/html.js';
import { languageOf, type Language } from '../../documents/src/language.js';
import { figuresOf, type Letter } from '../../documents/src/letter.js';
import type { Letterhead } from '../../documents/src/letterhead.js';
import { pdf } from '../../documents/src/pdf.js';
import { textOf } from '../../documents/src/phrase.js';
import { plainText } from '../../documents/src/plain-text.js';
import { recipientsOf, type Contact, type Contacts, type Recipient } from '../../documents/src/recipients.js';
import { heldRule, isHeld } from '../../domain/src/letters/held.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import { languagesOf } from '../../domain/src/letters/languages.js';
import { Deliveries } from './deliveries.js';
import type { Job } from './effects.js';

/** A letter with all that has to be known before it is sent. */
export interface Sending {
  letter: Letter;
  head: Letterhead;
  /** Worked out before: who gets it is shown with the letter. */
  recipients: readonly Recipient[];
}

type LetterOfJob = (about: AboutJob) => Letter;

/** Writes letters: names and addresses are read here, from the store, and travel no further than the document. */
@Injectable()
export class Mail {
  constructor(
    private readonly store: DataSource,
    private readonly deliveries: Deliveries,
  ) {}

  /** A letter to the customer of a job, in the customer's language. */
  async send(job: Job, letterOf: LetterOfJob): Promise<void> {
    await this.post(job, await this.ofJob(job, letterOf));
  }

  /** A letter to others whom a job concerns; their language is not known. */
  async sendToOthers(job: Job, letterOf: LetterOfJob): Promise<void> {
    await this.post(job, await this.ofJob(job, letterOf, 'en'));
  }

  /** A letter with a secret: it is in what is delivered, and not in what is kept and shown. */
  async sendWithheld(job: Job, letters: { kept: LetterOfJob; sent: LetterOfJob }): Promise<void> {
    await this.kept(job, await this.ofJob(job, letters.kept));
    const { letter, head } = await this.ofJob(job, letters.sent);
    const written = { text: plainText(letter, head), html: html(letter, head) };
    const instead = { ...written, content: await pdf(letter, head, { at: job.at }) };
    await this.deliveries.deliver({ document: job.reference, kind: job.effect.name, at: job.at, instead });
  }

  /** Keeps a letter of a job without sending it. */
  async keep(job: Job, letterOf: LetterOfJob): Promise<void> {
    await this.kept(job, await this.ofJob(job, letterOf));
  }

  /**
   * Keeps a letter under the effect's key, and hands it to every recipient once. Where the rules hold this kind of letter for an
   * approval it is refused with `document/held`, which leaves the effect to whoever may approve: the approval makes it go on.
   */
  async post(job: Job, sending: Sending, { asOfToday = false } = {}): Promise<boolean> {
    const heldFor = isHeld(job.rules, sending.letter.kind) ? heldRule : undefined;
    const document = await documentOf(job, sending, heldFor);
    const isNew = await keepDocument(this.store, document);
    if (!isNew && asOfToday) await rewriteApproved(this.store, document);
    return this.deliveries.deliver({ document: job.reference, kind: job.effect.name, at: job.at });
  }

  /** Tried again, it is the same document. */
  private async kept(job: Job, sending: Sending): Promise<void> {
    await keepDocument(this.store, await documentOf(job, sending));
  }

  private async ofJob(job: Job, letterOf: LetterOfJob, language?: Language): Promise<Sending> {
    const { state, rules, at } = job;
    const to = await this.addressee(job);
    const letter = letterOf(aboutOf(job, language ?? languageOf(to.language, languagesOf(rules))));
    const head: Letterhead = {
      utility: state.head.utility,
      date: dateOf(rules.calendar(), at),
      to,
      concerns: { ...concernsOf(job), site: to.site },
    };
    return { letter, head, recipients: recipientsOf(letter, contactsOf(letter, to)) };
  }

  private addressee({ state, facts, concerns }: Job): Promise<Addressee> {
    const { account } = state.head;
    const premise = text('premise', facts['premise']);
    if (account !== undefined && concerns === 'account')
      return addresseeOfAccount(this.store, { account, ...premise });
    return addresseeOf(this.store, {
      ...(account === undefined ? {} : { account }),
      ...text('customer', facts['customer']),
      ...premise,
    });
  }
}

async function documentOf(
  { caseNumber, reference, at }: Job,
  { letter, head, recipients }: Sending,
  heldFor?: string,
): Promise<NewDocument> {
  const written = { text: plainText(letter, head), html: html(letter, head), figures: figuresOf(letter) };
  const { language, kind, title } = letter;
  return {
    ...{ id: reference, caseNumber, effect: reference, kind, title: textOf(title), at },
    ...{ contentType: 'application/pdf', content: await pdf(letter, head, { at }) },
    letter: { ...written, language, recipients, ...(heldFor === undefined ? {} : { heldFor }) },
  };
}

function aboutOf({ caseNumber, facts, item, effect }: Job, language: Language): AboutJob {
  const of = effect.details?.['of'];
  return { language, caseNumber, facts, ...(item ? { item } : {}), ...text('of', of) };
}

/** A job has its number; whoever is written to about an account knows that. */
const concernsOf = ({ caseNumber, concerns, state: { head } }: Job): Omit<Letterhead['concerns'], 'site'> =>
  concerns === 'job' || head.account === undefined
    ? { what: 'job', number: caseNumber }
    : { what: 'account', number: head.account };

function contactsOf({ to }: Letter, { name, address, site, email, lettersBy }: Addressee): Contacts {
  const customer: Contact = {
    ...{ name, address },
    ...(email === undefined ? {} : { email }),
    ...(lettersBy === 'e-mail' ? { prefers: lettersBy } : {}),
  };
  return { customer, premise: site, others: to === undefined ? [] : [{ name: to, address: site }] };
}

const text = <Name extends string>(name: Name, value: unknown): { [K in Name]?: string } =>
  typeof value === 'string' ? ({ [name]: value } as { [K in Name]?: string }) : {};
