import type { Request } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

/**
 * Whether a browser sends this from a page of ours. Browsers say so themselves (Sec-Fetch-Site); older ones name the
 * origin. A request without either is no browser's, and a cookie alone does not bring it here.
 */
export function mustComeFromHere({ headers }: Request): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined ? isOwnOrigin(headers.origin, headers.host) : site === 'same-origin') return;
  throw new Problem(
    'caller/elsewhere',
    phrase`A signed-in browser gives commands from our own pages alone.`,
    {
      remedy: phrase`Give the command from the console, or with a credential of its own.`,
    },
  );
}

const isOwnOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
