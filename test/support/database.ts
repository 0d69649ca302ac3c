import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../libs/billing-store/src/migrate.js';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** What every copy of it begins with. It is filled once in a run, by whoever is first. */
export interface Template {
  name: string;
  fill: (url: string) => Promise<unknown>;
}

const migrated: Template = { name: 'template', fill: migrate };

/** A database of its own: a copy of the template, or as our migrations leave it. */
export function freshDatabase(template = migrated): Promise<FreshDatabase> {
  const name = `${prefix()}_${template.name}`;
  return make(async (server) => {
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    await ensure(server, { ...template, name });
    await server.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
    return `TEMPLATE ${name}`;
  });
}

/** A database without a table, for tests of the migrations themselves. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return make(() => Promise.resolve(''));
}

async function make(from: (server: Client) => Promise<string>): Promise<FreshDatabase> {
  const name = `${prefix()}_${randomUUID().slice(0, 8)}`;
  await onServer(async (server) => server.query(`CREATE DATABASE ${name} ${await from(server)}`));
  const drop = async () =>
    void (await onServer((server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  return { url: urlOf(name), drop };
}

async function ensure(server: Client, { name, fill }: Template): Promise<void> {
  const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  const half = `${name}_half`;
  await server.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${half}`);
  await fill(urlOf(half));
  await server.query(`ALTER DATABASE ${half} RENAME TO ${name}`);
}

async function onServer<Result>(work: (server: Client) => Promise<Result>): Promise<Result> {
  const server = new Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

const prefix = () => `throughline_test_${process.env.THROUGHLINE_TEST_RUN ?? 'alone'}`;

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return url;
  throw new Error('TEST_DATABASE_URL is not set: run the tests with Jest.');
}
