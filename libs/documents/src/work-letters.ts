import { letter } from './letter.js';
import { dayOf, nameOf, type AboutJob } from './about-job.js';

export const outage = letter<AboutJob>(
  'outage notice',
  { audience: 'neighbor' },
  {
    en: (about, say) => ({
      title: say`Your power will be off for planned work`,
      to: 'Customers along the line',
      body: [
        say`On ${dayOf(about, 'outageOn')} we switch the power off while we build a line near you.`,
        nameOf(about) === 'medical'
          ? say`Our records say that somebody at your address depends on medical equipment. Please call us if you need help to prepare.`
          : say`Please switch off what could be damaged when the power returns.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Su luz se va a cortar por una obra`,
      to: 'Clientes a lo largo de la línea',
      body: [
        say`El ${dayOf(about, 'outageOn')} cortamos la luz mientras hacemos una línea cerca de usted.`,
        nameOf(about) === 'medical'
          ? say`Sabemos que en su casa alguien usa un equipo médico. Por favor llame si necesita ayuda para ese día.`
          : say`Por favor apague lo que se pueda dañar cuando vuelva la luz.`,
      ],
    }),
  },
);

export const jointUse = letter<AboutJob>(
  'joint use notice',
  { audience: 'joint user' },
  {
    en: (about, say) => ({
      title: say`Planned work on shared poles or trench`,
      to: `Joint user ${nameOf(about)}`,
      body: [
        say`We plan work on poles or a trench that you share with us.`,
        say`Please tell us whether your lines have to be moved first.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Obra en postes o zanja que compartimos`,
      to: `Usuario común ${nameOf(about)}`,
      body: [
        say`Vamos a trabajar en postes o en una zanja que usted comparte con nosotros.`,
        say`Por favor diga si antes hay que mover sus líneas.`,
      ],
    }),
  },
);

export const easement = letter<AboutJob>(
  'easement',
  {},
  {
    en: (about, say) => ({
      title: say`Easement across parcel ${nameOf(about)}`,
      body: [
        say`The line is to cross the parcel as the exhibit shows.`,
        say`The grantor allows the utility to build, keep and reach the line there. Signed before a notary, it is recorded with the county.`,
      ],
    }),
    es: (about, say) => ({
      title: say`Servidumbre en la parcela ${nameOf(about)}`,
      body: [
        say`La línea va a cruzar la parcela como muestra el plano.`,
        say`El dueño deja que la empresa haga y cuide la línea, y que entre para eso. Se firma ante notario y se inscribe en el condado.`,
      ],
    }),
  },
);
