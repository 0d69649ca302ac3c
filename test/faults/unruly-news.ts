import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Chance } from './seeds.js';

const longestDelay = 120;
const longestEcho = 400;

/** Doubles, delays and reorders what workflows are told: what was told once is told again later, after newer news. */
export class UnrulyNews {
  private readonly underWay = new Set<Promise<void>>();
  private readonly calmed: () => void;

  constructor(
    { workflow }: Client,
    private readonly chance: Chance,
  ) {
    const tell = workflow.signalWithStart.bind(workflow);
    const unruly = async (...news: Parameters<typeof tell>): ReturnType<typeof tell> => {
      await pause(this.chance.below(longestDelay));
      for (let again = this.chance.below(3); again > 0; again--) this.echo(() => tell(...news));
      return tell(...news);
    };
    workflow.signalWithStart = unruly as typeof workflow.signalWithStart;
    this.calmed = () => (workflow.signalWithStart = tell);
  }

  /** From now on news come as they should; waits until the last echo has faded. */
  async end(): Promise<void> {
    this.calmed();
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private echo(tell: () => Promise<unknown>): void {
    const echo = pause(this.chance.below(longestEcho))
      .then(tell)
      .then(() => undefined, lost)
      .finally(() => this.underWay.delete(echo));
    this.underWay.add(echo);
  }
}

/** An echo may come to nothing: its run has just ended, or another begins at this very moment. */
function lost(error: unknown): void {
  const isLost =
    error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError;
  if (!isLost) throw error;
}
