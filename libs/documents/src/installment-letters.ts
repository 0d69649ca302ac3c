import type { AboutAccount } from './account-letter.js';
import type { Month } from './arrangement-letters.js';
import { letter } from './letter.js';
import type { Amount, Day } from './phrase.js';

interface AboutArrangement extends AboutAccount {
  arrangement: string;
}

export interface Reminder extends AboutArrangement {
  month: Month;
}

export const reminder = letter<Reminder>(
  'installment reminder',
  {},
  {
    en: ({ arrangement, month, phone }, say) => ({
      title: say`Your next payment is due soon`,
      body: [
        say`Your payment for arrangement ${arrangement} is due on ${month.dueOn}.`,
        say`The installment is ${month.installment}. We expect your bill to be ${month.expectedBill}. In all that is ${month.total}.`,
        say`Have you paid already? Then you need not do a thing.`,
        say`Can you not pay it all by then? Call ${phone} before that day.`,
      ],
    }),
    es: ({ arrangement, month, phone }, say) => ({
      title: say`Su próximo pago vence pronto`,
      body: [
        say`El pago de su acuerdo ${arrangement} vence el ${month.dueOn}.`,
        say`La cuota es de ${month.installment}. Esperamos una factura de ${month.expectedBill}. En total son ${month.total}.`,
        say`¿Ya pagó? Entonces no tiene que hacer nada.`,
        say`¿No puede pagar todo para esa fecha? Llame al ${phone} antes de ese día.`,
      ],
    }),
  },
);

export interface Missed extends AboutArrangement {
  dueOn: Day;
  /** What of the month is still open. */
  open: Amount;
  /** Until when paying it leaves the arrangement alive; nothing where this miss alone does not end it. */
  payBy?: Day;
}

export const missed = letter<Missed>(
  'installment missed',
  {},
  {
    en: ({ arrangement, dueOn, open, payBy, phone }, say) => ({
      title: say`We have not had your payment`,
      body: [
        say`A payment for arrangement ${arrangement} was due on ${dueOn}. We still miss ${open}.`,
        payBy === undefined
          ? say`Your plan goes on. This one missed payment does not end it. Please pay as soon as you can.`
          : say`Please pay it by ${payBy}. If you do not, your plan ends.`,
        say`Did you pay late, or can you not pay? Call ${phone}. We want to keep your plan alive with you.`,
      ],
    }),
    es: ({ arrangement, dueOn, open, payBy, phone }, say) => ({
      title: say`No recibimos su pago`,
      body: [
        say`Un pago de su acuerdo ${arrangement} era para el ${dueOn}. Todavía faltan ${open}.`,
        payBy === undefined
          ? say`Su plan sigue. Este pago que falta no lo termina. Por favor pague lo antes posible.`
          : say`Por favor pague antes del fin del ${payBy}. Si no, su plan termina.`,
        say`¿Pagó tarde, o no puede pagar? Llame al ${phone}. Queremos salvar el plan con usted.`,
      ],
    }),
  },
);

export interface Broken extends AboutArrangement {
  dueOn: Day;
  /** All that is open of the arranged debt. */
  open: Amount;
  /** The least payment with which a new arrangement can be made, where the rules have one. */
  wayBack?: Amount;
}

export const broken = letter<Broken>(
  'arrangement broken',
  {},
  {
    en: ({ arrangement, dueOn, open, wayBack, phone }, say) => ({
      title: say`Your payment plan has ended`,
      body: [
        say`We did not get the payment that was due on ${dueOn}. So arrangement ${arrangement} has ended.`,
        say`You still owe ${open} of it. It is due now.`,
        wayBack === undefined
          ? say`Call ${phone} as soon as you can. We will look with you for a way to pay.`
          : say`You may be able to start again. Pay ${wayBack}, then call ${phone}.`,
        say`We do not turn off your service without a notice. The notice says what to pay, and by when.`,
        say`Is someone in your home ill, or has your pay changed? Tell us. There is help for you.`,
      ],
    }),
    es: ({ arrangement, dueOn, open, wayBack, phone }, say) => ({
      title: say`Su plan de pago terminó`,
      body: [
        say`No llegó el pago que era para el ${dueOn}. Por eso terminó el acuerdo ${arrangement}.`,
        say`Todavía debe ${open}. Se debe pagar ya.`,
        wayBack === undefined
          ? say`Llame al ${phone} lo antes posible. Buscamos con usted una forma de pagar.`
          : say`Tal vez pueda empezar otra vez. Pague ${wayBack} y llame al ${phone}.`,
        say`No le cortamos el servicio sin un aviso. El aviso dice cuánto pagar y para cuándo.`,
        say`¿Hay un enfermo en su casa? ¿Gana menos que antes? Llame y diga. Hay ayuda para usted.`,
      ],
    }),
  },
);

export interface Completed extends AboutArrangement {
  paid: Amount;
  paidOn: Day;
}

export const completed = letter<Completed>(
  'arrangement completed',
  {},
  {
    en: ({ arrangement, paid, paidOn }, say) => ({
      title: say`You have paid your plan in full`,
      body: [
        say`Thank you. With your payment of ${paidOn}, arrangement ${arrangement} is paid.`,
        say`In all you paid ${paid}. You owe no more on this plan. From now on you pay only your new bills.`,
      ],
    }),
    es: ({ arrangement, paid, paidOn }, say) => ({
      title: say`Usted pagó todo su plan`,
      body: [
        say`Gracias. Con su pago del ${paidOn}, el acuerdo ${arrangement} está pagado.`,
        say`En total pagó ${paid}. Ya no debe nada de este plan. Desde hoy solo paga sus nuevas facturas.`,
      ],
    }),
  },
);
