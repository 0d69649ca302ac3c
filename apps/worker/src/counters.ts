import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';

/** What a worker has done and how far behind it is. */
@Injectable()
export class Counters {
  readonly registry = new Registry();
  told = 0;
  revived = 0;
  private readonly toldTotal = this.counter('throughline_cases_told_total', 'Cases told to their workflow.');
  private readonly revivedTotal = this.counter(
    'throughline_workflows_revived_total',
    'Workflows that the sweep has started anew or told again.',
  );
  private readonly untold = this.gauge('throughline_cases_untold', 'Cases that have yet to be told.');
  private readonly lag = this.gauge(
    'throughline_relay_lag_seconds',
    'For how long the first of them is untold.',
  );
  private readonly owed = this.gauge('throughline_effects_owed', 'Effects that are owed or begun.');

  tell(cases: number): void {
    this.told += cases;
    this.toldTotal.inc(cases);
  }

  revive(): void {
    this.revived += 1;
    this.revivedTotal.inc();
  }

  measure(now: { untold: number; lagSeconds: number; owed: number }): void {
    this.untold.set(now.untold);
    this.lag.set(now.lagSeconds);
    this.owed.set(now.owed);
  }

  private counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] });
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
