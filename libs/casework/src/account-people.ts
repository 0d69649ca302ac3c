import type { PoolClient } from 'pg';
import { keepCaller } from '../../billing-store/src/accounts/callers.js';
import {
  endPerson,
  namePerson,
  setContact,
  type AccountPerson,
  type Contact,
} from '../../billing-store/src/accounts/people.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import { mustBeVerified, type KnownCaller } from '../../domain/src/arrangements/callers.js';
import type { Verification } from '../../domain/src/arrangements/commands.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import { lockAccount, type Casework } from './casework.js';
import { mayPost } from './policy-check.js';

/** Who may speak about an account, and how one speaks with them. */
export class AccountPeople {
  constructor(private readonly casework: Casework) {}

  /** Names a person; repeated under the same id it is one person. */
  name(account: string, person: AccountPerson, brought: Brought): Promise<{ person: string }> {
    return this.within(account, 'person', brought, async (client, at) => ({
      person: await namePerson(client, { account, person, at }, brought),
    }));
  }

  end(account: string, key: string, brought: Brought): Promise<{ person: string }> {
    return this.within(account, 'person', brought, async (client, at) => {
      await endPerson(client, { account, key, at, by: brought.caller.name });
      return { person: key };
    });
  }

  contact(account: string, contact: Contact, brought: Brought): Promise<Contact> {
    return this.within(account, 'contact', brought, async (client, at) => {
      await setContact(client, { account, contact, at, by: brought.caller.name });
      return contact;
    });
  }

  /** Who calls about the account, and how that was shown: it counts for the office's day, in whatever is said of the account. */
  verify(account: string, verification: Verification, brought: Brought): Promise<KnownCaller> {
    return this.within(account, 'verify caller', brought, async (client, at) => {
      const { rows } = await client.query<{ utility: string }>(
        'SELECT utility FROM accounts WHERE number = $1',
        [account],
      );
      const rules = await this.casework.doors.books.rulesFor(rows[0]?.utility ?? '', at);
      const on = dateOf(rules.calendar(), at);
      mustBeVerified(rules, verification, on);
      await keepCaller(client, { account, verification, on, at }, brought);
      return { ...verification, on };
    });
  }

  /** Refuses whoever may not give the customer of an account a link, nor take one back. */
  async mayGiveLink(brought: Brought): Promise<void> {
    const { store, policed, clock } = this.casework.doors;
    if (policed)
      await inTransaction(store, (client) =>
        mayPost(client, { kind: 'link' }, { brought, now: clock.now() }),
      );
  }

  // eslint-disable-next-line max-params -- where, what and who of one change, and the change
  private within<Result>(
    account: string,
    kind: 'person' | 'contact' | 'verify caller',
    brought: Brought,
    work: (client: PoolClient, at: Instant) => Promise<Result>,
  ): Promise<Result> {
    const { store, policed, clock } = this.casework.doors;
    return inTransaction(store, async (client) => {
      if (policed) await mayPost(client, { kind }, { brought, now: clock.now() });
      await lockAccount(client, account);
      return work(client, clock.now());
    });
  }
}
