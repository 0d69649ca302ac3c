export {
  startPostgresForTests as startPostgres,
  startProgram,
  startTemporalForTests as startTemporal,
  stopServers,
  temporaryFolder,
} from '../../apps/launcher/servers.mjs';

/** The time-skipping server's program: `{ server: { executable: { type: 'existing-path', path } } }`. */
export const temporalTestServer = (): string => given('THROUGHLINE_TEMPORAL_TEST_SERVER');

function given(name: string): string {
  const path = process.env[name];
  if (path) return path;
  throw new Error(process.env.THROUGHLINE_TEMPORAL_PROBLEM ?? `${name} is not set: run the tests with Jest.`);
}
