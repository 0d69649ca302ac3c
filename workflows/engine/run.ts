import { continueAsNew, sleep, workflowInfo } from '@temporalio/workflow';

const mostEvents = 500;
const day = 86_400_000;
const oldAfter = 30 * day;

/** One run of a case's workflow. It is kept short, so that newer code soon carries every case. */
export class Run {
  private isOld = false;

  constructor(private readonly caseNumber: string) {
    // Nobody waits for this one: it ends with the run.
    void sleep(oldAfter + spread(caseNumber), { summary: 'begin a new run' }).then(() => (this.isOld = true));
  }

  get isLong(): boolean {
    return this.isOld || workflowInfo().historyLength >= mostEvents;
  }

  /** Ends this run and begins the next, which takes the case up where it stands. */
  beginAnew(): Promise<never> {
    return continueAsNew<(caseNumber: string) => Promise<void>>(this.caseNumber);
  }
}

/** Up to three days sooner or later, by the case number, so that not all begin anew on one day. */
function spread(caseNumber: string): number {
  const sum = [...caseNumber].reduce((before, letter) => (before * 31 + letter.charCodeAt(0)) % 6_007, 0);
  return Math.round((sum / 6_007 - 0.5) * 6 * day);
}
