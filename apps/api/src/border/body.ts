import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { fileType, takesFile } from '../uploads/file-body.js';
import { InvalidInput, type InputFault } from '../problems/invalid-input.js';
import { problemOf } from '../problems/problem-of.js';
import { faultIn } from './well-formed.js';

export const bodyLimit = 256 * 1024;
/** A file of tens of thousands of rows. */
export const fileLimit = 8 * 1024 * 1024;

/** Where a file is sent as it is. */
const takesFiles = new Set(['/api/payments/files', '/api/pledges/files']);

const withBody = new Set(['POST', 'PUT', 'PATCH']);

/** Answers are about people and change by the minute: nobody on the way keeps one. */
export function neverKept(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** A body is JSON or is refused; no body is an empty command. */
export function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  if (!hasBody(request) || request.is('application/json')) return next();
  if (takesFiles.has(request.path) && request.is('text/csv')) return next();
  if (takesFile(request) && request.is(fileType)) return next();
  next(
    new Problem('input/content-type', phrase`The body of a command is JSON.`, {
      remedy: phrase`Send Content-Type: application/json.`,
    }),
  );
}

/** What the body's reader refuses, as a problem, before the framework makes something else of it. */
// eslint-disable-next-line max-params -- by its four parameters Express knows that it takes errors
export function refused(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  next(problemOf(error));
}

/** What no later place could keep or answer is refused here: NUL characters, broken letters, endless nesting. */
export function onlyWellFormed(request: Request, _response: Response, next: NextFunction): void {
  if (withBody.has(request.method)) request.body ??= {};
  const fault =
    (Buffer.isBuffer(request.body) ? undefined : faultIn(request.body)) ??
    faultIn(request.query) ??
    faultInPath(request.path);
  next(fault && new InvalidInput([fault]));
}

function hasBody({ method, headers }: Request): boolean {
  if (!withBody.has(method)) return false;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function faultInPath(path: string): InputFault | undefined {
  if (!/%00/.test(path)) return undefined;
  return { field: 'path', fault: phrase`has a NUL character` };
}
