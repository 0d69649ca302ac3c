import type { AboutAccount } from './account-letter.js';
import { letter } from './letter.js';
import type { Amount, Day } from './phrase.js';

interface AboutPledge extends AboutAccount {
  pledge: string;
  agency: string;
  amount: Amount;
  /** Until when the pledge holds the service on. */
  holdUntil: Day;
}

export interface PledgeReceived extends AboutPledge {
  /** What the customer still has to pay besides it. */
  share?: { amount: Amount; dueOn: Day };
}

export const pledgeReceived = letter<PledgeReceived>(
  'pledge received',
  {},
  {
    en: ({ agency, amount, holdUntil, share, phone }, say) => ({
      title: say`${agency} will help you pay`,
      body: [
        say`${agency} has told us that it will pay ${amount} for you.`,
        say`We wait for this money until ${holdUntil}. Until then we do not turn you off for that sum.`,
        ...(share ? [say`You still have to pay ${share.amount} by ${share.dueOn}.`] : []),
        say`If you have a question, call ${phone}.`,
      ],
    }),
    es: ({ agency, amount, holdUntil, share, phone }, say) => ({
      title: say`${agency} le va a ayudar a pagar`,
      body: [
        say`${agency} nos dijo que va a pagar ${amount} por usted.`,
        say`Esperamos este dinero hasta el ${holdUntil}. Hasta ese día no le cortamos por esa suma.`,
        ...(share
          ? [say`Usted todavía tiene que pagar ${share.amount} a más tardar el ${share.dueOn}.`]
          : []),
        say`Si tiene preguntas, llame al ${phone}.`,
      ],
    }),
  },
);

export interface PledgeReminder extends AboutPledge {
  pledgedOn: Day;
  /** What of it has not come. */
  open: Amount;
}

export const pledgeReminder = letter<PledgeReminder>(
  'pledge reminder',
  { audience: 'agency' },
  {
    en: ({ pledge, agency, amount, pledgedOn, open, holdUntil, account, name, phone }, say) => ({
      title: say`Your pledge ${pledge} has not come in`,
      body: [
        say`To ${agency}: on ${pledgedOn} you pledged ${amount} for ${name}, account ${account}.`,
        say`We still wait for ${open}. The pledge keeps the service on until ${holdUntil}.`,
        say`Please send the money and name ${pledge}. If it will be less, or later, or not come, call ${phone}.`,
      ],
    }),
    es: ({ pledge, agency, amount, pledgedOn, open, holdUntil, account, name, phone }, say) => ({
      title: say`Su promesa de pago ${pledge} no ha llegado`,
      body: [
        say`A ${agency}: el ${pledgedOn} ustedes prometieron ${amount} para ${name}, cuenta ${account}.`,
        say`Todavía esperamos ${open}. La promesa mantiene el servicio hasta el ${holdUntil}.`,
        say`Por favor manden el pago con el número ${pledge}. Si va a ser menos, o más tarde, o no viene, llamen al ${phone}.`,
      ],
    }),
  },
);
