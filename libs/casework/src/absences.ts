import type { PoolClient } from 'pg';
import { absentPerson, endAbsence, sayAway } from '../../billing-store/src/absences/absences.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { Absence } from '../../domain/src/work/cover.js';
import type { Casework } from './casework.js';
import { mayKeepAbsence } from './policy-check.js';

/** Who is away: said by that person, or by those who answer for the team. */
export class Absences {
  constructor(private readonly casework: Casework) {}

  say(absence: Absence, brought: Brought): Promise<{ absence: string }> {
    return this.within(async (client, at) => {
      await this.mustBeAllowed(client, absence.person, brought);
      mustTakeTime(absence, at);
      return { absence: await sayAway(client, { absence, at }, brought) };
    });
  }

  /** Back before it was over, or not gone at all: what nobody has taken is this person's again. */
  end(key: string, brought: Brought): Promise<{ absence: string }> {
    return this.within(async (client, at) => {
      await this.mustBeAllowed(client, await absentPerson(client, key), brought);
      await endAbsence(client, { key, at, by: brought.caller.name });
      return { absence: key };
    });
  }

  private async mustBeAllowed(client: PoolClient, person: string, brought: Brought): Promise<void> {
    const { policed, clock } = this.casework.doors;
    if (policed) await mayKeepAbsence(client, person, { brought, now: clock.now() });
  }

  private within<Result>(work: (client: PoolClient, at: Instant) => Promise<Result>): Promise<Result> {
    const { store, clock } = this.casework.doors;
    return inTransaction(store, (client) => work(client, clock.now()));
  }
}

function mustTakeTime({ from, until }: Absence, at: Instant): void {
  if (until === null || (until > from && until > at)) return;
  throw new Problem('input/invalid', phrase`An absence ends after it begins, and not in the past.`, {
    remedy: phrase`Name a later end, or none while it is not known.`,
  });
}
