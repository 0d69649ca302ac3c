import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ActivitiesModule } from '../../../libs/activities/src/activities.module.js';
import { Untold } from '../../../libs/billing-store/src/news/untold.js';
import { Anchoring } from './anchoring.js';
import { Condition } from './condition.js';
import { Counters } from './counters.js';
import { NewsHeard } from './news-heard.js';
import { workerParts, type WorkerParts } from './parts.js';
import { Relay } from './relay.js';
import { Reporting } from './reporting.js';
import { Sweep } from './sweep.js';
import { Telling } from './telling.js';
import { WorkerHost } from './worker-host.js';

/** A worker, put together from its parts: the same for the product and for a town of the tests. */
@Module({})
export class WorkerModule {
  static of(parts: WorkerParts): DynamicModule {
    const { store, settings } = parts;
    return {
      module: WorkerModule,
      imports: [DiscoveryModule, ActivitiesModule.of(parts)],
      providers: [
        { provide: workerParts, useValue: parts },
        { provide: Untold, useValue: new Untold(store, settings.name) },
        ...[Anchoring, Condition, Counters, NewsHeard, Telling, Relay, Reporting, Sweep, WorkerHost],
      ],
    };
  }
}
