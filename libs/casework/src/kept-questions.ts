import type { PoolClient } from 'pg';
import {
  dropQuestion,
  keepQuestion,
  shareQuestion,
  type Question,
} from '../../billing-store/src/questions/questions.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { Casework } from './casework.js';
import { mayQuestion } from './policy-check.js';

/** Questions over cases, kept under a name and shared by whoever keeps them. */
export class KeptQuestions {
  constructor(private readonly casework: Casework) {}

  keep(question: Question, brought: Brought): Promise<{ question: string }> {
    return this.within('keep', brought, async (client, at) => ({
      question: await keepQuestion(client, { question, at }, brought),
    }));
  }

  share(key: string, sharedWith: string | undefined, brought: Brought): Promise<{ question: string }> {
    return this.within('share', brought, async (client) => {
      await shareQuestion(client, { key, with: sharedWith }, brought.caller);
      return { question: key };
    });
  }

  drop(key: string, brought: Brought): Promise<{ question: string }> {
    return this.within('drop', brought, async (client, at) => {
      await dropQuestion(client, { key, at }, brought.caller);
      return { question: key };
    });
  }

  private within<Result>(
    command: string,
    brought: Brought,
    work: (client: PoolClient, at: Instant) => Promise<Result>,
  ): Promise<Result> {
    const { store, policed, clock } = this.casework.doors;
    return inTransaction(store, async (client) => {
      const now = clock.now();
      if (policed) await mayQuestion(client, command, { brought, now });
      return work(client, now);
    });
  }
}
