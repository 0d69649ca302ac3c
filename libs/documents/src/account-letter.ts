import type { Service } from '../../domain/src/accounts/service.js';
import type { Language } from './language.js';
import type { Amount, Phrase, Say } from './phrase.js';

/** What every letter about an account names, whatever it says. */
export interface AboutAccount {
  language: Language;
  account: string;
  /** The customer, and where the service is. */
  name: string;
  address: string;
  /** Where questions are answered; in Spanish it stands behind `al`. */
  phone: string;
}

/** A bill names where questions are answered. */
export const phoneOnBill: Record<Language, string> = {
  en: 'the number on your bill',
  es: 'número de su factura',
};

const services: Record<Language, Record<Service, string>> = {
  en: { electric: 'electric', water: 'water', sewer: 'sewer', 'solid waste': 'trash' },
  es: { electric: 'luz', water: 'agua', sewer: 'drenaje', 'solid waste': 'basura' },
};

/** The services as people call them: `water and sewer`, `agua y drenaje`. */
export function servicesText(language: Language, named: readonly Service[]): string {
  const words = named.map((service) => services[language][service]);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} ${language === 'en' ? 'and' : 'y'} ${last}`;
}

/** What is owed for one service. */
export interface ServiceAmount {
  service: Service;
  amount: Amount;
}

/** One line for each service: `water: $120.00`. */
export const serviceLines = (language: Language, say: Say, amounts: readonly ServiceAmount[]): Phrase[] =>
  amounts.map(({ service, amount }) => say`${servicesText(language, [service])}: ${amount}`);

/** Somebody who helps: an agency with funds, with its phone. */
export interface Helper {
  name: string;
  phone: string;
}

export const helperLines = (say: Say, helpers: readonly Helper[]): Phrase[] =>
  helpers.map(({ name, phone }) => say`${name}: ${phone}`);
