import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInFrom } from '../../../apps/api/src/sign-in/from-environment.js';
import { KeyRing } from '../../../libs/encryption/src/key-ring.js';

const ownKey = `2026-11=${Buffer.alloc(32, 7).toString('base64')}`;
const connected = {
  OIDC_ISSUER: 'https://id.example/realms/utility',
  OIDC_CLIENT_ID: 'throughline',
  OIDC_CLIENT_SECRET: 'kept elsewhere',
  OIDC_ROLE_CLAIM: 'throughline_role',
  THROUGHLINE_PUBLIC_URL: 'https://throughline.example/',
  THROUGHLINE_KEYS: ownKey,
};

describe('what signing in is told from outside', () => {
  it('connects the provider that it names', () => {
    const { signIn } = signInFrom(connected);
    expect(signIn.publicUrl).toBe('https://throughline.example');
    expect(signIn.provider).toMatchObject({ clientId: 'throughline', roleClaim: 'throughline_role' });
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'THROUGHLINE_PUBLIC_URL', 'THROUGHLINE_KEYS'])(
    'is refused without %s, and named',
    (name) => expect(() => signInFrom({ ...connected, [name]: '' })).toThrow(`${name}: must be set`),
  );

  it.each(['OIDC_ISSUER', 'THROUGHLINE_PUBLIC_URL'])('takes no open line for %s in production', (name) => {
    expect(() => signInFrom({ ...connected, [name]: 'http://id.example' })).toThrow(`${name}: must be https`);
    expect(() =>
      signInFrom({ ...connected, [name]: 'http://id.example', THROUGHLINE_MODE: 'development' }),
    ).not.toThrow();
  });

  it('refuses a key of development in production', () => {
    const given = { ...connected, THROUGHLINE_KEYS: KeyRing.newText() };
    expect(() => signInFrom(given)).toThrow('made for development');
    expect(() => signInFrom({ ...given, THROUGHLINE_MODE: 'development' })).not.toThrow();
  });

  it('makes a key for development once, which the owner alone reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-key-'));
    try {
      const there = { THROUGHLINE_MODE: 'development', THROUGHLINE_DATA: folder };
      const sealed = signInFrom(there).keys?.seal(Buffer.from('x'), 'a') ?? Buffer.alloc(0);
      expect(signInFrom(there).keys?.open(sealed, 'a')?.toString()).toBe('x');
      expect(statSync(join(folder, 'development-key')).mode & 0o077).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
