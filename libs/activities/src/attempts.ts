import { activityInfo } from '@temporalio/activity';

/** One attempt of a call: what its commands are known by, and since when the call is being tried (epoch milliseconds). */
export interface Attempt {
  id: string;
  since: number;
}

/** Who says which attempt this is: Temporal, in a worker. */
export abstract class Attempts {
  abstract current(): Attempt;
}

export class TemporalAttempts extends Attempts {
  current(): Attempt {
    const { workflowExecution, activityId, attempt, scheduledTimestampMs } = activityInfo();
    return { id: `${workflowExecution?.runId}/${activityId}/${attempt}`, since: scheduledTimestampMs };
  }
}
