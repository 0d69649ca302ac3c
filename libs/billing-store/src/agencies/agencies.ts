import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { areasNamed, helpsIn, type Organization } from './organization.js';

/** An agency, and when it was last changed. */
export interface Agency {
  organization: Organization;
  changedAt: Instant;
  changedBy: string;
  endedAt: Instant | null;
}

/** Keeps an agency as it is described now; one whose time was over works again. */
export async function keepAgency(
  client: ClientBase,
  { organization, at, by }: { organization: Organization; at: Instant; by: string },
): Promise<void> {
  await client.query(
    `INSERT INTO agencies (id, name, organization, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, organization = excluded.organization,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by, ended_at = NULL`,
    [organization.id, organization.name, JSON.stringify(organization), at, by],
  );
}

/** From now on nobody is referred there, and no pledge of it is taken. */
export async function endAgency(
  client: ClientBase,
  { id, at, by }: { id: string; at: Instant; by: string },
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE agencies SET ended_at = coalesce(ended_at, $2), changed_by = $3 WHERE id = $1`,
    [id, at, by],
  );
  if (rowCount === 0) throw noSuchAgency(id);
}

const columns = `organization, changed_at AS "changedAt", changed_by AS "changedBy", ended_at AS "endedAt"`;

/** Agencies that help, by name: those with a program of this name or number, and a service in this area. */
export function agencyList(
  store: DataSource,
  { program, area, ended = false }: { program?: string; area?: string; ended?: boolean },
): Promise<Agency[]> {
  return store.query<Agency[]>(
    `SELECT ${columns} FROM agencies
     WHERE ($3 OR ended_at IS NULL)
       AND ($1::text IS NULL OR jsonb_path_exists(organization,
         '$.programs[*] ? (@.id == $program || @.name == $program)', jsonb_build_object('program', $1::text)))
       AND ($2::text IS NULL OR jsonb_path_exists(organization,
         '$.services[*] ? (@.status == "active").service_areas[*] ? (@.name == $area || @.extent == $area)',
         jsonb_build_object('area', $2::text)))
     ORDER BY name, id`,
    [program ?? null, area ?? null, ended],
  );
}

/** Agencies that help where an account takes service, by name. */
export async function agenciesThatServe(store: DataSource, account: string): Promise<Organization[]> {
  const [areas, agencies] = await Promise.all([areasOf(store, account), agencyList(store, {})]);
  return agencies.map(({ organization }) => organization).filter((one) => helpsIn(one, areas.all));
}

/** Refuses an agency that helps in other areas alone. Where it is not known where the account takes service, nothing is refused. */
export async function mustServe(store: DataSource, id: string, account: string): Promise<void> {
  const [{ organization }, { all, places }] = await Promise.all([
    mustHelp(store, id),
    areasOf(store, account),
  ]);
  if (places.length === 0 || helpsIn(organization, all)) return;
  const detail = phrase`${organization.name} helps in ${areasNamed(organization).join(', ')}; ${account} takes service in ${places.join(', ')}.`;
  throw new Problem('agency/elsewhere', detail, {
    remedy: phrase`Check the number of the account. The utility’s counselor may record a pledge for another area.`,
  });
}

/** Where an account takes service: cities and counties, and by the name of its utility. */
async function areasOf(store: DataSource, account: string): Promise<{ places: string[]; all: string[] }> {
  const rows = await store.query<{ utility: string; city: string | null; county: string | null }[]>(
    `SELECT DISTINCT a.utility, p.city, p.county FROM accounts a LEFT JOIN (services s JOIN service_points n ON n.number = s.service_point
       JOIN premises p ON p.number = n.premise) ON s.account = a.number AND s.status = 'active' WHERE a.number = $1`,
    [account],
  );
  const counties = rows.flatMap(({ county }) => county ?? []);
  const places = [...rows.flatMap(({ city }) => city ?? []), ...counties.map((county) => `${county} County`)];
  return { places, all: [...rows.map(({ utility }) => utility), ...places, ...counties] };
}

export async function agencyNamed(store: Pick<DataSource, 'query'>, id: string): Promise<Agency> {
  const [row] = await store.query<Agency[]>(`SELECT ${columns} FROM agencies WHERE id = $1`, [id]);
  if (row) return row;
  throw noSuchAgency(id);
}

/** Refuses what is wanted of an agency that is not known or does not help any more. */
export async function mustHelp(store: Pick<DataSource, 'query'>, id: string): Promise<Agency> {
  const agency = await agencyNamed(store, id);
  if (agency.endedAt === null) return agency;
  throw new Problem('agency/ended', phrase`${agency.organization.name} does not help any more.`);
}

const noSuchAgency = (id: string): Problem =>
  new Problem('agency/not-found', phrase`There is no agency ${id}.`);
