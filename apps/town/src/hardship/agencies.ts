import type { DataSource } from 'typeorm';
import { keepAgency } from '../../../../libs/billing-store/src/agencies/agencies.js';
import { inTransaction } from '../../../../libs/billing-store/src/transaction.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';

/** Those who help in the town. All of their pledges are made up. */
export const agencies = [
  'Wildfire',
  'St. Vincent de Paul',
  'Chicanos Por La Causa',
  'Community Action of Madera',
] as const;

/** They are known from the beginning, so that what they promise is taken. */
export const settleAgencies = (store: DataSource, at: Instant): Promise<void> =>
  inTransaction(store, async (client) => {
    for (const name of agencies)
      await keepAgency(client, { organization: { id: name, name }, at, by: 'the town' });
  });
