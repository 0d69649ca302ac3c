import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderSettings } from '../../apps/api/src/sign-in/settings.js';

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What of a token is not as it should be; without any it is a good one. */
export interface Untruth {
  claims?: object;
  header?: object;
  /** Not the key that is published. */
  strangeKey?: true;
  /** Put in after it was signed. */
  altered?: object;
  unsigned?: true;
}

/** An OpenID provider that tells whatever it is made to tell. */
export class UntrueProvider {
  private readonly keys = newKey();
  private readonly strange = newKey();
  private untruth: Untruth = {};
  private nonce = '';

  private constructor(private readonly server: Server) {}

  static async started(): Promise<UntrueProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const provider = new UntrueProvider(server);
    server.on('request', (request, response) => provider.answer(request, response));
    return provider;
  }

  get settings(): ProviderSettings {
    const client = { clientId: 'throughline', clientSecret: 'a secret of the two' };
    return { issuer: this.issuer, ...client, scope: 'openid profile', roleClaim: 'role' };
  }

  /** What it says of the sign-in that was begun with this nonce. */
  tells(nonce: string, untruth: Untruth): void {
    [this.nonce, this.untruth] = [nonce, untruth];
  }

  async ends(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((ended) => this.server.close(ended));
  }

  private get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
    const [path = ''] = url.split('?');
    const body = { '/.well-known/openid-configuration': this.about, '/keys': this.published }[path];
    const token = path === '/token' ? this.tokens() : undefined;
    response.writeHead((body ?? token) ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body ?? token ?? {}));
  }

  private get about(): object {
    const at = (name: string): string => `${this.issuer}/${name}`;
    return {
      issuer: this.issuer,
      ...{ authorization_endpoint: at('auth'), token_endpoint: at('token'), jwks_uri: at('keys') },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private get published(): object {
    return {
      keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
    };
  }

  private tokens(): object {
    return { access_token: 'none of ours', token_type: 'Bearer', expires_in: 60, id_token: this.idToken() };
  }

  private idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const told = {
      ...{
        iss: this.issuer,
        aud: 'throughline',
        sub: 'rosa',
        name: 'Rosa Delgado',
        role: 'project associate',
      },
      ...{ nonce: this.nonce, iat: now, exp: now + 300 },
    };
    const { claims, header, strangeKey, altered, unsigned } = this.untruth;
    const body = { ...told, ...claims };
    const head = base64({ alg: 'RS256', kid: 'one', typ: 'JWT', ...header });
    const key = strangeKey ? this.strange.privateKey : this.keys.privateKey;
    const signature = unsigned ? '' : signatureOf(`${head}.${base64(body)}`, key);
    return `${head}.${base64({ ...body, ...altered })}.${signature}`;
  }
}

const signatureOf = (text: string, key: KeyObject): string =>
  createSign('RSA-SHA256').update(text).sign(key, 'base64url');
