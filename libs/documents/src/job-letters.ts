import { amountOf, correctionsOf, factOf, nameOf, type AboutJob } from './about-job.js';
import { letter } from './letter.js';

export const requirementSheet = letter<AboutJob>(
  'requirement sheet',
  {},
  {
    en: (about, say) => ({
      title: say`What we need from you`,
      body: [
        say`We have visited the site. Before service can be built, please provide what is listed here.`,
        say`Service asked for: ${String(about.facts['kind'] ?? 'service')}, ${factOf(about, 'amperes')} A, ${factOf(about, 'phases')} phase.`,
        {
          list: [
            say`A clear route for the line.`,
            say`The panel in its final place.`,
            say`The trench and conduit, where you build them yourself.`,
          ],
        },
        say`We inspect trench and conduit before you cover them.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Lo que necesitamos de usted`,
      body: [
        say`Ya visitamos el lugar. Antes de construir el servicio, necesitamos lo que sigue.`,
        say`Servicio pedido: ${String(about.facts['kind'] ?? 'servicio')}, ${factOf(about, 'amperes')} A, ${factOf(about, 'phases')} fase.`,
        {
          list: [
            say`Un paso libre para la línea.`,
            say`El tablero en su lugar final.`,
            say`La zanja y los tubos, si usted los hace.`,
          ],
        },
        say`Revisamos la zanja y los tubos antes de que usted los cubra.`,
      ],
    }),
  },
);

export const agreement = letter<AboutJob>(
  'line extension agreement',
  {},
  {
    en: (about, say) => ({
      title: say`Line extension ${nameOf(about)}`,
      body: [
        say`Your charge is ${amountOf(about, 'chargeCents')}. It is due once both of us have signed.`,
        say`A copy of the line extension tariff is enclosed. Please read it before you sign.`,
        say`Please sign and return this agreement. We sign it after you, and send you a copy.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Extensión de línea ${nameOf(about)}`,
      body: [
        say`Su cargo es de ${amountOf(about, 'chargeCents')}. Se paga cuando usted y nosotros hayamos firmado.`,
        say`Va con esta carta la tarifa de extensión de línea. Por favor léala antes de firmar.`,
        say`Por favor firme este acuerdo y mándelo de vuelta. Luego firmamos nosotros y le mandamos una copia.`,
      ],
    }),
  },
);

export const waitingNotice = letter<AboutJob>(
  'notice',
  {},
  {
    en: ({ of = 'notice' }, say) => ({
      title: say`We are waiting for you: ${of}`,
      body: [
        say`Your job cannot go on without your answer.`,
        say`If we do not hear from you after the last notice, we cancel the job. What you have paid is then settled as the tariff says.`,
      ],
    }),
    es: ({ of = 'aviso' }, say) => ({
      title: say`Esperamos su respuesta: ${of}`,
      body: [
        say`Su obra no puede seguir sin su respuesta.`,
        say`Si no nos responde después del último aviso, la obra se cancela. Lo que usted pagó se arregla como dice la tarifa.`,
      ],
    }),
  },
);

export const correctionList = letter<AboutJob>(
  'correction list',
  {},
  {
    en: (about, say) => ({
      title: say`Corrections to ${nameOf(about)}`,
      body: [
        say`We have inspected what you built. It cannot be covered or connected yet.`,
        say`To be put right: ${correctionsOf(about, 'see the inspector’s list')}.`,
        say`Please tell us when this is done; we then inspect again.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Correcciones a ${nameOf(about)}`,
      body: [
        say`Revisamos lo que usted hizo. Todavía no se puede cubrir ni conectar.`,
        say`Hay que corregir: ${correctionsOf(about, 'vea la lista del inspector')}.`,
        say`Por favor avise cuando esté listo. Entonces lo revisamos otra vez.`,
      ],
    }),
  },
);

export const invoice = letter<AboutJob>(
  'invoice',
  {},
  {
    en: (about, say) => ({
      title: say`Invoice ${nameOf(about)}`,
      body: [
        say`Amount due: ${amountOf(about, 'amount')}.`,
        say`Please name ${nameOf(about)} with your payment, so that it reaches your job.`,
        say`Checks and bank transfers count once they have cleared.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Factura ${nameOf(about)}`,
      body: [
        say`Total a pagar: ${amountOf(about, 'amount')}.`,
        say`Por favor ponga ${nameOf(about)} con su pago, para que llegue a su obra.`,
        say`Los cheques y los pagos por banco cuentan cuando el banco los paga.`,
      ],
    }),
  },
);

export const credit = letter<AboutJob>(
  'credit',
  {},
  {
    en: (about, say) => ({
      title: say`Credit ${nameOf(about)}`,
      body: [
        say`Your charge is lower than what we billed. We credit ${amountOf(about, 'amount')}.`,
        say`We pay back ${amountOf(about, 'refund')} to whoever paid it.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Crédito ${nameOf(about)}`,
      body: [
        say`Su cargo es menos de lo que cobramos. Le damos un crédito de ${amountOf(about, 'amount')}.`,
        say`Devolvemos ${amountOf(about, 'refund')} a quien lo pagó.`,
      ],
    }),
  },
);
