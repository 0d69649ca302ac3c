import type { AboutAccount } from './account-letter.js';
import { letter } from './letter.js';
import type { Amount, Day } from './phrase.js';

/** To the family or the estate of a customer who has died. */
export interface CustomerDied extends AboutAccount {
  toldOn: Day;
  open: Amount;
}

export const customerDied = letter<CustomerDied>(
  'customer died',
  {},
  {
    en: ({ name, address, toldOn, open, phone }, say) => ({
      title: say`We are sorry for your loss`,
      to: `The family of ${name}`,
      body: [
        say`On ${toldOn} we were told that ${name} has died. We are sorry.`,
        say`The payment plan has been ended. It does not count as broken. What is open is ${open}. It is a matter for the estate.`,
        say`We do not turn off the service at ${address} for this now. If you live there, you can have the service in your own name.`,
        say`Please call ${phone} when you are ready. We will tell you what papers we need.`,
      ],
    }),
    es: ({ name, address, toldOn, open, phone }, say) => ({
      title: say`Sentimos su pérdida`,
      to: `La familia de ${name}`,
      body: [
        say`El ${toldOn} supimos que ${name} murió. Lo sentimos mucho.`,
        say`El plan de pago terminó. No cuenta como roto. Quedan ${open}. Eso es parte de la herencia.`,
        say`Por ahora no cortamos por esto el servicio en ${address}. Si usted vive ahí, lo puede tener a su nombre.`,
        say`Llame al ${phone} cuando pueda. Le diremos qué papeles hacen falta.`,
      ],
    }),
  },
);

/** A notice of bankruptcy is acknowledged: debt before the petition leaves collection (11 USC 362, 366). */
export interface Bankruptcy extends AboutAccount {
  petitionOn: Day;
  before: Amount;
  /** By when the court's law lets us ask for an assurance of payment. */
  assuranceBy: Day;
}

export const bankruptcy = letter<Bankruptcy>(
  'bankruptcy acknowledged',
  {},
  {
    en: ({ petitionOn, before, assuranceBy, account, phone }, say) => ({
      title: say`We know of your bankruptcy case`,
      body: [
        say`We were told that you filed on ${petitionOn}. From now on we do not ask you for what you owed before that day on account ${account}. That is ${before}.`,
        say`A payment plan for that debt has been ended. It does not count as broken.`,
        say`You pay for what you use after that day as usual. These bills can still lead to a turn off.`,
        say`The law lets us ask for a deposit or other proof that new bills will be paid. Please call ${phone} by ${assuranceBy} to settle this.`,
      ],
    }),
    es: ({ petitionOn, before, assuranceBy, account, phone }, say) => ({
      title: say`Sabemos de su caso de bancarrota`,
      body: [
        say`Supimos que lo presentó el ${petitionOn}. Ya no le cobramos lo que debía antes de ese día en la cuenta ${account}. Son ${before}.`,
        say`El plan de pago de esa deuda terminó. No cuenta como roto.`,
        say`Lo que use después de ese día lo paga como siempre. Por esas facturas sí se puede cortar.`,
        say`La ley nos deja pedir un depósito u otra prueba de que va a pagar. Por favor llame al ${phone} a más tardar el ${assuranceBy}.`,
      ],
    }),
  },
);

/** After an account was closed with something owed. */
export interface FinalBill extends AboutAccount {
  closedOn: Day;
  open: Amount;
  payBy: Day;
  /** Whether a small plan can be made. */
  planPossible: boolean;
}

export const finalBill = letter<FinalBill>(
  'final bill follow-up',
  {},
  {
    en: ({ account, address, closedOn, open, payBy, planPossible, phone }, say) => ({
      title: say`Your last bill is still open`,
      body: [
        say`Account ${account} for ${address} was closed on ${closedOn}. You still owe ${open}.`,
        say`Please pay it by ${payBy}. If you do not, we may give the debt to a firm that collects for us.`,
        ...(planPossible
          ? [say`If you cannot pay it at once, you may be able to pay in parts. Call ${phone}.`]
          : []),
        say`Do you have service with us at a new place? Tell us, and we can move the sum there.`,
      ],
    }),
    es: ({ account, address, closedOn, open, payBy, planPossible, phone }, say) => ({
      title: say`Su última factura sigue sin pagar`,
      body: [
        say`La cuenta ${account} de ${address} se cerró el ${closedOn}. Usted todavía debe ${open}.`,
        say`Por favor pague a más tardar el ${payBy}. Si no, podemos dar la deuda a una empresa de cobros.`,
        ...(planPossible
          ? [say`Si no puede pagar todo ya, tal vez pueda pagar en partes. Llame al ${phone}.`]
          : []),
        say`¿Tiene servicio con nosotros en otro lugar? Díganos, y podemos pasar la suma a esa cuenta.`,
      ],
    }),
  },
);
