import type { Service } from '../../domain/src/accounts/service.js';
import type { RuleValue } from '../../domain/src/rules/keys.js';
import { servicesText, type AboutAccount } from './account-letter.js';
import type { Language } from './language.js';
import { letter } from './letter.js';
import type { Day, Phrase, Say } from './phrase.js';

/** Whether somebody who lives there may take the service. */
type OwnService = 'without what the owner owes' | 'once what the owner owes is paid' | 'no';

/** People who live there and are not the customer: they may take the service, where the rules say so (H&SC 116916). */
export interface OccupantNotice extends AboutAccount {
  services: readonly Service[];
  offOn: Day;
  mayTake: RuleValue<'tenant takes service'>;
}

const ownService: Record<Language, Record<OwnService, (say: Say) => Phrase[]>> = {
  en: {
    'without what the owner owes': (say) => [
      say`You may be a tenant and not the one who gets the bill. Then you can ask to have the service in your own name.`,
      say`You do not have to pay what the owner owes. You pay only for what you use from then on. You may take what you pay off your rent where the law says so.`,
    ],
    'once what the owner owes is paid': (say) => [
      say`You may be a tenant and not the one who gets the bill. You can have the service in your own name once what the owner owes for it is paid.`,
      say`The owner can pay it, or you can. Ask us how much it is. From then on you pay only for what you use. You may take what you pay off your rent where the law says so.`,
    ],
    no: (say) => [
      say`You may be a tenant and not the one who gets the bill. The service stays in the name of whoever gets it.`,
      say`Ask that person to pay the bill or to call us. You may pay it too. You may take what you pay off your rent where the law says so.`,
    ],
  },
  es: {
    'without what the owner owes': (say) => [
      say`Tal vez usted alquila y no le llega la factura a usted. Entonces puede pedir el servicio a su nombre.`,
      say`No tiene que pagar lo que debe el dueño. Solo paga lo que use desde ese día. Puede restarlo de su renta donde la ley lo dice.`,
    ],
    'once what the owner owes is paid': (say) => [
      say`Tal vez usted alquila y no le llega la factura a usted. Puede tener el servicio a su nombre cuando esté pagado lo que el dueño debe por él.`,
      say`Lo puede pagar el dueño o lo puede pagar usted. Pregúntenos cuánto es. Desde ese día solo paga lo que use. Puede restar lo que pague de su renta donde la ley lo dice.`,
    ],
    no: (say) => [
      say`Tal vez usted alquila y no le llega la factura a usted. El servicio sigue a nombre de quien la recibe.`,
      say`Pida a esa persona que pague la factura o que nos llame. También la puede pagar usted. Puede restar lo que pague de su renta donde la ley lo dice.`,
    ],
  },
};

/** What an occupant is told is what an occupant is then given. */
function termsOf(mayTake: OccupantNotice['mayTake']): OwnService {
  if (mayTake === 'none') return 'no';
  return mayTake.withoutLandlordDebt ? 'without what the owner owes' : 'once what the owner owes is paid';
}

export const occupantNotice = letter<OccupantNotice>(
  'occupant notice',
  { audience: 'occupant', onPaper: true },
  {
    en: ({ services, address, offOn, phone, mayTake }, say) => ({
      title: say`Your ${servicesText('en', services)} service may be turned off`,
      to: 'Occupant',
      body: [
        say`The ${servicesText('en', services)} bill for ${address} has not been paid. The service may be turned off on ${offOn} or later.`,
        ...ownService.en[termsOf(mayTake)](say),
        say`Call ${phone}. Please have your lease or other proof that you live there. Tell us too if someone at home is ill.`,
      ],
    }),
    es: ({ services, address, offOn, phone, mayTake }, say) => ({
      title: say`Le podemos cortar el servicio de ${servicesText('es', services)}`,
      to: 'Ocupante',
      body: [
        say`No se pagó la factura de ${servicesText('es', services)} de ${address}. El servicio se puede cortar desde el ${offOn}.`,
        ...ownService.es[termsOf(mayTake)](say),
        say`Llame al ${phone}. Tenga a mano su contrato u otra prueba de que vive ahí. Diga también si hay un enfermo en casa.`,
      ],
    }),
  },
);
