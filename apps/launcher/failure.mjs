/** Something that a person can put right: what went wrong, and the way out. */
export class Failure extends Error {
  constructor(cause, wayOut, details = '') {
    super(cause);
    this.name = 'Failure';
    this.wayOut = wayOut;
    this.details = details;
  }
}

const known = [
  {
    sign: /ENOSPC|no space left on device|disk (is )?full/i,
    cause: 'The disk is full.',
    wayOut: 'Free some space (about 1 GB is needed), then run the same command again.',
  },
  {
    sign: /EUSAGE|can only install packages when your package\.json and package-lock\.json/i,
    cause: 'package.json and package-lock.json do not agree.',
    wayOut: 'Run `npm install` once and look at what changed in package-lock.json.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|NewConnectionError|Network is unreachable|Could not resolve|No matching distribution/i,
    cause: 'The network, or the package index, cannot be reached.',
    wayOut:
      'Check the connection and the proxy settings (HTTPS_PROXY, npm and pip configuration), then try again.',
  },
  {
    sign: /EACCES|EPERM|permission denied/i,
    cause: 'A file or folder may not be read or written.',
    wayOut: 'Run as the user who owns this folder, or give it to this user with `chown -R`.',
  },
];

/** Turns whatever went wrong in a step into a cause and a way out. */
export function explain(step, error) {
  if (error instanceof Failure) return error;
  const { message = String(error), output = '' } = Object(error);
  const match = known.find(({ sign }) => sign.test(`${message}\n${output}`));
  const cause = match ? `${step}: ${match.cause}` : `${step} failed: ${firstLine(message)}`;
  return new Failure(cause, match?.wayOut ?? 'The lines above say more.', lastLines(output));
}

/** A command that failed for a reason of its own; a full disk is told as what it is. */
export function unlessDiskIsFull(error, cause, wayOut) {
  return /ENOSPC|No space left/i.test(error.output)
    ? error
    : new Failure(cause, wayOut, lastLines(error.output ?? ''));
}

export function lastLines(text, count = 15) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Prints a failure the way a person reads it: details, cause, way out. */
export function show(failure, out = process.stderr) {
  if (failure.details) out.write(`\n${failure.details.replace(/^/gm, '    ')}\n`);
  out.write(`\n✗ ${failure.message}\n  ${failure.wayOut}\n`);
}

const firstLine = (text) => text.trim().split('\n')[0];
