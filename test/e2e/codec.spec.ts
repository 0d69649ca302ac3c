import request from 'supertest';
import { Credentials } from '../../libs/billing-store/src/people/credentials.js';
import { KeyRing } from '../../libs/encryption/src/key-ring.js';
import { SealedPayloads } from '../../libs/encryption/src/payload-codec.js';
import { machineClock } from '../../libs/casework/src/clock.js';
import { startApi, type Api } from '../support/api.js';

const screen = 'https://temporal.example';

describe("the codec server of Temporal's own screen", () => {
  let api: Api;
  const keys = KeyRing.from(KeyRing.newText());
  beforeAll(async () => {
    api = await startApi({ signIn: { temporalScreen: screen }, keys });
  });
  afterAll(() => api.end());

  const asks = async (headers: Record<string, string>) => {
    const data = Buffer.from('"what the case carries"');
    const [sealed] = await new SealedPayloads(keys).encode([
      { metadata: { encoding: Buffer.from('json/plain') }, data },
    ]);
    const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
    const payload = {
      metadata: { encoding: text(sealed?.metadata?.['encoding']) },
      data: text(sealed?.data),
    };
    return request(api.app.getHttpServer() as Parameters<typeof request>[0])
      .post('/codec/decode')
      .set(headers)
      .send({ payloads: [payload] });
  };

  it('opens payloads for a manager who looks at that screen', async () => {
    const { body, headers, status } = await asks({ Origin: screen, 'X-Actor': 'Ann Begay; role=manager' });
    expect(status).toBe(200);
    expect(Buffer.from(body.payloads[0].data, 'base64').toString()).toBe('"what the case carries"');
    expect(headers['access-control-allow-origin']).toBe(screen);
  });

  it('opens nothing for another page, another role, or nobody', async () => {
    const manager = { 'X-Actor': 'Ann Begay; role=manager' };
    expect((await asks({ ...manager, Origin: 'https://evil.example' })).body.code).toBe('caller/elsewhere');
    expect((await asks(manager)).body.code).toBe('caller/elsewhere');
    expect((await asks({ Origin: screen })).body.code).toBe('caller/unknown');
    expect((await asks({ Origin: screen, 'X-Actor': 'Ben; role=inspector' })).body.code).toBe(
      'caller/not-allowed',
    );
    const { token } = await new Credentials(api.store).create(
      { name: 'Program', role: 'agency', of: 'A', days: 1 },
      machineClock.now(),
    );
    expect((await asks({ Origin: screen, Authorization: `Bearer ${token}` })).body.code).toBe(
      'caller/not-allowed',
    );
  });
});
