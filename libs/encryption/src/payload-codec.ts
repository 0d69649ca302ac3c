import type { Payload, PayloadCodec } from '@temporalio/common';
import { KeyRing } from './key-ring.js';

const encoding = 'encoding';
const sealedEncoding = Buffer.from('binary/throughline-sealed');
const about = 'temporal payload';

/** Seals what Temporal keeps of a case, so that its servers, its stores and its screen hold nothing that can be read. */
export class SealedPayloads implements PayloadCodec {
  constructor(private readonly keys: KeyRing) {}

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.sealed(payload)));
  }

  /** What was sealed is opened; what came in plain, before sealing was turned on, stays as it is. */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.opened(payload)));
  }

  private sealed({ metadata, data }: Payload): Payload {
    const parts = Object.entries(metadata ?? {}).map(([name, value]) => [name, inText(value)]);
    const whole = JSON.stringify({
      metadata: Object.fromEntries(parts) as object,
      data: data ? inText(data) : '',
    });
    return { metadata: { [encoding]: sealedEncoding }, data: this.keys.seal(Buffer.from(whole), about) };
  }

  private opened(payload: Payload): Payload {
    if (!sealedEncoding.equals(payload.metadata?.[encoding] ?? Buffer.alloc(0))) return payload;
    const whole = this.keys.open(payload.data ?? Buffer.alloc(0), about);
    if (whole === undefined) throw new Error('A payload was sealed under a key that is not configured.');
    const { metadata, data } = JSON.parse(whole.toString()) as {
      metadata: Record<string, string>;
      data: string;
    };
    const parts = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
    return {
      metadata: Object.fromEntries(parts) as Record<string, Buffer>,
      data: Buffer.from(data, 'base64'),
    };
  }
}

const inText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The codecs that configuration asks for: THROUGHLINE_SEAL_PAYLOADS turns them on, THROUGHLINE_KEYS has the keys. */
export function payloadCodecsFrom(environment: NodeJS.ProcessEnv): PayloadCodec[] {
  if (!['on', 'true', '1'].includes(environment['THROUGHLINE_SEAL_PAYLOADS'] ?? '')) return [];
  const text = environment['THROUGHLINE_KEYS'];
  if (!text) throw new Error('THROUGHLINE_SEAL_PAYLOADS is on: THROUGHLINE_KEYS must have the keys.');
  const keys = KeyRing.from(text);
  if (environment['THROUGHLINE_MODE'] !== 'development' && keys.isOfDevelopment)
    throw new Error('THROUGHLINE_KEYS has a key that was made for development: production refuses it.');
  return [new SealedPayloads(keys)];
}
