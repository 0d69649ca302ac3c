import type { Service } from '../../domain/src/accounts/service.js';
import { servicesText, type AboutAccount } from './account-letter.js';
import type { Language } from './language.js';
import { letter, type Block } from './letter.js';
import type { Amount, Count, Day, Phrase, Say } from './phrase.js';

/** What an agency is told of a customer whom it may help. */
export interface AgencyPacket extends AboutAccount {
  agency: string;
  on: Day;
  open: Amount;
  pastDue: Amount;
  owed: readonly { service: Service; open: Amount; pastDue: Amount }[];
  notices: readonly { service: Service; givenOn: Day; payBy: Day; amount: Amount }[];
  usage: readonly Use[];
}

/** The use of one service: the months of bills, and their sum. */
export interface Use {
  service: Service;
  unit: string;
  total: Count;
  periods: readonly { from: Day; to: Day; quantity: Count; charged: Amount; estimated: boolean }[];
}

const columns: Record<Language, { use: readonly string[]; owed: readonly string[] }> = {
  en: { use: ['From', 'To', 'Used', 'Charged'], owed: ['Service', 'Open', 'Past due'] },
  es: { use: ['Desde', 'Hasta', 'Uso', 'Cobrado'], owed: ['Servicio', 'Por pagar', 'Vencido'] },
};

const useRows = (say: Say, { unit, periods }: Use, estimated: string): Phrase[][] =>
  periods.map(({ from, to, quantity, charged, ...one }) => [
    say`${from}`,
    say`${to}`,
    one.estimated ? say`${quantity} ${unit} ${estimated}` : say`${quantity} ${unit}`,
    say`${charged}`,
  ]);

const owedRows = (language: Language, say: Say, { owed }: AgencyPacket): Phrase[][] =>
  owed.map(({ service, open, pastDue }) => [
    say`${servicesText(language, [service])}`,
    say`${open}`,
    say`${pastDue}`,
  ]);

const whatFollows = (use: readonly Block[], none: Phrase): readonly Block[] =>
  use.length === 0 ? [none] : use;

/** The packet: the notice, the balance, and the use of twelve months. It goes by a release of the customer or with a pledge. */
export const agencyPacket = letter<AgencyPacket>(
  'agency packet',
  { audience: 'agency' },
  {
    en: (about, say) => ({
      title: say`Account facts for ${about.agency}`,
      to: about.agency,
      body: [
        say`You help ${about.name} with the bill. The customer lets us tell you this, or you have made a pledge.`,
        say`Service is at ${about.address}. All sums are as of ${about.on}.`,
        { heading: say`Notices` },
        ...whatFollows(
          about.notices.map(
            ({ service, givenOn, payBy, amount }) =>
              say`On ${givenOn} we sent a notice. The ${servicesText('en', [service])} can be turned off after ${payBy} if ${amount} is not paid.`,
          ),
          say`No notice to turn off service is out now.`,
        ),
        { heading: say`Balance` },
        say`Open now: ${about.open}. Of this ${about.pastDue} is past due.`,
        { caption: say`By service`, columns: columns.en.owed, rows: owedRows('en', say, about) },
        { heading: say`Use` },
        ...whatFollows(
          about.usage.map((use) => ({
            caption: say`${servicesText('en', [use.service])}: ${use.total} ${use.unit} in all`,
            ...{ columns: columns.en.use, rows: useRows(say, use, '(estimated)') },
          })),
          say`No use has been read in this time.`,
        ),
        say`If you can help, please send us your pledge for this account. Questions: ${about.phone}.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Datos de la cuenta para ${about.agency}`,
      to: about.agency,
      body: [
        say`Ustedes ayudan a ${about.name} con la factura. El cliente nos deja decirles esto, o ustedes hicieron una promesa de pago.`,
        say`El servicio está en ${about.address}. Los montos son al ${about.on}.`,
        { heading: say`Avisos` },
        ...whatFollows(
          about.notices.map(
            ({ service, givenOn, payBy, amount }) =>
              say`El ${givenOn} mandamos un aviso. Se puede cortar: ${servicesText('es', [service])}, después del ${payBy}, si no se pagan ${amount}.`,
          ),
          say`Ahora no hay aviso de corte.`,
        ),
        { heading: say`Saldo` },
        say`Por pagar: ${about.open}. De esto ya venció ${about.pastDue}.`,
        { caption: say`Por servicio`, columns: columns.es.owed, rows: owedRows('es', say, about) },
        { heading: say`Uso` },
        ...whatFollows(
          about.usage.map((use) => ({
            caption: say`${servicesText('es', [use.service])}: ${use.total} ${use.unit} en total`,
            ...{ columns: columns.es.use, rows: useRows(say, use, '(estimado)') },
          })),
          say`No hay lecturas en este tiempo.`,
        ),
        say`Si pueden ayudar, manden su promesa de pago para esta cuenta. Preguntas: ${about.phone}.`,
      ],
    }),
  },
);
