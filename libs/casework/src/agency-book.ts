import type { PoolClient } from 'pg';
import { endAgency, keepAgency } from '../../billing-store/src/agencies/agencies.js';
import type { Organization } from '../../billing-store/src/agencies/organization.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { Casework } from './casework.js';
import { mayKeepAgency } from './policy-check.js';

/** The agencies that customers are referred to, as those keep them who answer for the counselors. */
export class AgencyBook {
  constructor(private readonly casework: Casework) {}

  /** Describes an agency, new or anew. */
  describe(organization: Organization, brought: Brought): Promise<{ id: string }> {
    return this.within(brought, async (client, at) => {
      await keepAgency(client, { organization, at, by: brought.caller.name });
      return { id: organization.id };
    });
  }

  /** Nobody is referred there any more. */
  end(id: string, brought: Brought): Promise<{ id: string }> {
    return this.within(brought, async (client, at) => {
      await endAgency(client, { id, at, by: brought.caller.name });
      return { id };
    });
  }

  private within<Result>(
    brought: Brought,
    work: (client: PoolClient, at: Instant) => Promise<Result>,
  ): Promise<Result> {
    const { store, policed, clock } = this.casework.doors;
    return inTransaction(store, async (client) => {
      if (policed) await mayKeepAgency(client, { brought, now: clock.now() });
      return work(client, clock.now());
    });
  }
}
