import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addresseeOfAccount, type Addressee } from '../../billing-store/src/accounts/addressee.js';
import { phoneOnBill, type AboutAccount } from '../../documents/src/account-letter.js';
import { languageOf, type Language } from '../../documents/src/language.js';
import type { Letter } from '../../documents/src/letter.js';
import type { Letterhead } from '../../documents/src/letterhead.js';
import { recipientsOf, type Contact } from '../../documents/src/recipients.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import { languagesOf } from '../../domain/src/letters/languages.js';
import type { Job } from './effects.js';
import { Mail } from './mail.js';

type LetterOfAccount = (about: AboutAccount) => Letter;

/** Sends letters about an account. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly store: DataSource,
    private readonly mail: Mail,
  ) {}

  /** To its customer, in the customer's language. */
  async send(job: Job, letterOf: LetterOfAccount): Promise<void> {
    const to = await this.addressee(job);
    const letter = letterOf(
      aboutOf(to, languageOf(job.facts['language'] ?? to.language, languagesOf(job.rules))),
    );
    await this.post(job, { letter, customer: to, to });
  }

  /** To an agency that helps with it; the agency's language is not known. */
  async sendToAgency(
    job: Job,
    agency: { name: string; email: string },
    letterOf: LetterOfAccount,
  ): Promise<void> {
    const customer = await this.addressee(job);
    const letter = letterOf(aboutOf(customer, 'en'));
    const to = { name: agency.name, address: agency.email };
    await this.post(job, { letter, customer, to, agencies: [agency] });
  }

  private async addressee({ state, facts }: Job): Promise<Known> {
    const { account = '' } = state.head;
    const premise = typeof facts['premise'] === 'string' ? { premise: facts['premise'] } : {};
    return { account, ...(await addresseeOfAccount(this.store, { account, ...premise })) };
  }

  private async post(job: Job, { letter, customer, to, ...more }: Posted): Promise<void> {
    const { state, rules, at } = job;
    const { name, address, site, email, lettersBy, account } = customer;
    const contact = {
      ...{ name, address },
      ...(email === undefined ? {} : { email }),
      ...(lettersBy === 'e-mail' ? ({ prefers: lettersBy } as const) : {}),
    };
    const concerns = { what: 'account', number: account, site } as const;
    const head = { utility: state.head.utility, date: dateOf(rules.calendar(), at), to, concerns };
    const recipients = recipientsOf(letter, { customer: contact, premise: site, ...more });
    await this.mail.post(job, { letter, head, recipients });
  }
}

type Known = Addressee & { account: string };

interface Posted {
  letter: Letter;
  customer: Known;
  to: Letterhead['to'];
  agencies?: readonly Contact[];
}

const aboutOf = ({ account, name, site }: Known, language: Language): AboutAccount => ({
  ...{ language, account, name, address: site, phone: phoneOnBill[language] },
});
