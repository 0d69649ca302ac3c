import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;
const keyBytes = 32;
const idForm = /^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/;
/** Keys that were made by a first start and are known to that machine alone. */
const madeHere = 'development';

/**
 * Keys under their ids, the first of which seals; the others only open what was sealed before a rotation.
 * AES-256-GCM. A sealed text begins with the id of its key: one byte of length, the id, then iv, tag and text.
 */
export class KeyRing {
  private readonly byId: ReadonlyMap<string, Buffer>;

  private constructor(private readonly keys: readonly { id: string; key: Buffer }[]) {
    this.byId = new Map(keys.map(({ id, key }) => [id, key]));
  }

  /** Reads `2026-11=<32 bytes in base64>,2026-05=…`. Throws when a key is not of that form; never repeats it. */
  static from(text: string): KeyRing {
    const keys = text.split(',').map((part) => keyFrom(part.trim()));
    if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error('Two keys have the same id.');
    return new KeyRing(keys);
  }

  /** A key that nobody else has. Whoever starts without one of his own works with it. */
  static newText(): string {
    return `${madeHere}=${randomBytes(keyBytes).toString('base64')}`;
  }

  get ids(): string[] {
    return this.keys.map(({ id }) => id);
  }

  /** Whether a key was made by a first start: such a key is no secret of the production. */
  get isOfDevelopment(): boolean {
    return this.ids.some((id) => id.startsWith(madeHere));
  }

  /** Seals under the first key. What it is about must be named again to open it. */
  seal(plain: Uint8Array, about: string): Buffer {
    const [first] = this.keys;
    if (first === undefined) throw new Error('There is no key.');
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', derived(first.key, about), iv).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    const id = Buffer.from(first.id);
    return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), sealed]);
  }

  /** What was sealed; nothing when it was sealed by none of these keys, about something else, or was changed. */
  open(sealed: Uint8Array, about: string): Buffer | undefined {
    const bytes = Buffer.from(sealed);
    const idEnds = 1 + (bytes[0] ?? 0);
    const key = this.byId.get(bytes.subarray(1, idEnds).toString());
    const textBegins = idEnds + ivBytes + tagBytes;
    if (key === undefined || bytes.length < textBegins) return undefined;
    try {
      const iv = bytes.subarray(idEnds, idEnds + ivBytes);
      const decipher = createDecipheriv('aes-256-gcm', derived(key, about), iv)
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(idEnds + ivBytes, textBegins));
      return Buffer.concat([decipher.update(bytes.subarray(textBegins)), decipher.final()]);
    } catch {
      return undefined;
    }
  }
}

/** One key serves several purposes; none can open what another has sealed. */
const derived = (key: Buffer, about: string): Buffer =>
  createHash('sha256').update(key).update('\0').update(about).digest();

function keyFrom(part: string): { id: string; key: Buffer } {
  const [id = '', ...rest] = part.split('=');
  const key = Buffer.from(rest.join('='), 'base64');
  if (!idForm.test(id)) throw new Error('A key has no id: write id=key.');
  if (key.length !== keyBytes) throw new Error(`The key ${id} is not ${keyBytes} bytes in base64.`);
  return { id, key };
}
