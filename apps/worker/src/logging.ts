import { DefaultLogger, type Logger } from '@temporalio/worker';
import { pino } from 'pino';
import type { Log } from './parts.js';
import { faultOf } from './repeating.js';

/** One JSON line for each thing that happened. What could name a person is never handed in, and is taken out if it were. */
export function workerLogger(): Log {
  return pino({
    name: 'worker',
    level: process.env.THROUGHLINE_LOG ?? 'info',
    redact: ['*.name.first', '*.facts', '*.note', '*.email', '*.phone', '*.address'],
  });
}

/** What Temporal's own parts say, in the same lines. */
export function temporalLogger(log: Log): Logger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const what = { case: meta?.['workflowId'], activity: meta?.['activityType'], attempt: meta?.['attempt'] };
    if (level === 'ERROR') log.error({ ...what, ...faultOf(meta?.['error']) }, message);
    else if (level === 'WARN') log.warn({ ...what, ...faultOf(meta?.['error']) }, message);
    else log.info(what, message);
  });
}
