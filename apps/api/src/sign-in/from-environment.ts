import { z } from 'zod';
import { developmentKeys } from '../../../../libs/encryption/src/development-key.js';
import { KeyRing } from '../../../../libs/encryption/src/key-ring.js';
import type { SignInSettings } from './settings.js';

const claim = z.string().regex(/^[\w:./-]{1,100}$/, 'is not the name of a claim');

const shape = z.object({
  THROUGHLINE_MODE: z.string().optional(),
  THROUGHLINE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  THROUGHLINE_TEMPORAL_SCREEN: z.url({ protocol: /^https?$/ }).optional(),
  THROUGHLINE_TRUST_PROXY: z.coerce.number<string>().int().min(0).max(5).default(0),
  THROUGHLINE_KEYS: z.string().min(1).optional(),
  THROUGHLINE_DATA: z.string().min(1).default('.throughline'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_SCOPE: z.string().default('openid profile'),
  OIDC_ROLE_CLAIM: claim.optional(),
  OIDC_OF_CLAIM: claim.optional(),
});
type Shape = z.infer<typeof shape>;

/** What a provider needs beside itself. */
const needed = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'THROUGHLINE_PUBLIC_URL'] as const;

const Environment = shape.superRefine((given, context) => {
  const faults = [...keyFaults(given), ...(given.OIDC_ISSUER === undefined ? [] : faultsIn(given))];
  for (const [name, message] of faults) context.addIssue({ code: 'custom', path: [name], message });
});

/** Sessions and the answers of interviews are sealed under keys that outlive the process. */
function keyFaults({ THROUGHLINE_MODE: mode, THROUGHLINE_KEYS: keys }: Shape): [keyof Shape, string][] {
  if (mode === 'development' || keys !== undefined) return [];
  return [['THROUGHLINE_KEYS', 'must be set outside of development']];
}

function faultsIn(given: Shape): [keyof Shape, string][] {
  const isProduction = given.THROUGHLINE_MODE !== 'development';
  const absent = needed.filter((name) => given[name] === undefined);
  const open = (['OIDC_ISSUER', 'THROUGHLINE_PUBLIC_URL'] as const).filter((name) =>
    given[name]?.startsWith('http:'),
  );
  return [
    ...absent.map((name): [keyof Shape, string] => [name, 'must be set together with OIDC_ISSUER']),
    ...(isProduction
      ? open.map((name): [keyof Shape, string] => [name, 'must be https outside of development'])
      : []),
  ];
}

/** What signing in is told from outside; every fault is named, no value is repeated. */
export function signInFrom(environment: NodeJS.ProcessEnv): { signIn: SignInSettings; keys?: KeyRing } {
  const filled = Object.entries(environment).filter(([, value]) => value !== '');
  const { data, error } = Environment.safeParse(Object.fromEntries(filled));
  if (error) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The environment is not as it must be. ${faults.join('; ')}`);
  }
  const keys = keysFrom(data);
  return { signIn: settingsOf(data), ...(keys ? { keys } : {}) };
}

function settingsOf(given: Shape): SignInSettings {
  const { OIDC_ISSUER: issuer, OIDC_SCOPE: scope } = given;
  const { OIDC_ROLE_CLAIM: roleClaim, OIDC_OF_CLAIM: ofClaim, THROUGHLINE_PUBLIC_URL: url } = given;
  const places = {
    ...originIn('publicUrl', url),
    ...originIn('temporalScreen', given.THROUGHLINE_TEMPORAL_SCREEN),
    proxies: given.THROUGHLINE_TRUST_PROXY,
  };
  if (issuer === undefined) return places;
  const claims = { ...(roleClaim ? { roleClaim } : {}), ...(ofClaim ? { ofClaim } : {}) };
  const client = { clientId: given.OIDC_CLIENT_ID ?? '', clientSecret: given.OIDC_CLIENT_SECRET ?? '' };
  return { ...places, provider: { issuer, ...client, scope, ...claims } };
}

const originIn = <Name extends string>(name: Name, url: string | undefined): { [K in Name]?: string } =>
  (url === undefined ? {} : { [name]: new URL(url).origin }) as { [K in Name]?: string };

/** Keys come from configuration; development makes its own, and production refuses that one. */
function keysFrom({
  THROUGHLINE_MODE: mode,
  THROUGHLINE_KEYS: text,
  THROUGHLINE_DATA: folder,
}: Shape): KeyRing | undefined {
  const isDevelopment = mode === 'development';
  if (text === undefined) return isDevelopment ? developmentKeys(folder) : undefined;
  const keys = KeyRing.from(text);
  if (isDevelopment || !keys.isOfDevelopment) return keys;
  throw new Error('THROUGHLINE_KEYS has a key that was made for development: production refuses it.');
}
