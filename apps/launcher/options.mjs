import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

export const help = `Starts Throughline: PostgreSQL, Temporal, the worker and the API.

  npm start                      everything, with a demo town at the first start
  npm start -- --no-demo         without the demo town
  npm start -- --port 8080       the API on this port (fails when it is taken)
  npm start -- --reset           delete all data first (asks; --yes answers)
  npm start -- --help            this text

  DATABASE_URL                   a PostgreSQL of your own, instead of the embedded one
  TEMPORAL_ADDRESS               a Temporal of your own (or TEMPORAL_PROFILE, TEMPORAL_CONFIG_FILE)

Ctrl-C stops everything; the next start finds it as it was.
`;

const known = {
  reset: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  demo: { type: 'boolean', default: true },
  port: { type: 'string' },
  help: { type: 'boolean', default: false },
};

export function readOptions(args) {
  const { values } = parse(args);
  return { ...values, port: values.port === undefined ? undefined : readPort(values.port) };
}

function parse(args) {
  try {
    return parseArgs({ args, options: known, allowNegative: true });
  } catch (error) {
    throw new Failure(error.message.split('. To specify')[0], '`npm start -- --help` lists what there is.');
  }
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(
    `--port takes a number from 1 to 65535, not "${text}".`,
    'For example: npm start -- --port 8080',
  );
}
