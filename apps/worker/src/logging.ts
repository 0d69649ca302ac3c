import { DefaultLogger, type Logger } from '@temporalio/worker';
import { pino } from 'pino';
import type { Log } from './parts.js';

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
  return new DefaultLogger('WARN', ({ level, message, meta }) => {
    const what = { temporal: level, workflow: meta?.['workflowId'], activity: meta?.['activityType'] };
    if (level === 'ERROR') log.error(what, message);
    else log.warn(what, message);
  });
}
