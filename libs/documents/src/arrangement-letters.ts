import type { AboutAccount } from './account-letter.js';
import type { Language } from './language.js';
import { letter, type Table } from './letter.js';
import type { Amount, Count, Day, Say } from './phrase.js';

/** One month of an arrangement, with all that is to be paid in it. */
export interface Month {
  dueOn: Day;
  installment: Amount;
  /** The bill that is expected then. */
  expectedBill: Amount;
  /** Both together: what the month truly costs. */
  total: Amount;
}

export interface Terms extends AboutAccount {
  /** The debt that is split. */
  balance: Amount;
  months: Count;
  downPayment?: Amount;
  schedule: readonly Month[];
  /** Whether a month is kept only when installment and current charges are both paid. */
  billsToo: boolean;
}

const columns: Record<Language, string[]> = {
  en: ['Date', 'Installment', 'Bill we expect', 'Total to pay'],
  es: ['Fecha', 'Cuota', 'Factura que esperamos', 'Total a pagar'],
};

function scheduleOf({ language, schedule }: Terms, say: Say): Table {
  return {
    caption: language === 'en' ? say`What you pay each month` : say`Lo que paga cada mes`,
    columns: columns[language],
    rows: schedule.map(({ dueOn, installment, expectedBill, total }) => [
      say`${dueOn}`,
      say`${installment}`,
      say`${expectedBill}`,
      say`${total}`,
    ]),
  };
}

const kept = ({ language, billsToo }: Terms, say: Say) =>
  language === 'en'
    ? billsToo
      ? say`Each month you pay two things: the installment and your new bill. A month counts as kept when both are paid.`
      : say`Each month you pay the installment. Please pay your new bills on time too.`
    : billsToo
      ? say`Cada mes paga dos cosas: la cuota y su nueva factura. El mes está al día cuando paga las dos.`
      : say`Cada mes paga la cuota. Por favor pague a tiempo también sus nuevas facturas.`;

const downPaid = ({ language, downPayment }: Terms, say: Say) => {
  if (downPayment === undefined) return [];
  return [
    language === 'en' ? say`You pay ${downPayment} at the start.` : say`Al inicio usted paga ${downPayment}.`,
  ];
};

export interface Offer extends Terms {
  answerBy: Day;
}

export const offer = letter<Offer>(
  'arrangement offer',
  {},
  {
    en: (about, say) => ({
      title: say`A way to pay what you owe`,
      body: [
        say`You owe ${about.balance} on account ${about.account}. You can pay it in ${about.months} parts.`,
        ...downPaid(about, say),
        scheduleOf(about, say),
        kept(about, say),
        say`The bill we expect is a guess. It is based on your past bills. Your real bill may be higher or lower.`,
        say`To say yes, call ${about.phone} by ${about.answerBy}. You do not have to take this offer. We can look for other terms with you.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Una forma de pagar lo que debe`,
      body: [
        say`Usted debe ${about.balance} en la cuenta ${about.account}. Lo puede pagar en ${about.months} partes.`,
        ...downPaid(about, say),
        scheduleOf(about, say),
        kept(about, say),
        say`La factura que esperamos es un cálculo. Viene de sus facturas pasadas. La real puede ser más alta o más baja.`,
        say`Para aceptar, llame al ${about.phone} a más tardar el ${about.answerBy}. No tiene que aceptar esta oferta. Podemos buscar otra con usted.`,
      ],
    }),
  },
);

export interface Confirmation extends Terms {
  arrangement: string;
  acceptedOn: Day;
}

export const confirmation = letter<Confirmation>(
  'arrangement confirmation',
  {},
  {
    en: (about, say) => ({
      title: say`Your payment arrangement ${about.arrangement}`,
      body: [
        say`Thank you. On ${about.acceptedOn} you agreed to pay ${about.balance} in ${about.months} parts.`,
        ...downPaid(about, say),
        scheduleOf(about, say),
        kept(about, say),
        say`While you keep to this plan, we do not turn off your service for this debt.`,
        say`Can you not pay on a date? Call ${about.phone} before that day. We can often move the date.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Su acuerdo de pago ${about.arrangement}`,
      body: [
        say`Gracias. El ${about.acceptedOn} usted aceptó pagar ${about.balance} en ${about.months} partes.`,
        ...downPaid(about, say),
        scheduleOf(about, say),
        kept(about, say),
        say`Mientras cumpla este plan, no le cortamos el servicio por esta deuda.`,
        say`¿No puede pagar en una fecha? Llame al ${about.phone} antes de ese día. Muchas veces la fecha se puede cambiar.`,
      ],
    }),
  },
);
