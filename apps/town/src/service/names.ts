import type { Chance } from './chance.js';

type Names = readonly [string, ...string[]];

const words = (text: string): Names => text.split(', ') as unknown as Names;

const spanish = {
  given: words(
    'María, José, Guadalupe, Luis, Rosa, Juan, Carmen, Miguel, Lucía, Ramón, Esperanza, Javier, Teresa, Héctor, Alma, Raúl',
  ),
  family: words(
    'García, Martínez, Hernández, López, González, Ramírez, Flores, Soto, Morales, Valenzuela, Ochoa, Salazar, Quintero, Rivas',
  ),
};

const english = {
  given: words(
    'James, Mary, Robert, Patricia, Michael, Jennifer, Darnell, Keisha, David, Susan, Anh, Wei, Leon, Dolores, Amos, Yolanda, Ray, Fatima',
  ),
  family: words(
    'Nez, Johnson, Tran, Whitaker, Brown, Manygoats, Patel, Clark, Henderson, Lee, Kowalski, Jackson, Benally, Murphy, Ibrahim, Young',
  ),
};

const trades = words(
  'Laundry, Auto Repair, Market, Dental, Café, Storage, Tire, Flooring, Barber Shop, Preschool',
);

export interface Person {
  name: string;
  language: 'en' | 'es';
  email?: string;
  phone: string;
}

/** Somebody who takes service. Two in five have a Spanish name, and every other of these is written to in Spanish. */
export function personBy(chance: Chance): Person {
  const isSpanish = chance.next() < 0.4;
  const { given, family } = isSpanish ? spanish : english;
  const name = `${chance.one(given)} ${chance.one(family)}`;
  const language = isSpanish && chance.next() < 0.5 ? 'es' : 'en';
  return { name, language, ...reachedBy(name, chance) };
}

export function businessBy(chance: Chance): Person {
  const name = `${chance.one(english.family)} ${chance.one(trades)}`;
  return { name, language: 'en', ...reachedBy(name, chance) };
}

/** Addresses and numbers that are nobody's. */
function reachedBy(name: string, chance: Chance): { email?: string; phone: string } {
  const phone = `602-555-01${String(chance.between(0, 99)).padStart(2, '0')}`;
  if (chance.next() < 0.35) return { phone };
  const plain = name.normalize('NFD').replaceAll(/[^A-Za-z ]/g, '');
  return { phone, email: `${plain.toLowerCase().replaceAll(' ', '.')}@example.com` };
}

const streets = words(
  'Palo Verde Dr, Ocotillo Rd, Mesquite Ave, Cholla St, Saguaro Ln, Ironwood Dr, Agave Way, Juniper St, Sunrise Blvd, Orchard Ave, Mission Rd, Canal St, 7th Ave, 43rd Ave, Willow Ct, Alder St',
);

export const streetBy = (chance: Chance): string =>
  `${chance.between(101, 9899)} ${chance.one(words('N, S, E, W'))} ${chance.one(streets)}`;
