import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { Logger } from 'pino';

interface Logged {
  id: unknown;
  method?: string;
  url?: string;
}

/** One line for each request: ids, the address without its query, status and time. No body, no header, no query text. */
export function httpLog(log: Logger): HttpLogger {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    autoLogging: { ignore: (request: IncomingMessage) => isProbe(request.url ?? '') },
    customLogLevel: (_request: IncomingMessage, { statusCode }: ServerResponse) =>
      statusCode >= 500 ? 'error' : 'info',
    // The fault itself is logged where it becomes an answer.
    customErrorObject: (...[, , , line]: [unknown, unknown, unknown, object]) => ({
      ...line,
      err: undefined,
    }),
    serializers: {
      req: ({ id, method, url }: Logged) => ({ id, method, path: pathOf(url ?? '') }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

/** Asked every few seconds by whoever watches over the program. */
const isProbe = (url: string): boolean => url.startsWith('/api/health') || url.startsWith('/api/metrics');

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';
