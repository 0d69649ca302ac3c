import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Here } from './cells-in-process.js';
import type { Cell } from './measuring.js';
import { freePort, OwnProcess } from './own-process.js';
import type { RecordedCommand } from './recorded-command.js';
import { caller, freshId, reported } from './workload.js';

/** The built API in a process of its own; no worker runs. */
export async function overHttp({ url, cases }: Here, recorded: RecordedCommand): Promise<Cell> {
  const server = await serve('api', join(process.cwd(), 'dist', 'apps', 'api', 'src', 'main.js'), {
    DATABASE_URL: url,
    THROUGHLINE_MODE: 'development',
  });
  const command = () => server.post(cases.take().caseNumber);
  return { ...server.cell, letter: 'd', name: 'report over HTTP', roundTrips: recorded.roundTrips, command };
}

export async function checkedRoute(): Promise<Cell> {
  const program = fileURLToPath(new URL('./programs/checked-route.js', import.meta.url));
  const server = await serve('checked-route', program, {});
  const command = () => server.post('DP-2026-000001');
  return { ...server.cell, letter: 'c', name: 'route that checks input', roundTrips: 0, command };
}

async function serve(name: string, program: string, env: Record<string, string>) {
  const port = await freePort();
  const server = OwnProcess.start(name, program, { ...env, PORT: String(port) });
  await server.accepts(port);
  const agent = new Agent({ keepAlive: true, noDelay: true });
  const close = async (): Promise<void> => {
    agent.destroy();
    await server.stop();
  };
  const servers = [{ name, pid: server.pid, withChildren: false }];
  return {
    post: (caseNumber: string) =>
      post({ agent, port, path: `/api/cases/${caseNumber}/stages/${reported}/report` }),
    cell: { servers, asks: true, close },
  };
}

const body = '{}';

/** One report, answered with 200 or thrown. */
function post(to: { agent: Agent; port: number; path: string }): Promise<void> {
  const headers: OutgoingHttpHeaders = {
    'content-type': 'application/json',
    'content-length': body.length,
    'idempotency-key': freshId(),
    'x-actor': `${caller.name}; role=${caller.role}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ ...to, host: '127.0.0.1', method: 'POST', headers }, (response) => {
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
