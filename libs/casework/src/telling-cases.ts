import type { PoolClient } from 'pg';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Casework } from './casework.js';

/** What a case of the account made of what has happened there. */
export interface Told {
  caseNumber: string;
  did: 'decided' | 'left to a person';
  openStages: string[];
  /** Whether its workflow has to hear of it. */
  news: boolean;
}

/** Cases of one account change each other: each is told within the transaction. The account is locked. */
export class TellingCases {
  constructor(readonly casework: Casework) {}

  /** Tells every case of the account that reads its money. No process does so far. */
  tellAll(
    _client: PoolClient,
    _account: string,
    _given: { brought: Brought; alsoClosed?: boolean },
  ): Promise<Told[]> {
    return Promise.resolve([]);
  }
}
