import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addresseeOfAccount } from '../../billing-store/src/accounts/addressee.js';
import { agenciesThatServe } from '../../billing-store/src/agencies/agencies.js';
import { phoneOf } from '../../billing-store/src/agencies/organization.js';
import { peopleOf } from '../../billing-store/src/accounts/people.js';
import {
  phoneOnBill,
  servicesText,
  type AboutAccount,
  type Helper,
} from '../../documents/src/account-letter.js';
import {
  designeeNotice,
  finalNotice,
  firstNotice,
  type Notice,
} from '../../documents/src/disconnection-notices.js';
import { languageOf, type Language } from '../../documents/src/language.js';
import type { Letter } from '../../documents/src/letter.js';
import { occupantNotice } from '../../documents/src/occupant-notice.js';
import { recipientsOf, type Contact, type Recipient } from '../../documents/src/recipients.js';
import type { Service } from '../../domain/src/accounts/service.js';
import type { Facts } from '../../domain/src/cases/state.js';
import { datesOfNotice } from '../../domain/src/interlock/notices.js';
import { cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import { languagesOf } from '../../domain/src/letters/languages.js';
import type { Job } from './effects.js';
import { Mail } from './mail.js';

/** Writes the notices of a disconnection. Their figures are those of the decision that owed them. */
@Injectable()
export class Notices {
  constructor(
    private readonly store: DataSource,
    private readonly mail: Mail,
  ) {}

  toCustomer(job: Job): Promise<Facts> {
    const isFirst = job.effect.item === 'first disconnection notice';
    return this.send(job, (about) => (isFirst ? firstNotice : finalNotice)(about));
  }

  toOccupants(job: Job): Promise<Facts> {
    const said = { services: [figuresOf(job).service], mayTake: job.rules.get('tenant takes service') };
    return this.send(job, (about) => occupantNotice({ ...about, ...said }));
  }

  /** To the third party whom the customer has named. Where that person is not known to be reached, a person tells, and says so. */
  async toThirdParty(job: Job): Promise<Facts> {
    const [designee] = await designeesOf(this.store, job.state.head.account ?? '');
    return this.send(job, (about) =>
      designeeNotice({ ...about, designee: designee?.name ?? 'the third party' }),
    );
  }

  private async send(job: Job, letterOf: (about: Notice) => Letter): Promise<Facts> {
    const { state, rules, at, facts } = job;
    const { account = '', utility } = state.head;
    const premise = typeof facts['premise'] === 'string' ? { premise: facts['premise'] } : {};
    const to = await addresseeOfAccount(this.store, { account, ...premise });
    const about = {
      account,
      ...to,
      address: to.site,
      ...wordsOf(languageOf(to.language, languagesOf(rules))),
    };
    const letter = letterOf({ ...noticeOf(job, about), agencies: await helpersOf(this.store, account) });
    const { name, address, site, email } = to;
    const customer = { name, address, ...(email === undefined ? {} : { email }) };
    const designees = await designeesOf(this.store, account);
    const recipients = mustReach(recipientsOf(letter, { customer, premise: site, designees }));
    const concerns = { what: 'account', number: account, site } as const;
    const head = { utility, date: dateOf(rules.calendar(), at), to, concerns };
    const wentOut = await this.mail.post(job, { letter, head, recipients }, { asOfToday: true });
    return wentOut ? {} : { withdrawn: true };
  }
}

/** The agencies that help where the account takes service, as far as a telephone number of theirs is known. */
async function helpersOf(store: DataSource, account: string): Promise<Helper[]> {
  const agencies = await agenciesThatServe(store, account);
  return agencies.flatMap((organization) => {
    const phone = phoneOf(organization);
    return phone === undefined ? [] : [{ name: organization.name, phone }];
  });
}

/** The third parties whom the customer has named, as far as they are reached by post. */
async function designeesOf(store: DataSource, account: string): Promise<Contact[]> {
  const people = await peopleOf(store, account);
  return people.flatMap(({ kind, name, address, endedAt }) =>
    kind === 'third-party designee' && address !== null && endedAt === null ? [{ name, address }] : [],
  );
}

function mustReach(recipients: Recipient[]): Recipient[] {
  if (recipients.length > 0) return recipients;
  throw new Problem('letter/nobody', phrase`Nobody is known to whom this letter could go.`, {
    remedy: phrase`Tell them by phone or at the door, and settle it by hand.`,
  });
}

const wordsOf = (language: Language) => ({ language, phone: phoneOnBill[language] });

interface Figures {
  service: Service;
  total: number;
}

const figuresOf = ({ effect }: Job): Figures => effect.details as unknown as Figures;

/** Its sums are those of the decision; its days count from when it is given. */
function noticeOf(job: Job, about: AboutAccount): Omit<Notice, 'agencies'> {
  const { service, total } = figuresOf(job);
  const { payBy, offOn } = datesOfNotice(job.rules, job.effect.item ?? '', job.at);
  const { language, account, name, address, phone } = about;
  const amount = {
    cents: cents(total),
    source: `disconnectable debt, ${servicesText('en', [service])}, ${account}`,
  };
  return {
    ...{ language, account, name, address, phone },
    owed: [{ service, amount }],
    total: amount,
    payBy: { date: payBy, source: job.reference },
    offOn: { date: offOn, source: job.reference },
  };
}
