import { Refused, sendPlainly } from '../api/client';

/** The secret behind the `#`, which no browser sends and no log has; from here on it is not in the address. */
export function secretInAddress(): string | undefined {
  const secret = location.hash.slice(1);
  if (secret === '') return undefined;
  history.replaceState(null, '', location.pathname);
  return secret;
}

export const openLink = (secret: string): Promise<unknown> => sendPlainly('/my/open', { secret });
export const leave = (): Promise<unknown> => sendPlainly('/my/leave', {});

/** Why a link does not open; nothing where that is not what went wrong. */
export type Closed = 'expired' | 'revoked' | 'unknown' | 'tooMany' | 'none';

const reasons: Readonly<Record<string, Closed>> = {
  'link/expired': 'expired',
  'link/revoked': 'revoked',
  'link/unknown': 'unknown',
  'caller/too-many': 'tooMany',
  'caller/unknown': 'none',
  'case/not-found': 'none',
};

export const closedBy = (error: unknown): Closed | undefined =>
  error instanceof Refused ? reasons[error.problem.code] : undefined;

/** The link is of an account, and no payment plan has been asked for by it. */
export const isNotBegun = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === 'arrangement/not-begun';
