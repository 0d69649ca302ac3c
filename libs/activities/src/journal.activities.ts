import { Injectable } from '@nestjs/common';
import { log } from '@temporalio/activity';
import { anchor } from '../../billing-store/src/journal/anchors.js';
import { Casework } from '../../casework/src/casework.js';
import { Activity } from './activity.js';

/** The daily anchor of the journal: the heads of all chains, kept in the store and in the log. */
@Injectable()
export class JournalActivities {
  constructor(private readonly casework: Casework) {}

  @Activity('anchor the journal')
  async anchor(): Promise<void> {
    const { store, clock } = this.casework.doors;
    const anchored = await anchor(store, clock.now());
    log.info('the journal is anchored', { ...anchored });
  }
}
