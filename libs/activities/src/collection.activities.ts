import { Injectable } from '@nestjs/common';
import { transferBalance } from '../../billing-store/src/ledger/balance-transfer.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import { Casework } from '../../casework/src/casework.js';
import { byTime } from '../../domain/src/cases/by-time.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import { Problem } from '../../domain/src/problem.js';
import { InBox } from '../../partners/src/in-box.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';

/** What becomes of debt that an arrangement has not settled. */
@Injectable()
export class CollectionActivities {
  constructor(
    private readonly effects: Effects,
    private readonly casework: Casework,
    private readonly inBox: InBox,
  ) {}

  /** The disconnection of one service, with all its notices, is a case of its own. Its command id is the effect's key: it is opened once. */
  @Activity('open severance')
  openSeverance(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const { utility, account = '' } = job.state.head;
      const { endedAt } = job.facts;
      const brokenAt = typeof endedAt === 'string' ? { brokenAt: endedAt } : {};
      const facts = { service: named(job), arrangement: job.caseNumber, ...brokenAt };
      await this.casework
        .open('severance', { utility, account, facts }, { caller: byTime, id: key })
        .catch(unlessNeedless);
    });
  }

  @Activity('transfer balance')
  transfer(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) =>
      inTransaction(this.casework.doors.store, async (client) => {
        const from = job.state.head.account ?? '';
        const both = [from, named(job)].toSorted();
        await client.query('SELECT FROM accounts WHERE number = ANY ($1) ORDER BY number FOR NO KEY UPDATE', [
          both,
        ]);
        const order = job.rules.get('payment allocation');
        const terms = { order, programs: job.rules.get('assistance') };
        await transferBalance(client, { key, from, to: named(job), at: job.at }, terms);
      }),
    );
  }

  @Activity('file with agency')
  file(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, (job) =>
      this.inBox.submit({
        ...{ reference: key, partner: 'collection agency', kind: job.effect.name, at: job.at },
        body: { agency: named(job), account: job.state.head.account ?? '', caseNumber: job.caseNumber },
      }),
    );
  }
}

/** It was paid meanwhile, or a disconnection is under way already: there is nothing to open, and nothing to ask a person. */
function unlessNeedless(error: unknown): void {
  const isNeedless = error instanceof Problem && needless.includes(error.code);
  if (!isNeedless) throw error;
}

const needless: readonly string[] = ['severance/nothing-owed', 'severance/not-cut', 'severance/under-way'];

/** What the effect names: a service, an account, an agency. */
const named = ({ effect }: Job): string => String(effect.details?.['of'] ?? '');
