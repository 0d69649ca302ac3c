import type { Limit } from '../../domain/src/time/calendar.js';
import { letter } from './letter.js';
import type { Language } from './language.js';
import type { Count, Say } from './phrase.js';

/** A time of the rule book, and where it stands there. */
export interface RuleTime {
  limit: Limit;
  source: string;
}

export interface AboutTariff {
  language: Language;
  /** The rule book and its version. */
  book: string;
  plans: RuleTime;
  estimate: RuleTime;
  refunds: RuleTime;
}

const units: Record<Language, Partial<Record<Limit['unit'], string>>> = {
  en: {},
  es: {
    'business days': 'días hábiles',
    'working days': 'días de trabajo',
    'calendar days': 'días',
    hours: 'horas',
    months: 'meses',
    years: 'años',
  },
};

const countOf = ({ limit, source }: RuleTime): Count => ({ count: limit.count, source });
const unitOf = (language: Language, { limit }: RuleTime): string =>
  units[language][limit.unit] ?? limit.unit.replace('calendar ', '');

/** What the rules say of line extensions; given before the customer agrees (R14-2-207 A.4). A utility puts the text of its own tariff here. */
export const lineExtensionTariff = letter<AboutTariff>(
  'tariff copy',
  {},
  {
    en: (about, say) => ({
      title: say`Your copy of the line extension rules`,
      body: [
        say`Please read this before you agree. You may keep it.`,
        ...englishRules(about, say),
        say`These are the rules of ${about.book}.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Su copia de las reglas para extender la línea`,
      body: [
        say`Por favor léalas antes de aceptar. La copia es suya.`,
        ...spanishRules(about, say),
        say`Estas son las reglas de ${about.book}.`,
      ],
    }),
  },
);

const englishRules = (about: AboutTariff, say: Say) => [
  { heading: say`The sketch and the plans` },
  say`The first sketch and a rough cost are free.`,
  say`For full plans we may ask for a deposit. You get the plans within ${countOf(about.plans)} ${unitOf('en', about.plans)} of it.`,
  say`If you go on to build, the deposit counts toward your cost. If you do not, we keep it.`,
  { heading: say`The cost` },
  say`Our written cost is good for ${countOf(about.estimate)} ${unitOf('en', about.estimate)}.`,
  say`You pay before we build. The agreement is in writing, and both of us sign it.`,
  { heading: say`Money back` },
  say`Part of what you pay may come back to you as others use the line. That can go on for ${countOf(about.refunds)} ${unitOf('en', about.refunds)}. After that we keep the rest. We pay no interest on it.`,
];

const spanishRules = (about: AboutTariff, say: Say) => [
  { heading: say`El dibujo y los planos` },
  say`El primer dibujo y un costo aproximado son gratis.`,
  say`Para los planos completos le podemos pedir un depósito. Usted los recibe en ${countOf(about.plans)} ${unitOf('es', about.plans)}.`,
  say`Si la obra sigue, el depósito cuenta para el costo. Si no sigue, nos quedamos con él.`,
  { heading: say`El costo` },
  say`El costo que le damos por escrito vale ${countOf(about.estimate)} ${unitOf('es', about.estimate)}.`,
  say`Usted paga antes de la obra. El acuerdo va por escrito y lo firman las dos partes.`,
  { heading: say`Dinero que vuelve` },
  say`Parte de lo que paga puede volver a usted cuando otros usan la línea. Eso dura ${countOf(about.refunds)} ${unitOf('es', about.refunds)}. Después nos quedamos con el resto. No pagamos intereses.`,
];
