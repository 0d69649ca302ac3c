import type { Instant } from '../../../domain/src/time/instant.js';

/** An application for one permit. */
export interface Application {
  reference: string;
  authority: string;
  permit: string;
  caseNumber: string;
  at: Instant;
}

/** Cities, counties, the state and railroads, who grant permits. Not all know references: `has` asks before a second filing. */
export abstract class AuthorityPort {
  abstract has(reference: string): Promise<boolean>;
  abstract file(application: Application): Promise<void>;
  /** Withdraws an application, or gives a permit back. */
  abstract withdraw(reference: string, at: Instant): Promise<void>;
}
