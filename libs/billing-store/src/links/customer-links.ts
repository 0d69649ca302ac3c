import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Brought } from '../../../domain/src/cases/command.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { hashOfSecret, newSecret } from './link-secret.js';

export interface NewLink {
  /** Of an account alone it has no case until its customer opens one. */
  caseNumber: string | null;
  account: string | null;
  by: 'letter' | 'hand';
  /** Where the page is. */
  page: string;
  madeBy: string;
  madeAt: Instant;
  expiresAt: Instant;
}

/** A link as those see it who answer for the case. */
export interface ListedLink extends NewLink {
  id: string;
  revokedAt: Instant | null;
  revokedBy: string | null;
  opened: number;
  lastOpenedAt: Instant | null;
}

const columns = `id, case_number AS "caseNumber", account, by, page, made_by AS "madeBy", made_at AS "madeAt",
  expires_at AS "expiresAt", revoked_at AS "revokedAt", revoked_by AS "revokedBy", opened,
  last_opened_at AS "lastOpenedAt"`;

/** Names a link in the journal and the log; opens nothing. The same command, brought again, names the same link. */
export const newLinkId = ({ caller, id }: Brought): string =>
  `L-${createHash('sha256')
    .update(JSON.stringify([caller.role, caller.name, id]))
    .digest('hex')
    .slice(0, 12)}`;

/** The links of customers: what opens them is never kept, only its hash. */
export class CustomerLinks {
  constructor(private readonly store: DataSource) {}

  async keep(
    id: string,
    { caseNumber, account, by, page, madeBy, madeAt, expiresAt }: NewLink,
  ): Promise<void> {
    await this.store.query(
      `INSERT INTO customer_links (id, case_number, account, by, page, made_by, made_at, expires_at, opened)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) ON CONFLICT (id) DO NOTHING`,
      [id, caseNumber, account, by, page, madeBy, madeAt, expiresAt],
    );
  }

  /** From now on it is a link of the case that its customer has opened. The first one stays. */
  async leadTo(id: string, caseNumber: string): Promise<void> {
    await this.store.query(
      'UPDATE customer_links SET case_number = $2 WHERE id = $1 AND case_number IS NULL',
      [id, caseNumber],
    );
  }

  ofAccount(account: string): Promise<ListedLink[]> {
    return this.where('account = $1', account);
  }

  /** A new secret of a link, told this once. */
  async newSecret(id: string, at: Instant): Promise<string> {
    const secret = newSecret();
    await this.store.query('INSERT INTO customer_link_secrets (hash, link, made_at) VALUES ($1, $2, $3)', [
      hashOfSecret(secret),
      id,
      at,
    ]);
    return secret;
  }

  /** The link that a secret opens, and that it was opened once more. */
  async open(secret: string, at: Instant): Promise<ListedLink> {
    const hash = hashOfSecret(secret);
    const found =
      hash && (await this.where('id = (SELECT link FROM customer_link_secrets WHERE hash = $1)', hash));
    const link = mustBeGood(found?.[0], at);
    await this.store.query(
      'UPDATE customer_links SET opened = opened + 1, last_opened_at = $2 WHERE id = $1',
      [link.id, at],
    );
    return link;
  }

  /** A link that was opened before, as long as it is good: looked at with every request. */
  async good(id: string, at: Instant): Promise<ListedLink> {
    const [link] = await this.where('id = $1', id);
    return mustBeGood(link, at);
  }

  async named(id: string): Promise<ListedLink> {
    const [link] = await this.where('id = $1', id);
    if (link) return link;
    throw new Problem('link/not-found', phrase`There is no link ${id}.`);
  }

  /** The newest first. */
  ofCase(caseNumber: string): Promise<ListedLink[]> {
    return this.where('case_number = $1', caseNumber);
  }

  /** Opens nothing any more, at once. Taken back twice it is taken back once. */
  async revoke(id: string, by: string, at: Instant): Promise<void> {
    await this.store.query(
      'UPDATE customer_links SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL',
      [id, at, by],
    );
  }

  private where(condition: string, value: unknown): Promise<ListedLink[]> {
    return this.store.query<ListedLink[]>(
      `SELECT ${columns} FROM customer_links WHERE ${condition} ORDER BY made_at DESC, id`,
      [value],
    );
  }
}

const askAgain = phrase`Ask us for a new link: by phone, by e-mail or at the counter.`;

function mustBeGood(link: ListedLink | undefined, at: Instant): ListedLink {
  if (!link)
    throw new Problem('link/unknown', phrase`No link of ours opens with this.`, { remedy: askAgain });
  if (link.revokedAt !== null)
    throw new Problem('link/revoked', phrase`The link was taken back.`, { remedy: askAgain });
  if (link.expiresAt <= at)
    throw new Problem('link/expired', phrase`The link was good until ${link.expiresAt}.`, {
      remedy: askAgain,
    });
  return link;
}
