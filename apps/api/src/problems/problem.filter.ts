import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Routes } from '../border/routes.js';
import { detailsOf } from './problem-details.js';
import { faultOf } from '../logging/fault.js';
import { problemOf } from './problem-of.js';

/** The one place where a refusal, or a fault, becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: Routes,
    private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const problem = this.withMethods(problemOf(error), request, response);
    const details = detailsOf(problem, `urn:uuid:${String(request.id)}`);
    if (details.status >= 500) this.log.error({ fault: faultOf(error), request: request.id }, problem.code);
    if (response.headersSent) return void response.end();
    for (const [header, value] of headersOf(details.status)) response.setHeader(header, value);
    response.status(details.status).type('application/problem+json').send(JSON.stringify(details));
  }

  /** An address that is there, but not for this method. */
  private withMethods(problem: Problem, request: Request, response: Response): Problem {
    if (problem.code !== 'route/not-found') return problem;
    const methods = this.routes.methodsAt(request.path);
    if (methods.length === 0 || methods.includes(request.method)) return problem;
    response.setHeader('Allow', methods.join(', '));
    return new Problem('route/method', phrase`This address takes ${methods.join(', ')}.`, problem.reason);
  }
}

function headersOf(status: number): [string, string][] {
  if (status === 401) return [['WWW-Authenticate', 'Bearer realm="throughline"']];
  if (status === 429) return [['Retry-After', '60']];
  return status === 503 ? [['Retry-After', '2']] : [];
}
