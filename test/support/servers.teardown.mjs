import pg from 'pg';
import { stopServers } from '../../apps/launcher/servers.mjs';

/** Our own server goes with all it holds; on another only the databases of this run go. */
export default async function tearDown() {
  if (process.env.DATABASE_URL) await dropDatabases(process.env.DATABASE_URL);
  await stopServers();
}

async function dropDatabases(connectionString) {
  const server = new pg.Client({ connectionString });
  await server.connect();
  const ours = `throughline\\_test\\_${process.env.THROUGHLINE_TEST_RUN}%`;
  const { rows } = await server.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [ours]);
  for (const { datname } of rows) await server.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  await server.end();
}
