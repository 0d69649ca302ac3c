import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addresseeOf } from '../../billing-store/src/accounts/addressee.js';
import type { AboutAccount } from '../../documents/src/account-letter.js';
import type { Language } from '../../documents/src/language.js';
import type { Letter } from '../../documents/src/letter.js';
import { recipientsOf } from '../../documents/src/recipients.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import type { Job } from './effects.js';
import { Mail } from './mail.js';

/** Sends a letter about an account to its customer, in the customer's language. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly store: DataSource,
    private readonly mail: Mail,
  ) {}

  async send(job: Job, letterOf: (about: AboutAccount) => Letter): Promise<void> {
    const { state, rules, at, facts } = job;
    const { account = '', utility } = state.head;
    const premise = typeof facts['premise'] === 'string' ? { premise: facts['premise'] } : {};
    const to = await addresseeOf(this.store, { account, ...premise });
    const { name, address, site, email, lettersBy } = to;
    const language = languageOf(facts['language'] ?? to.language);
    const letter = letterOf({ language, account, name, address: site, phone: phones[language] });
    const customer = {
      ...{ name, address },
      ...(email === undefined ? {} : { email }),
      ...(lettersBy === 'e-mail' ? ({ prefers: lettersBy } as const) : {}),
    };
    const concerns = { what: 'account', number: account, site } as const;
    const head = { utility, date: dateOf(rules.calendar(), at), to, concerns };
    const recipients = recipientsOf(letter, { customer, premise: site });
    await this.mail.post(job, { letter, head, recipients });
  }
}

const languageOf = (known: unknown): Language => (known === 'es' || known === 'Spanish' ? 'es' : 'en');

/** A bill names where questions are answered. */
const phones: Record<Language, string> = { en: 'the number on your bill', es: 'el número de su factura' };
