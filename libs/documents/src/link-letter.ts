import { letter } from './letter.js';
import type { Language } from './language.js';
import type { Day } from './phrase.js';

export interface AboutLink {
  language: Language;
  /** The page with the secret that opens it; in what is kept, without. */
  address: string;
  goodUntil: Day;
}

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
        say`The link is good until ${goodUntil}. It is only for you. Whoever has it can see your page.`,
        say`Did you lose it, or did somebody else get it? Call us. We stop it and send you a new one.`,
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
        say`El enlace sirve hasta el ${goodUntil}. Es solo para usted. Quien lo tenga puede ver su página.`,
        say`¿Lo perdió, o lo tiene otra persona? Llame. Lo cerramos y le mandamos uno nuevo.`,
      ],
    }),
  },
);
