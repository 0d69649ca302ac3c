import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { KeyRing } from '../../../../libs/encryption/src/key-ring.js';

const about = 'sign-in begun';
/** A person has so long to sign in at the provider. Milliseconds. */
export const timeToSignIn = 600_000;

/** What must come back from the provider as it went there, kept by the browser that began, where it cannot be read or changed. */
export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  /** The provider is to ask who it is, although it may know. */
  again: boolean;
  at: number;
}

export const begin = (returnTo: string, again: boolean, at: number): Begun => ({
  state: randomState(),
  nonce: randomNonce(),
  verifier: randomPKCECodeVerifier(),
  ...{ returnTo, again, at },
});

export const sealed = (keys: KeyRing, begun: Begun): string =>
  keys.seal(Buffer.from(JSON.stringify(begun)), about).toString('base64url');

/** What was begun; nothing when it was not begun here, or too long ago. */
export function opened(keys: KeyRing, cookie: string | undefined, now: number): Begun | undefined {
  if (cookie === undefined) return undefined;
  const plain = keys.open(Buffer.from(cookie, 'base64url'), about);
  if (plain === undefined) return undefined;
  const begun = JSON.parse(plain.toString()) as Begun;
  return begun.at + timeToSignIn > now ? begun : undefined;
}
