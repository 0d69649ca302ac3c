import type { DataSource } from 'typeorm';
import { keepAgency } from '../../../../libs/billing-store/src/agencies/agencies.js';
import type { Organization } from '../../../../libs/billing-store/src/agencies/organization.js';
import { inTransaction } from '../../../../libs/billing-store/src/transaction.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';

/** Those who help in the town, where, from which funds, and where they are called. All of it, and all of their pledges, is made up. */
const helpers: readonly Helper[] = [
  {
    name: 'Wildfire',
    counties: ['Maricopa', 'Pinal', 'Coconino', 'Yuma', 'Yavapai'],
    funds: 'LIHEAP',
    phone: '602-555-0121',
  },
  {
    name: 'St. Vincent de Paul',
    counties: ['Maricopa', 'Pinal', 'Yavapai'],
    funds: 'Project SHARE',
    phone: '602-555-0144',
  },
  {
    name: 'Chicanos Por La Causa',
    counties: ['Maricopa'],
    funds: 'Emergency rental and utility help',
    phone: '602-555-0158',
  },
  {
    name: 'Community Action of Madera',
    counties: ['Madera'],
    funds: 'Alder Creek Neighbors',
    phone: '559-555-0107',
  },
];

interface Helper {
  name: string;
  counties: readonly string[];
  funds: string;
  phone: string;
}

/** Who helps in a county, by name. */
export const agenciesIn = (county: string): string[] =>
  helpers.filter(({ counties }) => counties.includes(county)).map(({ name }) => name);

/** They are known from the beginning, so that what they promise is taken. */
export const settleAgencies = (store: DataSource, at: Instant): Promise<void> =>
  inTransaction(store, async (client) => {
    for (const helper of helpers)
      await keepAgency(client, { organization: organizationOf(helper), at, by: 'the town' });
  });

const organizationOf = ({ name, counties, funds, phone }: Helper): Organization => ({
  ...{ id: name, name, phones: [{ id: 'CALLS', number: phone }], programs: [{ id: 'BILLS', name: funds }] },
  services: [
    {
      ...{ id: 'UTILITY-HELP', program_id: 'BILLS', name: 'Help with utility bills', status: 'active' },
      service_areas: counties.map((county) => ({ id: county.toUpperCase(), name: `${county} County` })),
      funding: [{ id: 'FUNDS', source: funds }],
    },
  ],
});
