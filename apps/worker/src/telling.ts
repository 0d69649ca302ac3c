import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import { Standings } from '../../../libs/billing-store/src/news/standings.js';
import type { Standing } from '../../../libs/domain/src/cases/standing.js';
import { Counters } from './counters.js';
import { workerParts, type WorkerParts } from './parts.js';

/** A call that Temporal does not answer is given up after this; whoever tells tries again by itself. */
const answerWithin = 10_000;

/** Who was told, and why the others could not be. */
export interface Outcome {
  told: Standing[];
  failures: unknown[];
}

/** Tells workflows where their cases stand. A workflow that does not run is started. */
@Injectable()
export class Telling {
  constructor(
    @Inject(workerParts) private readonly parts: WorkerParts,
    private readonly standings: Standings,
    private readonly counters: Counters,
  ) {}

  /** Reads where the cases stand by now, and tells their workflows side by side. */
  async tell(caseNumbers: readonly string[]): Promise<Outcome> {
    const standings = [...(await this.standings.ofEach(caseNumbers)).values()];
    const results = await Promise.allSettled(standings.map((standing) => this.tellOne(standing)));
    const told = standings.filter((_, index) => results[index]?.status === 'fulfilled');
    this.counters.tell(told.length);
    return {
      told,
      failures: results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
    };
  }

  private async tellOne(standing: Standing): Promise<void> {
    await this.parts.client.withDeadline(Date.now() + answerWithin, () =>
      isOver(standing) ? this.tellIfRunning(standing) : this.tellOrStart(standing),
    );
  }

  private async tellOrStart(standing: Standing): Promise<void> {
    const { caseNumber, process } = standing;
    const { client, processes, settings } = this.parts;
    await client.workflow.signalWithStart(processes.named(process).workflow, {
      workflowId: caseNumber,
      taskQueue: settings.taskQueue,
      args: [caseNumber],
      signal: 'moved',
      signalArgs: [standing],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `${process} ${caseNumber}`,
    });
  }

  private async tellIfRunning(standing: Standing): Promise<void> {
    try {
      await this.parts.client.workflow.getHandle(standing.caseNumber).signal('moved', standing);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

/** Nothing is left to be carried: no workflow is started for it. */
const isOver = ({ status, effects }: Standing): boolean => status === 'closed' && effects.length === 0;
