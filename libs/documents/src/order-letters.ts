import { servicesText } from './account-letter.js';
import type { AboutAccount, ServiceAmount } from './account-letter.js';
import { letter } from './letter.js';
import type { Amount, Day } from './phrase.js';

/** What it takes to have service again. */
export interface ReconnectionQuote extends AboutAccount {
  services: readonly ServiceAmount['service'][];
  owed: Amount;
  fee?: Amount;
  deposit?: Amount;
  total: Amount;
  validUntil: Day;
  /** Paid by this hour of the office's day, service is back the same day: `3:00 PM`. */
  sameDayUntil?: string;
  /** Whether somebody has to come to the meter. */
  visit: boolean;
}

export const reconnectionQuote = letter<ReconnectionQuote>(
  'reconnection quote',
  {},
  {
    en: ({ services, owed, fee, deposit, total, validUntil, sameDayUntil, visit, phone }, say) => ({
      title: say`How to get your ${servicesText('en', services)} service back`,
      body: [
        say`To have your service back, pay ${total}. That is made up of:`,
        {
          list: [
            say`What you owe: ${owed}`,
            ...(fee ? [say`Fee to turn it on: ${fee}`] : []),
            ...(deposit ? [say`Deposit, which we keep for you: ${deposit}`] : []),
          ],
        },
        say`This sum holds until ${validUntil}.`,
        ...(sameDayUntil
          ? [say`If you pay by ${sameDayUntil} on a work day, we turn it on that same day.`]
          : []),
        visit
          ? say`A grown-up must be at home when we come. Turn off all taps and breakers first.`
          : say`We can turn it on from here. Turn off all taps and breakers before you call.`,
        say`If you cannot pay it all, call ${phone}. If someone at home is ill, tell us.`,
      ],
    }),
    es: ({ services, owed, fee, deposit, total, validUntil, sameDayUntil, visit, phone }, say) => ({
      title: say`Cómo tener otra vez su servicio de ${servicesText('es', services)}`,
      body: [
        say`Para tener otra vez el servicio, pague ${total}. Son:`,
        {
          list: [
            say`Lo que debe: ${owed}`,
            ...(fee ? [say`Cargo por conectar: ${fee}`] : []),
            ...(deposit ? [say`Depósito, que guardamos para usted: ${deposit}`] : []),
          ],
        },
        say`Esta suma vale hasta el ${validUntil}.`,
        ...(sameDayUntil
          ? [say`Si paga antes de las ${sameDayUntil} en un día de trabajo, conectamos ese mismo día.`]
          : []),
        visit
          ? say`Un adulto debe estar en casa cuando vayamos. Antes cierre las llaves y apague los fusibles.`
          : say`Podemos conectar desde aquí. Cierre las llaves y apague los fusibles antes de llamar.`,
        say`Si no puede pagar todo, llame al ${phone}. Si hay un enfermo en casa, díganos.`,
      ],
    }),
  },
);

/** An order to disconnect that was called back, and why in words of the customer. */
export interface OrderRecalled extends AboutAccount {
  services: readonly ServiceAmount['service'][];
  recalledOn: Day;
  because: 'payment' | 'arrangement' | 'pledge' | 'medical' | 'weather' | 'review' | 'our mistake';
}

const reasons: Record<'en' | 'es', Record<OrderRecalled['because'], string>> = {
  en: {
    payment: 'we got your payment',
    arrangement: 'you have a payment plan',
    pledge: 'an agency will help you pay',
    medical: 'we know of an illness in your home',
    weather: 'we do not turn off service in this weather',
    review: 'your bill is being checked',
    'our mistake': 'we made a mistake, and we are sorry',
  },
  es: {
    payment: 'recibimos su pago',
    arrangement: 'usted tiene un plan de pago',
    pledge: 'una agencia le va a ayudar a pagar',
    medical: 'sabemos que hay un enfermo en su casa',
    weather: 'no cortamos el servicio con este clima',
    review: 'estamos revisando su factura',
    'our mistake': 'fue un error nuestro, y lo sentimos',
  },
};

export const orderRecalled = letter<OrderRecalled>(
  'order recalled',
  {},
  {
    en: ({ services, recalledOn, because, phone }, say) => ({
      title: say`We will not turn off your ${servicesText('en', services)} service now`,
      body: [
        say`On ${recalledOn} we stopped the order to turn off your service. The reason is that ${reasons.en[because]}.`,
        say`Is your service off all the same? Call ${phone} at once. We turn it back on, and you pay no fee.`,
      ],
    }),
    es: ({ services, recalledOn, because, phone }, say) => ({
      title: say`No vamos a cortar ahora su servicio de ${servicesText('es', services)}`,
      body: [
        say`El ${recalledOn} paramos la orden de cortar su servicio. La razón es que ${reasons.es[because]}.`,
        say`¿Está sin servicio de todos modos? Llame ya al ${phone}. Lo conectamos otra vez, y usted no paga ningún cargo.`,
      ],
    }),
  },
);
