import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client';
import type { Identity } from '../../../../libs/billing-store/src/people/people.js';
import type { Begun } from './begun.js';
import type { ProviderSettings } from './settings.js';

/** What the provider answers at the end of a sign-in. */
export interface Proven {
  identity: Identity;
  /** Shown to the provider again when the person signs out. */
  token: string;
  /** Whether it has asked who it is for this very sign-in. */
  isAnew: boolean;
}

/** So many seconds ago, at most, somebody who was asked anew has answered. */
const answeredWithin = 120;

/** An OpenID provider: code flow with PKCE. Its configuration is asked for once it is needed, and again when that failed. */
export class IdentityProvider {
  private configuration: Promise<Configuration> | undefined;

  constructor(
    private readonly settings: ProviderSettings,
    /** Where browsers find us. */
    private readonly origin: string,
    private readonly ways: { insecure: boolean },
  ) {}

  /** Where the browser goes to sign in. */
  async signInUrl({ state, nonce, verifier, again }: Begun): Promise<URL> {
    return buildAuthorizationUrl(await this.configured(), {
      redirect_uri: `${this.origin}/sign-in/callback`,
      scope: this.settings.scope,
      response_type: 'code',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...{ state, nonce },
      ...(this.asksAnew(again) ? { prompt: 'login', max_age: String(answeredWithin) } : {}),
    });
  }

  /** Exchanges the code that the browser brought; throws when anything of it is not as it was begun, or not signed by the provider. */
  async prove(callback: string, { state, nonce, verifier, again }: Begun): Promise<Proven> {
    const isAnew = this.asksAnew(again);
    const tokens = await authorizationCodeGrant(await this.configured(), new URL(callback, this.origin), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      // The token then says when that was, and it is checked.
      ...(isAnew ? { maxAge: answeredWithin } : {}),
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Error('There is no ID token.');
    return { identity: this.identityIn(claims), token: tokens.id_token, isAnew };
  }

  private asksAnew(again: boolean): boolean {
    return again || this.settings.asksAlways === true;
  }

  /** Where the browser goes to sign out at the provider as well; nowhere when it has no such place. */
  async signOutUrl(token: string): Promise<URL | undefined> {
    const configuration = await this.configured();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return buildEndSessionUrl(configuration, {
      id_token_hint: token,
      post_logout_redirect_uri: `${this.origin}/`,
    });
  }

  private identityIn(claims: Record<string, unknown>): Identity {
    const { roleClaim, ofClaim, issuer } = this.settings;
    const text = (claim: string | undefined): string | undefined => textIn(claims[claim ?? '']);
    const [role, of] = [text(roleClaim), text(ofClaim)];
    const subject = String(claims['sub']);
    return {
      ...{ issuer, subject },
      name: text('name') ?? text('preferred_username') ?? subject,
      language: text('locale')?.startsWith('es') ? 'es' : 'en',
      ...(role === undefined ? {} : { role }),
      ...(of === undefined ? {} : { of }),
    };
  }

  private configured(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    this.configuration ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [enableNonRepudiationChecks, ...(this.ways.insecure ? [allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      this.configuration = undefined;
      throw error;
    });
    return this.configuration;
  }
}

/** A claim that is a text, or the first of several. */
function textIn(claim: unknown): string | undefined {
  const first: unknown = Array.isArray(claim) ? claim[0] : claim;
  return typeof first === 'string' && first.trim() !== '' ? first.trim().slice(0, 100) : undefined;
}
