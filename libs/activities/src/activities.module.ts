import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Standings } from '../../billing-store/src/news/standings.js';
import { RuleBooks } from '../../billing-store/src/rules/rule-books.js';
import { Casework } from '../../casework/src/casework.js';
import type { Clock } from '../../casework/src/clock.js';
import { Processes } from '../../casework/src/processes.js';
import { InBox } from '../../partners/src/in-box.js';
import { CaseTimes } from './case-times.js';
import { Effects } from './effects.js';

interface Parts {
  store: DataSource;
  clock: Clock;
  processes: Processes;
}

/** Everything that workflows ask for. */
@Module({})
export class ActivitiesModule {
  static of({ store, clock, processes }: Parts): DynamicModule {
    const casework = new Casework({ store, clock, processes, books: new RuleBooks(store) });
    return {
      module: ActivitiesModule,
      providers: [
        { provide: DataSource, useValue: store },
        { provide: Casework, useValue: casework },
        { provide: Standings, useValue: new Standings(store) },
        { provide: InBox, useValue: new InBox(store) },
        Effects,
        CaseTimes,
      ],
      exports: [Casework, Standings, InBox, Effects],
    };
  }
}
