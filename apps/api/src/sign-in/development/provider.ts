import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Configuration, Provider } from 'oidc-provider';
import type { ProviderSettings } from '../settings.js';
import { Kept } from './kept.js';
import { chooser, failurePage, signOutPage, icon, style } from './page.js';
import { townspeople } from './townspeople.js';

const clientId = 'throughline';
const path = '/development/provider';

/**
 * An OpenID provider in our own process, with one person for each role, so that signing in can be tried without any
 * other server. It believes whoever chooses: it is never made outside of development.
 */
export class DevelopmentProvider {
  private readonly clientSecret = randomBytes(32).toString('base64url');
  private provider: Promise<Provider> | undefined;

  settingsAt(origin: string): ProviderSettings {
    const { clientSecret } = this;
    const claims = { roleClaim: 'role', ofClaim: 'of', asksAlways: true };
    return { issuer: origin + path, clientId, clientSecret, scope: 'openid profile', ...claims };
  }

  /** Its pages and endpoints; everything else goes on to the API. */
  readonly routes: RequestHandler = (request, response, next) => {
    if (!request.path.startsWith('/development/')) return next();
    if (request.path === '/development/sign-in.css') return void response.type('css').send(style);
    if (request.path === '/development/sign-in.svg') return void response.type('svg').send(icon);
    this.answer(request, response).then((answered) => answered || next(), next);
  };

  /** Whether this was a page or an endpoint of the provider. */
  private async answer(request: Request, response: Response): Promise<boolean> {
    const provider = await this.providerAt(`http://127.0.0.1:${request.socket.localPort}`);
    if (request.url.startsWith(`${path}/`)) {
      request.url = request.url.slice(path.length);
      request.baseUrl = path;
      await provider.callback()(request, response);
      return true;
    }
    const [, interaction, person] = /^\/development\/sign-in\/([\w-]+)(?:\/(\w+))?$/.exec(request.path) ?? [];
    if (interaction === undefined) return false;
    if (request.method === 'GET') response.type('html').send(chooser(interaction));
    else if (townspeople.some(({ id }) => id === person) && person !== undefined)
      await provider
        .interactionFinished(request, response, { login: { accountId: person } })
        .catch(() => response.status(400).type('html').send(failurePage()));
    else return false;
    return true;
  }

  /** Loaded when somebody first signs in: whoever does not needs nothing of it. */
  private providerAt(origin: string): Promise<Provider> {
    this.provider ??= import('oidc-provider').then(
      (library) => new library.Provider(origin + path, this.configured(origin)),
    );
    return this.provider;
  }

  private configured(origin: string): Configuration {
    return {
      adapter: Kept,
      clients: [
        {
          client_id: clientId,
          client_secret: this.clientSecret,
          redirect_uris: [`${origin}/sign-in/callback`],
          post_logout_redirect_uris: [`${origin}/`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      cookies: { keys: [randomBytes(32)] },
      jwks: { keys: [ownKey()] },
      claims: { openid: ['sub'], profile: ['name', 'locale', 'role', 'of'] },
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (context, form) => void (context.body = signOutPage(form)),
        },
      },
      interactions: { url: (_context, { uid }) => `/development/sign-in/${uid}` },
      findAccount: (_context, id) => accountOf(id),
      loadExistingGrant: granted,
      renderError: (context) => void (context.body = failurePage()),
      ttl: {
        Interaction: 600,
        Session: 3600,
        Grant: 3600,
        AuthorizationCode: 60,
        IdToken: 3600,
        AccessToken: 60,
      },
    };
  }
}

function ownKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'development' };
}

function accountOf(id: string) {
  const person = townspeople.find((one) => one.id === id);
  if (!person) return undefined;
  const { name, language, role, of } = person;
  return { accountId: id, claims: () => ({ sub: id, name, locale: language, role, ...(of ? { of } : {}) }) };
}

/** Nobody is asked whether Throughline may know who they are: that is what this is for. */
const granted: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const accountId = oidc.session?.accountId;
  if (accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};
