import type { Service } from '../../../../libs/domain/src/accounts/service.js';

/** A place with its county and one of its postal codes. */
export interface Place {
  city: string;
  county: string;
  postalCode: string;
}

/** One of the three utilities that serve the town, and how it bills. */
export interface Supplier {
  utility: string;
  /** The number of the first account: `A-2001`. */
  first: number;
  homes: number;
  services: readonly Service[];
  /** A bill covers so many months, and is due so many days after it is issued. */
  months: 1 | 2;
  daysToPay: number;
  places: readonly [Place, ...Place[]];
  /** A program of the rule book that pays for the service. */
  program: string;
}

const place = (city: string, county: string, postalCode: string): Place => ({ city, county, postalCode });

export const suppliers: readonly Supplier[] = [
  {
    ...{ utility: 'APS', first: 2001, homes: 110, services: ['electric'], months: 1, daysToPay: 15 },
    places: [
      place('Phoenix', 'Maricopa', '85033'),
      place('Glendale', 'Maricopa', '85301'),
      place('Casa Grande', 'Pinal', '85122'),
      place('Flagstaff', 'Coconino', '86001'),
      place('Yuma', 'Yuma', '85364'),
      place('Prescott', 'Yavapai', '86301'),
    ],
    program: 'LIHEAP',
  },
  {
    ...{ utility: 'City of Phoenix', first: 4001, homes: 90, months: 1, daysToPay: 20 },
    services: ['water', 'sewer', 'solid waste'],
    places: [
      place('Phoenix', 'Maricopa', '85009'),
      place('Phoenix', 'Maricopa', '85017'),
      place('Phoenix', 'Maricopa', '85041'),
    ],
    program: 'Project Assist',
  },
  {
    ...{
      utility: 'Alder Creek Water',
      first: 6001,
      homes: 40,
      services: ['water'],
      months: 2,
      daysToPay: 21,
    },
    places: [place('Alder Creek', 'Madera', '93614'), place('Coarsegold', 'Madera', '93614')],
    program: 'Alder Creek Neighbors',
  },
];
