import { provenFor, Sessions, type OwnSession } from '../../billing-store/src/people/sessions.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { plusMilliseconds, type Instant } from '../../domain/src/time/instant.js';
import type { Casework } from './casework.js';
import { mayEndSessions } from './policy-check.js';

/** The session in which somebody asks for their own. */
export interface InSession {
  /** Whose it is, by the key of a person. */
  key: string;
  /** None where the caller is known in another way. */
  session?: string;
  provedAt?: Instant | null;
}

/** Where a person is signed in: seen by that person alone, and ended by whoever has just proved to be it (OWASP ASVS 5.0, V7.5.2). */
export class OwnSessions {
  private readonly sessions: Sessions;

  constructor(private readonly casework: Casework) {
    this.sessions = new Sessions(casework.doors.store);
  }

  of({ key }: InSession): Promise<OwnSession[]> {
    return this.sessions.ofPerson(key, this.casework.doors.clock.now());
  }

  /** Until when this person counts as having just proved who it is; nothing when that is over. */
  provenUntil({ provedAt }: InSession): Instant | null {
    if (!provedAt) return null;
    const until = plusMilliseconds(provedAt, provenFor);
    return until > this.casework.doors.clock.now() ? until : null;
  }

  /** Ends one. One that is over, or somebody else's, is none of theirs: nothing is to be done. */
  async end(session: string, by: InSession, brought: Brought): Promise<number> {
    await this.mustBeAllowed('end session', by, brought);
    if (session === by.session)
      throw new Problem('session/this-one', phrase`This is the session in which it was asked.`, {
        remedy: phrase`Sign out instead: that ends it here and at the identity provider.`,
      });
    return this.sessions.endOf(by.key, { session });
  }

  /** Ends all but the one in which it is asked. */
  async endOthers(by: InSession, brought: Brought): Promise<number> {
    const allBut = await this.mustBeAllowed('end other sessions', by, brought);
    return this.sessions.endOf(by.key, { allBut });
  }

  /** Answers the session in which it is asked. */
  private async mustBeAllowed(command: string, by: InSession, brought: Brought): Promise<string> {
    const { store, policed, clock } = this.casework.doors;
    if (policed)
      await inTransaction(store, (client) => mayEndSessions(client, command, { brought, now: clock.now() }));
    if (by.session !== undefined && this.provenUntil(by) !== null) return by.session;
    throw new Problem(
      'session/prove-again',
      phrase`Who has not just proved to be this person ends no session of it.`,
      {
        rule: 'sessions elsewhere end within ten minutes of signing in anew',
        remedy: phrase`Sign in again at /sign-in?again=yes, and ask again.`,
      },
    );
  }
}
