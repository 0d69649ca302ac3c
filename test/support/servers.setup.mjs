import { join } from 'node:path';
import { startPostgresForTests, temporalPrograms, temporaryFolder } from '../../apps/launcher/servers.mjs';

let servers;

/** One PostgreSQL for each run of the tests, however many projects run: our own, unless DATABASE_URL names another. */
export default function setUp() {
  servers ??= bringUp();
  return servers;
}

async function bringUp() {
  process.env.THROUGHLINE_TEST_RUN = `${Date.now().toString(36)}_${process.pid}`;
  const folder = temporaryFolder();
  process.env.THROUGHLINE_TEST_DOCUMENT = join(folder, 'openapi.json');
  process.env.TEST_DATABASE_URL = process.env.DATABASE_URL ?? (await startPostgresForTests({ folder })).url;
  try {
    const { commandLine, testServer } = await temporalPrograms();
    process.env.THROUGHLINE_TEMPORAL_CLI = commandLine;
    process.env.THROUGHLINE_TEMPORAL_TEST_SERVER = testServer;
  } catch (failure) {
    // Tests of the store do without; those that ask for a program are told why there is none.
    process.env.THROUGHLINE_TEMPORAL_PROBLEM = `${failure.message} ${failure.wayOut}`;
  }
}
