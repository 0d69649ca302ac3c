import { Failure } from './failure.mjs';
import { logs } from './places.mjs';

/** Where everything is, for those who look for it later. */
export const whereThingsAre = ({ api, temporal, database }) => ({
  api,
  temporal: temporal.address,
  temporalUi: temporal.ui,
  databaseUrl: database.url,
});

/** Where everything is, for the one who has started it. */
export function showWhere({ api, temporal, temporalUi }, { own, url }) {
  const lines = {
    Console: api,
    API: `${api}/api/docs`,
    Temporal: temporalUi ?? temporal,
    PostgreSQL: own ? 'as DATABASE_URL says' : url,
    Logs: logs,
    Cases: 'npx throughline --help',
  };
  process.stdout.write('\nThroughline is running. Ctrl-C stops it.\n\n');
  for (const [name, place] of Object.entries(lines)) process.stdout.write(`  ${name.padEnd(12)} ${place}\n`);
  process.stdout.write('\n');
}

/** A second start beside a running one changes nothing, unless it was asked to. */
export function told({ pid, api, temporalUi }, { port, reset }) {
  if (port || reset)
    throw new Failure(`Throughline is running already (process ${pid}).`, 'Stop it first: Ctrl-C there.');
  const where = api ? `at ${api}${temporalUi ? `, Temporal at ${temporalUi}` : ''}` : 'and still coming up';
  process.stdout.write(`Throughline is running already, ${where} (process ${pid}).\n`);
}
