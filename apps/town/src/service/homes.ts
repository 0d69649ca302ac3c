import type { DataSource } from 'typeorm';
import { Account } from '../../../../libs/billing-store/src/accounts/account.entity.js';
import { Customer } from '../../../../libs/billing-store/src/accounts/customer.entity.js';
import { Premise } from '../../../../libs/billing-store/src/accounts/premise.entity.js';
import { ServicePoint } from '../../../../libs/billing-store/src/accounts/service-point.entity.js';
import { Service } from '../../../../libs/billing-store/src/accounts/service.entity.js';
import { plusMilliseconds, type Instant } from '../../../../libs/domain/src/time/instant.js';
import { Chance } from './chance.js';
import { businessBy, personBy, streetBy, type Person } from './names.js';
import { suppliers, type Place, type Supplier } from './utilities.js';

/** Who lives or works somewhere and takes service there. Everything that differs from home to home follows from its number. */
export interface Home {
  number: number;
  customer: string;
  account: string;
  premise: string;
  supplier: Supplier;
  customerClass: 'residential' | 'business';
  person: Person;
  address: string;
  place: Place;
  since: Instant;
  /** What it uses beside a usual home of its kind: 1 is as much. */
  use: number;
}

const day = 86_400_000;

/** Every home of the town as it stands on a day; a smaller town has a share of them. */
export const homesOf = (today: Instant, share: number): Home[] =>
  suppliers.flatMap((supplier) =>
    Array.from({ length: Math.ceil(supplier.homes * share) }, (_, index) =>
      homeAt(supplier, supplier.first + index, today),
    ),
  );

function homeAt(supplier: Supplier, number: number, today: Instant): Home {
  const chance = new Chance(number);
  const isBusiness = chance.next() < 0.12;
  const years = chance.between(2, 14);
  return {
    ...{ number, supplier, customer: `C-${number}`, account: `A-${number}`, premise: `P-${number}` },
    customerClass: isBusiness ? 'business' : 'residential',
    person: isBusiness ? businessBy(chance) : personBy(chance),
    address: streetBy(chance),
    place: chance.one(supplier.places),
    since: plusMilliseconds(today, -(years * 365 + chance.between(0, 300)) * day),
    use: (isBusiness ? 2.5 : 0.7) + chance.next() * 0.8,
  };
}

/** Every account belongs to one utility, and takes each of its services at one premise. */
export const settleHomes = (store: DataSource, homes: readonly Home[]): Promise<void> =>
  store.transaction(async (manager) => {
    await manager.insert(Customer, homes.map(customerOf));
    await manager.insert(
      Account,
      homes.map(({ account, supplier, customer, customerClass, since }) => ({
        ...{ number: account, utility: supplier.utility, customer, customerClass, openedAt: since },
      })),
    );
    await manager.insert(
      Premise,
      homes.map(({ premise, supplier, address, place }) => ({
        ...{ number: premise, utility: supplier.utility, address, ...place },
      })),
    );
    const taken = homes.flatMap((home) => home.supplier.services.map((service) => ({ home, service })));
    await manager.insert(
      ServicePoint,
      taken.map(({ home, service }) => ({
        ...{
          number: pointOf(home, service),
          premise: home.premise,
          commodity: service,
          details: {} as never,
        },
      })),
    );
    await manager.insert(
      Service,
      taken.map(({ home, service }) => ({
        ...{ key: `service/${pointOf(home, service)}`, servicePoint: pointOf(home, service) },
        ...{ account: home.account, status: 'active' as const, startsAt: home.since },
      })),
    );
  });

const customerOf = ({ customer, customerClass, person, since }: Home) => {
  const { name, language, phone, email } = person;
  const byMail = email === undefined ? {} : { email, lettersBy: 'e-mail' };
  return { number: customer, name, kind: customerClass, language, phone, since, ...byMail };
};

const pointOf = ({ number }: Home, service: string): string => `SP-${number}-${service.replace(' ', '-')}`;
