import { Failure } from './failure.mjs';
import { logs } from './places.mjs';

/** Prints where everything is, and answers the same for those who look for it later. */
export function whereThingsAre({ api, temporal, database }) {
  const databaseUrl = database.url;
  const lines = {
    API: `${api}/api/docs`,
    Temporal: temporal.ui ?? temporal.address,
    PostgreSQL: database.own ? 'as DATABASE_URL says' : databaseUrl,
    Logs: logs,
  };
  process.stdout.write('\nThroughline is running. Ctrl-C stops it.\n\n');
  for (const [name, place] of Object.entries(lines)) process.stdout.write(`  ${name.padEnd(12)} ${place}\n`);
  process.stdout.write(`  ${'Cases'.padEnd(12)} npx throughline --help\n\n`);
  return { api, temporal: temporal.address, temporalUi: temporal.ui, databaseUrl };
}

/** A second start beside a running one changes nothing, unless it was asked to. */
export function told({ pid, api, temporalUi }, { port, reset }) {
  if (port || reset)
    throw new Failure(`Throughline is running already (process ${pid}).`, 'Stop it first: Ctrl-C there.');
  const where = api
    ? `at ${api}/api/docs${temporalUi ? `, Temporal at ${temporalUi}` : ''}`
    : 'and still coming up';
  process.stdout.write(`Throughline is running already, ${where} (process ${pid}).\n`);
}
