import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { comesIn } from '../../../../libs/billing-store/src/people/people.js';
import { Sessions, atMost, type SignedIn } from '../../../../libs/billing-store/src/people/sessions.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';
import { signInParts, type SignInParts } from '../doors.js';
import type { Mode } from '../environment.js';
import { SecurityLog } from '../security/security-log.js';
import { begin, opened, sealed, timeToSignIn } from './begun.js';
import { Cookies } from './cookies.js';
import { IdentityProvider, type Proven } from './provider.js';
import { returnPath } from './return-path.js';
import { whenceOf } from './whence.js';

const begunCookie = 'throughline-sign-in';
const sessionCookie = 'throughline';

/** Signs browsers in and out with the identity provider, and knows who is signed in. */
@Injectable()
export class SignIn {
  private readonly sessions: Sessions;
  private readonly cookies: Cookies;
  private readonly providers = new Map<string, IdentityProvider>();

  constructor(
    private readonly casework: Casework,
    @Inject(signInParts) private readonly parts: SignInParts,
    private readonly security: SecurityLog,
  ) {
    this.sessions = new Sessions(casework.doors.store);
    this.cookies = new Cookies(parts.mode);
  }

  get mode(): Mode {
    return this.parts.mode;
  }

  /** Where the browser goes to sign in; what must come back is kept in a cookie of its own. */
  async begin(request: Request, response: Response): Promise<string> {
    const begun = begin(returnPath(request.query['return']), request.query['again'] === 'yes', Date.now());
    const url = await this.asked(this.providerFor(request).signInUrl(begun));
    const value = sealed(this.parts.keys, begun);
    this.cookies.write(response, { name: begunCookie, value, milliseconds: timeToSignIn });
    return url.href;
  }

  /** The browser has come back: somebody is signed in under a new session, or a Problem says why not. */
  async complete(request: Request, response: Response): Promise<string> {
    const begun = opened(this.parts.keys, this.cookies.read(request, begunCookie), Date.now());
    this.cookies.remove(response, begunCookie);
    if (!begun) throw failed(phrase`This browser has not begun to sign in, or too long ago.`);
    const proven = await this.proven(request, begun);
    const now = this.casework.doors.clock.now();
    const person = await comesIn(this.casework.doors.store, proven.identity, now);
    await this.endOld(request);
    const whole = { person, isProven: proven.isAnew, whence: whenceOf(request) };
    const id = await this.sessions.begin(whole, now, (session) => this.sealToken(session, proven.token));
    this.cookies.write(response, { name: sessionCookie, value: id, milliseconds: atMost });
    this.security.says('signed in', { person });
    return begun.returnTo;
  }

  /** Ends the session and answers where the browser signs out at the provider. */
  async out(request: Request, response: Response): Promise<string> {
    const id = this.cookies.read(request, sessionCookie);
    this.cookies.remove(response, sessionCookie);
    if (id === undefined) return '/';
    const sealedToken = await this.sessions.end(id);
    this.security.says('signed out');
    const token = sealedToken && this.parts.keys.open(sealedToken, ofSession(id))?.toString();
    if (token === undefined) return '/';
    // With the provider away the session here has ended all the same.
    const url = await this.providerFor(request)
      .signOutUrl(token)
      .catch(() => undefined);
    return url?.href ?? '/';
  }

  /** Who is signed in; nothing when the browser shows no session at all. A session that is over refuses. */
  async caller(request: Request): Promise<SignedIn | undefined> {
    const id = this.cookies.read(request, sessionCookie);
    if (id === undefined) return undefined;
    const signedIn = await this.sessions.of(id, this.casework.doors.clock.now());
    if (signedIn) return signedIn;
    throw new Problem('caller/unknown', phrase`The session is over, or there never was one.`, {
      remedy: phrase`Sign in again at /sign-in.`,
    });
  }

  private async proven(request: Request, begun: Parameters<IdentityProvider['prove']>[1]): Promise<Proven> {
    try {
      return await this.providerFor(request).prove(request.originalUrl, begun);
    } catch {
      throw failed(phrase`The identity provider did not confirm who this is.`);
    }
  }

  /** A browser has one session: signing in again ends the one before. */
  private async endOld(request: Request): Promise<void> {
    const old = this.cookies.read(request, sessionCookie);
    if (old !== undefined) await this.sessions.end(old);
  }

  private sealToken(session: string, token: string): Buffer {
    return this.parts.keys.seal(Buffer.from(token), ofSession(session));
  }

  private async asked<T>(answer: Promise<T>): Promise<T> {
    return answer.catch(() => {
      throw new Problem('system/unavailable', phrase`The identity provider cannot be reached just now.`, {
        remedy: phrase`Try to sign in again in a moment.`,
      });
    });
  }

  private providerFor(request: Request): IdentityProvider {
    const origin = this.originOf(request);
    const settings = this.parts.signIn.provider ?? this.parts.development?.settingsAt(origin);
    if (!settings)
      throw new Problem('sign-in/none', phrase`Nobody can sign in: no identity provider is connected.`, {
        remedy: phrase`Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and THROUGHLINE_PUBLIC_URL.`,
      });
    const insecure = this.parts.mode === 'development';
    const provider = this.providers.get(origin) ?? new IdentityProvider(settings, origin, { insecure });
    this.providers.set(origin, provider);
    return provider;
  }

  /** Where browsers find us. In development that is the very port we were called at, never what a header says. */
  originOf(request: Request): string {
    return this.parts.signIn.publicUrl ?? `http://127.0.0.1:${request.socket.localPort}`;
  }
}

/** A token is sealed for its session alone: with the table and the keys, but without the browser, it cannot be opened. */
const ofSession = (id: string): string =>
  `token of ${createHash('sha256').update(`token ${id}`).digest('hex')}`;

const failed = (detail: Phrase): Problem =>
  new Problem('sign-in/failed', detail, { remedy: phrase`Begin again at /sign-in.` });
