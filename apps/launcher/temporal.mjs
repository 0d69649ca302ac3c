import { devNull } from 'node:os';
import { Failure } from './failure.mjs';
import { anyFree } from './ports.mjs';
import { accepts, untilReady } from './readiness.mjs';
import { startService } from './service.mjs';

/** What makes the SDK use a server that the user has named. */
const naming = ['TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE', 'TEMPORAL_CONFIG_FILE'];

export const usersOwn = () => naming.find((name) => process.env[name]);

/** Starts a development server on loopback, with its screen. Without a file it forgets everything at its end. */
export async function startTemporal({ program, log, file, port, uiPort }) {
  const namespace = process.env.TEMPORAL_NAMESPACE ?? 'default';
  const chosen = port ?? (await anyFree());
  const screen = uiPort ? ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)] : ['--headless'];
  const args = [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(chosen),
    '--namespace',
    namespace,
  ];
  const child = startService({
    name: 'Temporal',
    command: program,
    args: [...args, ...screen, '--log-level', 'warn', ...(file ? ['--db-filename', file] : [])],
    log,
    env: withoutTemporal(process.env),
  });
  const address = `127.0.0.1:${chosen}`;
  await untilReady(child, () => accepts({ host: '127.0.0.1', port: chosen }));
  return { child, address, namespace, ui: uiPort && `http://127.0.0.1:${uiPort}` };
}

/** Points the SDK at our own server, away from a profile that the user may keep for another one. */
export const pointingAt = ({ address, namespace }) => ({
  TEMPORAL_ADDRESS: address,
  TEMPORAL_NAMESPACE: namespace,
  TEMPORAL_CONFIG_FILE: devNull,
});

const withoutTemporal = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));

/** A named server that does not answer is told before anything else is started. */
export async function mustAnswer(address) {
  const { hostname, port } = new URL(`tcp://${address}`);
  if (await accepts({ host: hostname, port: Number(port) || 7233 })) return;
  throw new Failure(`Temporal does not answer at ${address}.`, 'Start it, or leave TEMPORAL_ADDRESS unset.');
}
