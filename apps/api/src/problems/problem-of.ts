import { HttpException, NotFoundException } from '@nestjs/common';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { InvalidInput } from './invalid-input.js';

/** What body-parser calls its refusals, as problems. */
const ofBodies: Record<string, () => Problem> = {
  'entity.too.large': () => new Problem('input/too-large', phrase`A request carries at most 256 kilobytes.`),
  'entity.parse.failed': () =>
    new Problem('input/json', phrase`The body cannot be read as JSON.`, {
      remedy: phrase`Send one JSON object in UTF-8.`,
    }),
  'charset.unsupported': () => new Problem('input/content-type', phrase`The body is not in UTF-8.`, asJson),
  'encoding.unsupported': () =>
    new Problem('input/content-type', phrase`The body is packed in an unknown way.`, asJson),
};
const asJson = { remedy: phrase`Send application/json in UTF-8.` };

/** PostgreSQL is starting, stopping, full, or not there. */
const awayCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
]);
const awayTexts = /Connection terminated|timeout exceeded when trying to connect|not connected to postgres/i;

/** What went wrong as a problem of the catalogue; what is none of ours is a fault that says nothing of our insides. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return ofRequest(error) ?? (isAway(error) ? away() : fault());
}

/** What the framework and the body's reader refuse. */
function ofRequest(error: unknown): Problem | undefined {
  const ofBody = ofBodies[(error as { type?: string }).type ?? ''];
  if (ofBody) return ofBody();
  if (error instanceof NotFoundException)
    return new Problem('route/not-found', phrase`There is nothing here.`, look);
  return isClientError(error)
    ? new InvalidInput([{ field: 'request', fault: phrase`cannot be read` }])
    : undefined;
}

function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return awayCodes.has(code) || awayTexts.test(message);
}

const away = (): Problem =>
  new Problem('system/unavailable', phrase`The billing store cannot be reached just now.`, {
    remedy: phrase`Send the same request again in a moment, under the same Idempotency-Key.`,
  });

const fault = (): Problem =>
  new Problem(
    'system/fault',
    phrase`The request could not be carried out; nothing of it was done by halves.`,
    {
      remedy: phrase`Send the same request again, under the same Idempotency-Key; if it fails again, name the instance.`,
    },
  );

const look = { remedy: phrase`GET /api/docs lists every address.` };

/** Whoever reads the request gives a refusal of its own a status of 4xx: a broken address, a body cut off. */
function isClientError(error: unknown): boolean {
  if (error instanceof URIError) return true;
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number }).status;
  return status !== undefined && status >= 400 && status < 500;
}
