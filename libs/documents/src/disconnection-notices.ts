import { helperLines, serviceLines, servicesText } from './account-letter.js';
import type { AboutAccount, Helper, ServiceAmount } from './account-letter.js';
import type { Block } from './letter.js';
import { letter } from './letter.js';
import type { Amount, Day, Say } from './phrase.js';

/**
 * What a notice before disconnection has to name: name and address, the amount that can lead to it, the date, how to ask for more
 * time, how to have the bill reviewed, medical protection, and agencies with funds (H&SC 116908; R14-2-211(A)(5), (A)(6)).
 */
export interface Notice extends AboutAccount {
  /** What can lead to disconnection, service by service, and together. */
  owed: readonly ServiceAmount[];
  total: Amount;
  payBy: Day;
  /** The first day on which the service may be turned off. */
  offOn: Day;
  agencies: readonly Helper[];
}

const about = ({ language, name, address, account }: Notice, say: Say): Block =>
  language === 'en'
    ? say`This notice is for ${name}, ${address}, account ${account}.`
    : say`Este aviso es para ${name}, ${address}, cuenta ${account}.`;

const names = ({ language, owed }: Notice): string =>
  servicesText(
    language,
    owed.map(({ service }) => service),
  );

const inEnglish = ({ phone, agencies }: Notice, say: Say): Block[] => [
  { heading: say`If you cannot pay it all` },
  say`Ask for more time. Call ${phone} before the date above. You can ask to pay later, to pay in parts, or for a plan by the month.`,
  { heading: say`If you think the bill is wrong` },
  say`Ask us to look at it. Call or write before the date above. While we check it, we do not turn you off for the sum in doubt. If you do not agree with our answer, you can appeal.`,
  { heading: say`If someone at home is ill` },
  say`Tell us at once. Is your health at risk, or does someone need a machine that runs on this service? A note from a doctor or nurse can stop the turn off.`,
  { heading: say`Who can help you pay` },
  ...(agencies.length === 0 ? [] : [{ list: helperLines(say, agencies) }]),
  say`Call ${phone} and ask who else may help.`,
];

const inSpanish = ({ phone, agencies }: Notice, say: Say): Block[] => [
  { heading: say`Si no puede pagar todo` },
  say`Pida más tiempo. Llame al ${phone} antes de esa fecha. Puede pedir pagar más tarde, pagar en partes, o un plan por mes.`,
  { heading: say`Si cree que la factura está mal` },
  say`Pida que la revisemos. Llame o escriba antes de esa fecha. Mientras la revisamos, no cortamos por la suma en duda. Si no está de acuerdo con la respuesta, puede apelar.`,
  { heading: say`Si hay un enfermo en casa` },
  say`Díganos ya. ¿Hay peligro para la salud? ¿Alguien usa una máquina que necesita este servicio? Una nota del médico puede parar el corte.`,
  { heading: say`Quién le ayuda a pagar` },
  ...(agencies.length === 0 ? [] : [{ list: helperLines(say, agencies) }]),
  say`Llame al ${phone} y pregunte quién más puede ayudar.`,
];

export const firstNotice = letter<Notice>(
  'first disconnection notice',
  { onPaper: true },
  {
    en: (notice, say) => ({
      title: say`Your ${names(notice)} service may be turned off`,
      body: [
        about(notice, say),
        say`You owe ${notice.total} that is past due.`,
        { list: serviceLines('en', say, notice.owed) },
        say`Please pay it by ${notice.payBy}. If you do not, we may turn off your service on ${notice.offOn} or later.`,
        ...inEnglish(notice, say),
      ],
    }),
    es: (notice, say) => ({
      title: say`Le podemos cortar el servicio de ${names(notice)}`,
      body: [
        about(notice, say),
        say`Usted debe ${notice.total} de pagos que ya vencieron.`,
        { list: serviceLines('es', say, notice.owed) },
        say`Por favor pague a más tardar el ${notice.payBy}. Si no, podemos cortar el servicio desde el ${notice.offOn}.`,
        ...inSpanish(notice, say),
      ],
    }),
  },
);

export const finalNotice = letter<Notice>(
  'final disconnection notice',
  { onPaper: true },
  {
    en: (notice, say) => ({
      title: say`Last notice: we will turn off your ${names(notice)} service`,
      body: [
        about(notice, say),
        say`This is the last notice. You still owe ${notice.total}.`,
        { list: serviceLines('en', say, notice.owed) },
        say`Pay it by ${notice.payBy}, or call ${notice.phone} by then. If you do not, we turn off your service on ${notice.offOn} or soon after.`,
        say`To have it back you may have to pay a fee as well.`,
        ...inEnglish(notice, say),
      ],
    }),
    es: (notice, say) => ({
      title: say`Último aviso: vamos a cortar su servicio de ${names(notice)}`,
      body: [
        about(notice, say),
        say`Este es el último aviso. Todavía debe ${notice.total}.`,
        { list: serviceLines('es', say, notice.owed) },
        say`Pague a más tardar el ${notice.payBy}, o llame antes al ${notice.phone}. Si no, cortamos el servicio desde el ${notice.offOn}.`,
        say`Para tenerlo otra vez, tal vez tenga que pagar también un cargo.`,
        ...inSpanish(notice, say),
      ],
    }),
  },
);

/** A third-party designee is told of the notice and of the time to pay; no other facts of the account (R14-2-211). */
export interface DesigneeNotice extends AboutAccount {
  designee: string;
  total: Amount;
  payBy: Day;
}

export const designeeNotice = letter<DesigneeNotice>(
  'third-party notice',
  { audience: 'designee', onPaper: true },
  {
    en: ({ designee, name, address, total, payBy, phone }, say) => ({
      title: say`Someone who named you may lose service`,
      body: [
        say`Dear ${designee}: ${name}, ${address}, has asked us to tell you when service there may be turned off.`,
        say`It may be turned off because ${total} is past due. You do not owe this money. You may pay it, but you do not have to.`,
        say`We wait until ${payBy}, so that you have time to help. Please talk with ${name}.`,
        say`If you want to pay, or know of an illness in the home, call ${phone}. We cannot tell you more about the account.`,
      ],
    }),
    es: ({ designee, name, address, total, payBy, phone }, say) => ({
      title: say`Alguien que le nombró puede quedar sin servicio`,
      body: [
        say`${designee}: ${name}, ${address}, pidió que le avisemos si le podemos cortar el servicio.`,
        say`La causa es un pago vencido de ${total}. Usted no debe este dinero. Lo puede pagar, pero no tiene que hacerlo.`,
        say`Esperamos hasta el ${payBy}, para que usted pueda ayudar. Por favor hable con ${name}.`,
        say`Si quiere pagar, o si sabe de un enfermo en la casa, llame al ${phone}. No le podemos decir más sobre la cuenta.`,
      ],
    }),
  },
);
