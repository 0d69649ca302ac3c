import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { KeyRing } from '../../../libs/encryption/src/key-ring.js';
import { payloadCodecsFrom, SealedPayloads } from '../../../libs/encryption/src/payload-codec.js';

const key = (id: string): string => `${id}=${randomBytes(32).toString('base64')}`;
const payload = defaultPayloadConverter.toPayload({ caseNumber: 'HA-2026-000001', cents: 12_345 });

describe('payloads under seal', () => {
  it('come back as they were, also those that came before sealing was turned on', async () => {
    const codec = new SealedPayloads(KeyRing.from(key('a')));
    const sealed = await codec.encode([payload]);
    expect(Buffer.from(sealed[0]?.data ?? []).toString('latin1')).not.toContain('HA-2026');
    const opened = await codec.decode([...sealed, payload]);
    expect(opened.map((one) => defaultPayloadConverter.fromPayload(one))).toEqual([
      { caseNumber: 'HA-2026-000001', cents: 12_345 },
      { caseNumber: 'HA-2026-000001', cents: 12_345 },
    ]);
  });

  it('are opened after a rotation, and by nobody without the key', async () => {
    const [old, young] = [key('2026-05'), key('2026-11')];
    const sealed = await new SealedPayloads(KeyRing.from(old)).encode([payload]);
    const [opened] = await new SealedPayloads(KeyRing.from(`${young},${old}`)).decode(sealed);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toMatchObject({ cents: 12_345 });
    expect(() => new SealedPayloads(KeyRing.from(young)).decode(sealed)).toThrow('not configured');
  });

  it('are sealed when configuration says so, never under a key of development in production', () => {
    const on = { THROUGHLINE_SEAL_PAYLOADS: 'on' };
    expect(payloadCodecsFrom({})).toEqual([]);
    expect(payloadCodecsFrom({ ...on, THROUGHLINE_KEYS: key('a') })).toHaveLength(1);
    expect(() => payloadCodecsFrom(on)).toThrow('THROUGHLINE_KEYS');
    expect(() => payloadCodecsFrom({ ...on, THROUGHLINE_KEYS: KeyRing.newText() })).toThrow('development');
  });
});
