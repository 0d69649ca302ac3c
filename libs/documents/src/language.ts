/** The languages that letters are written in. */
export type Language = 'en' | 'es';

/**
 * The language in which somebody is written to, by what is known: `es`, or as it was said on the telephone, where the utility writes
 * in Spanish. English otherwise.
 */
export const languageOf = (known: unknown, written: readonly string[]): Language =>
  typeof known === 'string' && /^(es|spanish|español)$/i.test(known) && written.includes('Spanish')
    ? 'es'
    : 'en';

const monthsIn: Record<Language, string> = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

/** `2026-03-02` as it is said: `March 2, 2026`, `2 de marzo de 2026`. What is no date is left as it is. */
export function spokenDate(language: Language, date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = monthsIn[language].split(' ')[Number(month) - 1];
  if (name === undefined) return date;
  return language === 'en' ? `${name} ${Number(day)}, ${year}` : `${Number(day)} de ${name} de ${year}`;
}
