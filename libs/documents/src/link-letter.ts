import { letter } from './letter.js';
import type { Language } from './language.js';
import type { Day, Phrase, Say } from './phrase.js';

export interface AboutLink {
  language: Language;
  /** The page with the secret that opens it; in what is kept, without. */
  address: string;
  goodUntil: Day;
}

const onlyForYou: Record<Language, (say: Say, goodUntil: Day) => Phrase[]> = {
  en: (say, goodUntil) => [
    say`The link is good until ${goodUntil}. It is only for you. Whoever has it can see your page.`,
    say`Did you lose it, or did somebody else get it? Call us. We stop it and send you a new one.`,
  ],
  es: (say, goodUntil) => [
    say`El enlace sirve hasta el ${goodUntil}. Es solo para usted. Quien lo tenga puede ver su página.`,
    say`¿Lo perdió, o lo tiene otra persona? Llame. Lo cerramos y le mandamos uno nuevo.`,
  ],
};

/** Gives the customer the way to the page of one case. */
export const linkLetter = letter<AboutLink>(
  'link to your page',
  {},
  {
    en: ({ address, goodUntil }, say) => ({
      title: say`Your own page with us`,
      body: [
        say`You can see where things stand at any time, on your phone or your computer.`,
        say`Your page: ${address}`,
        {
          list: [
            say`See whose turn it is, and what comes next.`,
            say`See what you owe, and how to pay.`,
            say`Send us what we asked for.`,
          ],
        },
        ...onlyForYou.en(say, goodUntil),
      ],
    }),
    es: ({ address, goodUntil }, say) => ({
      title: say`Su propia página con nosotros`,
      body: [
        say`Puede ver cómo va todo a cualquier hora, en su teléfono o en su computadora.`,
        say`Su página: ${address}`,
        {
          list: [
            say`Vea a quién le toca y qué sigue.`,
            say`Vea cuánto debe y cómo pagar.`,
            say`Mande lo que le pedimos.`,
          ],
        },
        ...onlyForYou.es(say, goodUntil),
      ],
    }),
  },
);

/** Gives the customer of an account the way to ask for a payment plan that nobody has opened. */
export const invitationLetter = letter<AboutLink>(
  'link to ask for a plan',
  {},
  {
    en: ({ address, goodUntil }, say) => ({
      title: say`You can ask for a plan to pay`,
      body: [
        say`Is it hard to pay your bill at once? You can ask for a plan and pay in parts.`,
        say`Ask for it here, on your phone or your computer: ${address}`,
        {
          list: [
            say`See what is past due.`,
            say`Tell us how things are at home.`,
            say`See what you would pay each month, and say yes to what fits.`,
          ],
        },
        say`You can ask for a person at any point, or call us.`,
        ...onlyForYou.en(say, goodUntil),
      ],
    }),
    es: ({ address, goodUntil }, say) => ({
      title: say`Puede pedir un plan para pagar`,
      body: [
        say`¿Le cuesta pagar todo de una vez? Puede pedir un plan y pagar por partes.`,
        say`Pídalo aquí, en su teléfono o en su computadora: ${address}`,
        {
          list: [
            say`Vea lo que ya venció.`,
            say`Díganos cómo están las cosas en casa.`,
            say`Vea cuánto pagaría cada mes, y diga que sí a lo que le sirve.`,
          ],
        },
        say`Puede pedir hablar con una persona en todo momento, o llamarnos.`,
        ...onlyForYou.es(say, goodUntil),
      ],
    }),
  },
);
