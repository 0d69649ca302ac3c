import { Agent, request, type OutgoingHttpHeaders, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Here } from './cells-in-process.js';
import type { Cell } from './measuring.js';
import { freePort, OwnProcess } from './own-process.js';
import type { RecordedCommand } from './recorded-command.js';
import { caller, freshId, reported } from './workload.js';

/** The built API in a process of its own; no worker runs. */
export async function overHttp({ url, cases }: Here, recorded: RecordedCommand): Promise<Cell> {
  const server = await served('api', { DATABASE_URL: url, THROUGHLINE_MODE: 'development' });
  const command = () => server.post(reportOf(cases.take().caseNumber));
  return { ...server.cell, letter: 'd', name: 'report over HTTP', roundTrips: recorded.roundTrips, command };
}

export async function checkedRoute(): Promise<Cell> {
  const server = await served('checked-route', {});
  const command = () => server.post(reportOf('DP-2026-000001'));
  return { ...server.cell, letter: 'c', name: 'route that checks input', roundTrips: 0, command };
}

const reportOf = (caseNumber: string): string => `/api/cases/${caseNumber}/stages/${reported}/report`;

const programs = {
  api: join(process.cwd(), 'dist', 'apps', 'api', 'src', 'main.js'),
  'checked-route': fileURLToPath(new URL('./programs/checked-route.js', import.meta.url)),
};

/** A program that is asked over HTTP, through connections that are kept. */
export interface Served {
  origin: string;
  /** A command under an id of its own; one that is not answered with 200 is thrown. */
  post(path: string, body?: string): Promise<void>;
  get(path: string, headers?: OutgoingHttpHeaders): Promise<void>;
  cell: Pick<Cell, 'servers' | 'asks'> & { close(): Promise<void> };
}

export async function served(name: keyof typeof programs, env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const server = OwnProcess.start(name, programs[name], { ...env, PORT: String(port) });
  await server.accepts(port);
  const agent = new Agent({ keepAlive: true, noDelay: true });
  const close = async (): Promise<void> => {
    agent.destroy();
    await server.stop();
  };
  const to = { agent, port, host: '127.0.0.1' };
  return {
    origin: `http://127.0.0.1:${port}`,
    post: (path, body = '{}') => ask({ ...to, path, method: 'POST', headers: commandOf(body) }, body),
    get: (path, headers) => ask({ ...to, path, headers: { 'x-actor': actor, ...headers } }),
    cell: { servers: [{ name, pid: server.pid, withChildren: false }], asks: true, close },
  };
}

const actor = `${caller.name}; role=${caller.role}`;

const commandOf = (body: string): OutgoingHttpHeaders => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
  'idempotency-key': freshId(),
  'x-actor': actor,
});

/** Answered with 200, or thrown. */
function ask(to: RequestOptions, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(to, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${to.path} was answered ${response.statusCode}: ${text}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
