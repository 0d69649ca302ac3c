import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Anchoring } from './anchoring.js';
import { Counters } from './counters.js';
import { Condition } from './condition.js';
import type { WorkerParts } from './parts.js';
import type { RunningWorker } from './running-worker.js';

/** Says over HTTP how the worker is: `/health/live`, `/health/ready`, `/metrics`. */
export class Health {
  private constructor(private readonly server: Server) {}

  static async listen(worker: RunningWorker, { settings }: WorkerParts): Promise<Health> {
    const condition = worker.app.get(Condition);
    const anchoring = worker.app.get(Anchoring);
    const { registry } = worker.app.get(Counters);
    const routes: Record<string, (response: ServerResponse) => Promise<void>> = {
      '/health/live': async (response) => json(response, { status: 'live' }, 200),
      '/health/ready': async (response) => {
        const now = await condition.now();
        // The journal can be anchored later; a worker that still asks for it is ready all the same.
        const isAnchored = anchoring.isScheduled ? 'scheduled' : 'not yet scheduled';
        json(response, { ...now, anchoring: isAnchored }, now.status === 'ready' ? 200 : 503);
      },
      '/metrics': async (response) => {
        await condition.now();
        response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
      },
    };
    const server = createServer((request, response) => {
      const route = routes[request.url ?? ''];
      if (!route) return json(response, { status: 'no such page' }, 404);
      route(response).catch(() => json(response, { status: 'unavailable' }, 503));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(settings.healthPort, settings.healthHost, () => resolve());
    });
    return new Health(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function json(response: ServerResponse, body: object, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
