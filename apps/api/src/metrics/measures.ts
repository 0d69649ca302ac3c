import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Readiness } from '../health/health-schemas.js';
import { Ready } from '../health/readiness.js';

/** What can be measured of this process, and of what it knows about the relay. */
@Injectable()
export class Measures {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'throughline_http_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(private readonly ready: Ready) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('throughline_news_untold', 'Cases whose workflow has not heard the newest.', 'untold');
    this.gauge('throughline_news_oldest_seconds', 'How long the oldest of these waits.', 'oldestSeconds');
    this.gauge('throughline_effects_owed', 'Letters, orders and calls that are to be made.', 'effectsOwed');
    this.gauge('throughline_effects_stuck', 'Those that wait for a person.', 'effectsStuck');
    this.gauge('throughline_dues_passed', 'Cases whose next due has passed.', 'duesPassed');
    const { registry } = this;
    new Gauge({
      name: 'throughline_workers',
      help: 'Workers that were seen just now.',
      registers: [registry],
      async collect() {
        this.set((await ready.now()).workers.length);
      },
    });
  }

  /** Measures a request under its route, never under its address: an address names a case. */
  time(request: Request, response: Response, next: NextFunction): void {
    const end = this.requests.startTimer({ method: request.method });
    response.once('finish', () => {
      const { path } = (request.route ?? {}) as { path?: string };
      end({ route: path ?? 'none', status: String(response.statusCode) });
    });
    next();
  }

  private gauge(name: string, help: string, of: keyof NonNullable<Readiness['relay']>): void {
    const { ready, registry } = this;
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const { relay } = await ready.now();
        if (relay) this.set(relay[of]);
      },
    });
  }
}
