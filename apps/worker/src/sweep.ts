import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import { Uncarried } from '../../../libs/billing-store/src/news/uncarried.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { Counters } from './counters.js';
import { workerParts, type WorkerParts } from './parts.js';
import { Repeating } from './repeating.js';
import { Telling } from './telling.js';

/** A workflow task that failed so often fails at every attempt. */
const keepsFailing = 4;

/** Finds cases that seem not to be carried, looks at those in Temporal, and revives them. */
@Injectable()
export class Sweep {
  readonly repeating: Repeating;
  /** The entry on which a case was told again: a running workflow is told once for each. */
  private readonly toldAgain = new Map<string, number>();

  constructor(
    @Inject(workerParts) private readonly parts: WorkerParts,
    private readonly telling: Telling,
    private readonly counters: Counters,
  ) {
    const { log, settings } = parts;
    this.repeating = new Repeating({
      name: 'sweep',
      log,
      every: settings.sweepEvery,
      work: () => this.sweep(),
    });
  }

  async sweep(): Promise<void> {
    const { store, clock, settings } = this.parts;
    const before = instant(Date.parse(clock.now()) - settings.sweepAfter);
    const found = await new Uncarried(store).since(before);
    for (const seen of this.toldAgain.keys()) {
      if (!found.some(({ caseNumber }) => caseNumber === seen)) this.toldAgain.delete(seen);
    }
    for (const { caseNumber, entry } of found) await this.lookAfter(caseNumber, entry);
  }

  private async lookAfter(caseNumber: string, entry: number): Promise<void> {
    const handle = this.parts.client.workflow.getHandle(caseNumber);
    const state = await this.stateOf(handle);
    if (state === 'running' && this.toldAgain.get(caseNumber) === entry) return;
    if (state === 'failing') await handle.terminate('its workflow task keeps failing').catch(ifGone);
    const { failures } = await this.telling.tell([caseNumber]);
    if (failures.length > 0) throw failures[0];
    this.toldAgain.set(caseNumber, entry);
    if (state !== 'running') this.counters.revive();
    this.parts.log.info({ caseNumber, state }, 'looked after a case that seemed not to be carried');
  }

  private async stateOf(handle: WorkflowHandle): Promise<'running' | 'failing' | 'gone'> {
    try {
      const { status, raw } = await handle.describe();
      if (status.name !== 'RUNNING') return 'gone';
      return (raw.pendingWorkflowTask?.attempt ?? 0) >= keepsFailing ? 'failing' : 'running';
    } catch (error) {
      ifGone(error);
      return 'gone';
    }
  }
}

function ifGone(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
