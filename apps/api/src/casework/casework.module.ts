import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { ApiOptions } from '../api-options.js';
import { logToken, modeToken, signInParts, temporalToken, type SignInParts } from '../doors.js';
import { Noted } from './noted.js';
import { OfAccounts } from './of-accounts.js';

/** The doors to the store, for every capability. */
@Global()
@Module({})
export class CaseworkModule implements OnApplicationShutdown {
  constructor(private readonly casework: Casework) {}

  static with({ doors, mode, temporal, log }: ApiOptions, signIn: SignInParts): DynamicModule {
    const given = [
      { provide: Casework, useValue: new Casework({ ...doors, policed: true }) },
      { provide: DataSource, useValue: doors.store },
      { provide: modeToken, useValue: mode },
      { provide: temporalToken, useValue: temporal },
      { provide: logToken, useValue: log },
      { provide: signInParts, useValue: signIn },
    ];
    return {
      module: CaseworkModule,
      providers: [...given, Noted, OfAccounts],
      exports: [...given, Noted, OfAccounts],
    };
  }

  /** What was done is said before the program ends. */
  async onApplicationShutdown(): Promise<void> {
    await this.casework.announcer.flush();
  }
}
