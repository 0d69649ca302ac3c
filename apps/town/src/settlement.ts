import type { DataSource } from 'typeorm';
import { Account } from '../../../libs/billing-store/src/accounts/account.entity.js';
import { Customer } from '../../../libs/billing-store/src/accounts/customer.entity.js';
import { Premise } from '../../../libs/billing-store/src/accounts/premise.entity.js';
import { ServicePoint } from '../../../libs/billing-store/src/accounts/service-point.entity.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';
import { residents } from './people.js';

/** The ids of one household or business: customer, account, premise and service point carry the same number. */
export interface Household {
  customer: string;
  account: string;
  premise: string;
  servicePoint: string;
}

const utility = 'APS';
const first = 1001;

/** Settles the town: every account belongs to one utility. */
export async function settle(store: DataSource, since: Instant): Promise<Household[]> {
  const rows = residents.map((resident, index) => ({ resident, ids: householdAt(index) }));
  await store.transaction(async (manager) => {
    await manager.insert(
      Customer,
      rows.map(({ resident, ids }) => ({
        number: ids.customer,
        name: resident.name,
        kind: kindOf(resident.kind),
        since,
      })),
    );
    await manager.insert(
      Account,
      rows.map(({ ids }) => ({ number: ids.account, utility, customer: ids.customer, openedAt: since })),
    );
    await manager.insert(
      Premise,
      rows.map(({ resident: { address, city, county, postalCode }, ids }) => ({
        number: ids.premise,
        utility,
        address,
        city,
        county,
        postalCode,
      })),
    );
    await manager.insert(
      ServicePoint,
      rows.map(({ ids }) => ({
        number: ids.servicePoint,
        premise: ids.premise,
        commodity: 'electric',
        details: {} as never,
      })),
    );
  });
  return rows.map(({ ids }) => ids);
}

/** Whether the town stands already. */
export const isSettled = async (store: DataSource): Promise<boolean> =>
  store.getRepository(Customer).existsBy({ number: householdAt(0).customer });

function householdAt(index: number): Household {
  const number = first + index;
  return {
    customer: `C-${number}`,
    account: `A-${number}`,
    premise: `P-${number}`,
    servicePoint: `SP-${number}`,
  };
}

const kindOf = (kind: 'person' | 'business'): string => (kind === 'person' ? 'residential' : 'business');
