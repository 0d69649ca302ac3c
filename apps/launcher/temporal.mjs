import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { data } from './places.mjs';
import { anyFree, onPort } from './ports.mjs';
import { accepts, untilReady } from './readiness.mjs';
import { startService } from './service.mjs';

/** What makes the SDK use a server that the user has named. */
const naming = ['TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE', 'TEMPORAL_CONFIG_FILE'];

const host = '127.0.0.1';

export const usersOwn = () => naming.find((name) => process.env[name]);

/** Starts a development server on loopback. Without a file it forgets everything at its end. */
export function startTemporal({ program, log, file, choosePort = anyFree, chooseUiPort }) {
  const namespace = process.env.TEMPORAL_NAMESPACE ?? 'default';
  return onPort(choosePort, async (port) => {
    const uiPort = await chooseUiPort?.();
    const args = ['server', 'start-dev', '--ip', host, '--port', String(port), '--namespace', namespace];
    const screen = uiPort ? ['--ui-ip', host, '--ui-port', String(uiPort)] : ['--headless'];
    const kept = file ? ['--db-filename', file] : [];
    const child = startService({
      name: 'Temporal',
      command: program,
      args: [...args, ...screen, ...kept, '--log-level', 'warn'],
      log,
      env: withoutTemporal(process.env),
    });
    await untilReady(child, () => accepts({ host, port }));
    return { child, address: `${host}:${port}`, namespace, ui: uiPort && `http://${host}:${uiPort}` };
  });
}

/** Points the SDK at our own server, away from a profile that the user may keep for another one: that file is never there. */
export const pointingAt = ({ address, namespace }) => ({
  TEMPORAL_ADDRESS: address,
  TEMPORAL_NAMESPACE: namespace,
  TEMPORAL_CONFIG_FILE: join(data, 'no-temporal-profile'),
});

export const withoutTemporal = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));

export async function mustAnswer(address) {
  const [, hostname, port = '7233'] = /^\[?([^[\]/\s]+?)\]?(?::(\d+))?$/.exec(address) ?? [];
  if (!hostname)
    throw new Failure('TEMPORAL_ADDRESS is not the address of a server.', 'It looks like host:7233');
  if (await accepts({ host: hostname, port: Number(port) })) return;
  throw new Failure(
    `Temporal does not answer at ${address}.`,
    'Start it, correct TEMPORAL_ADDRESS, or leave it unset to use the development server.',
  );
}
