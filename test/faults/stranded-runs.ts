import type { Town } from '../support/town.js';

const every = 1_000;
/** For so many looks a case may stand still. */
const patience = 4;

/**
 * The time-skipping server strands a run whose task cancels a timer that has fired meanwhile (temporalio/sdk-java#3088): it
 * refuses the task, and never gives it to anybody again. Temporal itself does not. Such a run is ended here; the sweep
 * then takes the case up anew, as it does with any run that is lost.
 */
export class StrandedRuns {
  private readonly timer: NodeJS.Timeout;
  private readonly seen = new Map<string, { entry: number; times: number }>();

  constructor(private readonly town: Town) {
    this.timer = setInterval(() => void this.look().catch(() => undefined), every);
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const found = await this.unmoved();
    for (const key of this.seen.keys()) {
      if (!found.some(({ caseNumber }) => caseNumber === key)) this.seen.delete(key);
    }
    for (const { caseNumber, entry } of found) await this.consider(caseNumber, entry);
  }

  /** Cases for which something should have been done by now. */
  private unmoved(): Promise<{ caseNumber: string; entry: number }[]> {
    return this.town.store.query(
      `SELECT case_number AS "caseNumber", entry FROM cases c
       WHERE status <> 'closed' AND next_due <= $1
         OR EXISTS (SELECT FROM effects e WHERE e.case_number = c.case_number
                    AND e.state IN ('owed', 'begun') AND e.stuck IS NULL)`,
      [this.town.now],
    );
  }

  private async consider(caseNumber: string, entry: number): Promise<void> {
    const before = this.seen.get(caseNumber);
    const times = before?.entry === entry ? before.times + 1 : 1;
    this.seen.set(caseNumber, { entry, times });
    if (times % patience !== 0) return;
    await this.town.parts.client.workflow
      .getHandle(caseNumber)
      .terminate('stranded by the test server')
      .catch(() => undefined);
  }
}
