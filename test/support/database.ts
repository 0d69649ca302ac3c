import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../libs/billing-store/src/migrate.js';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** One number that stands for "making the template" in every worker of the run. */
const makingTheTemplate = 7_214_001;

/** A database of its own, as our migrations leave it. They run once; every other database is a copy. */
export function freshDatabase(): Promise<FreshDatabase> {
  return make(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [makingTheTemplate]);
    await ensureTemplate(server);
    await server.query('SELECT pg_advisory_unlock($1)', [makingTheTemplate]);
    return `TEMPLATE ${template()}`;
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

async function ensureTemplate(server: Client): Promise<void> {
  const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [template()]);
  if (rowCount) return;
  const half = `${template()}_half`;
  await server.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${half}`);
  await migrate(urlOf(half));
  await server.query(`ALTER DATABASE ${half} RENAME TO ${template()}`);
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
const template = () => `${prefix()}_template`;

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
