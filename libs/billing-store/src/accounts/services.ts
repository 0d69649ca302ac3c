import type { ClientBase } from 'pg';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** Service that a job has built: at which point, for whom, from when. */
export interface BuiltService {
  /** Derived from the effect that opens it: the same key opens once. */
  key: string;
  caseNumber: string;
  servicePoint: string;
  premise: string;
  meter?: string;
  /** Who takes service; nobody yet when it is left out. */
  account?: string;
  at: Instant;
}

/** Opens service for an applicant, or records that it is pending until somebody applies. Tried again, nothing changes. */
export async function openService(client: ClientBase, service: BuiltService): Promise<void> {
  await ensurePlace(client, service);
  if (await isKnown(client, service)) return;
  if (service.account !== undefined) await refuseTaken(client, service);
  if (service.account !== undefined && (await activatePending(client, service))) return;
  const { key, servicePoint, account, meter, caseNumber, at } = service;
  const [status, startsAt] = account === undefined ? ['pending', null] : ['active', at];
  await client.query(
    `INSERT INTO services (key, service_point, account, meter, case_number, status, starts_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [key, servicePoint, account ?? null, meter ?? null, caseNumber, status, startsAt],
  );
}

/** Ends every service that a job has opened, so that its last bill is made. */
export async function endServices(client: ClientBase, caseNumber: string, at: Instant): Promise<void> {
  await client.query(
    `UPDATE services SET status = 'ended', ended_at = $2 WHERE case_number = $1 AND status <> 'ended'`,
    [caseNumber, at],
  );
}

/** A service that an occupant takes over from the customer of the account. */
export interface TakenOver {
  key: string;
  caseNumber: string;
  account: string;
  to: string;
  service: string;
  premise: string;
  at: Instant;
}

/** Ends what the customer takes at the premise and begins it for the occupant: the debt stays where it is. */
export async function passToTenant(client: ClientBase, passed: TakenOver): Promise<void> {
  const { key, caseNumber, account, to, service, premise, at } = passed;
  await mustBeTenant(client, passed);
  const ended = `UPDATE services s SET status = 'ended', ended_at = $4 FROM service_points p
    WHERE p.number = s.service_point AND s.account = $1 AND s.status = 'active' AND p.commodity = $2 AND p.premise = $3
    RETURNING s.service_point, s.meter`;
  const { rows } = await client.query<{ service_point: string; meter: string | null }>(ended, [
    ...[account, service, premise, at],
  ]);
  for (const { service_point: point, meter } of rows) {
    await client.query(
      `INSERT INTO services (key, service_point, account, meter, case_number, status, starts_at)
       VALUES ($1, $2, $3, $4, $5, 'active', $6)`,
      [`${key}/${point}`, point, to, meter, caseNumber, at],
    );
  }
}

/** Another customer of the same utility: nobody leaves a debt behind by taking service anew. */
async function mustBeTenant(client: ClientBase, { account, to }: TakenOver): Promise<void> {
  const { rows } = await client.query<{ other: boolean; here: boolean }>(
    `SELECT o.customer IS DISTINCT FROM a.customer AND o.customer IS NOT NULL AS other, o.utility = a.utility AS here
     FROM accounts a, accounts o WHERE a.number = $1 AND o.number = $2`,
    [account, to],
  );
  const [tenant] = rows;
  if (!tenant?.here) throw new Problem('account/not-found', phrase`There is no billing account ${to} here.`);
  if (tenant.other) return;
  throw new Problem('tenant/not-given', phrase`${to} is of no other customer than ${account}.`, {
    rule: 'tenant takes service',
    remedy: phrase`Name the account of the occupant.`,
  });
}

/** A new job builds points and sets meters that nobody has recorded before; its premise is known. */
async function ensurePlace(
  client: ClientBase,
  { servicePoint, premise, meter, at }: BuiltService,
): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM premises WHERE number = $1', [premise]);
  if (rowCount === 0) {
    throw new Problem('premise/not-found', phrase`There is no premise ${premise}.`, {
      remedy: phrase`Record the premise, or amend the job to name one that is known.`,
    });
  }
  await client.query(
    `INSERT INTO service_points (number, premise, commodity, details) VALUES ($1, $2, 'electric', '{}')
     ON CONFLICT DO NOTHING`,
    [servicePoint, premise],
  );
  if (meter === undefined) return;
  await client.query(
    `INSERT INTO meters (number, service_point, set_at) VALUES ($1, $2, $3)
     ON CONFLICT (number) DO UPDATE SET service_point = excluded.service_point, set_at = excluded.set_at`,
    [meter, servicePoint, at],
  );
}

async function isKnown(client: ClientBase, { key }: BuiltService): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM services WHERE key = $1', [key]);
  return rowCount === 1;
}

/** A point is served for one account at a time. */
async function refuseTaken(
  client: ClientBase,
  { servicePoint, account, caseNumber }: BuiltService,
): Promise<void> {
  const { rows } = await client.query<{ account: string }>(
    `SELECT account FROM services WHERE service_point = $1 AND status = 'active' AND account <> $2
       AND case_number IS DISTINCT FROM $3`,
    [servicePoint, account, caseNumber],
  );
  if (rows.length === 0) return;
  throw new Problem('service/taken', phrase`Service at ${servicePoint} is taken by another account.`, {
    remedy: phrase`End that service first, then let the call go on.`,
  });
}

/** Service that was pending since its meter was set becomes the applicant's; an active one of the same account goes on. */
async function activatePending(client: ClientBase, service: BuiltService): Promise<boolean> {
  const { servicePoint, account, meter, caseNumber, at } = service;
  const { rowCount } = await client.query(
    `UPDATE services SET status = 'active', account = $2, meter = coalesce($3, meter), starts_at = coalesce(starts_at, $4)
     WHERE service_point = $1 AND (status = 'pending' AND case_number = $5 OR status = 'active' AND account = $2)`,
    [servicePoint, account, meter ?? null, at, caseNumber],
  );
  return (rowCount ?? 0) > 0;
}
