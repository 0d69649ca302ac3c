import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** An answer under seal, and the id of its key. */
export interface Sealed {
  keyId: string;
  sealed: Buffer;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals and opens single fields: AES-256-GCM, bound to the place where the field stands. New ones are sealed under the first key. */
export class Seals {
  private readonly current: string;

  constructor(private readonly keys: ReadonlyMap<string, Buffer>) {
    const [first] = keys.keys();
    if (first === undefined) throw new RangeError('There is no key to seal answers under.');
    this.current = first;
  }

  /** `2026a:base64,2025b:base64`: the current key first, older ones after it. */
  static from(text: string): Seals {
    const keys = text.split(',').map((each): [string, Buffer] => {
      const [id = '', key = ''] = each.trim().split(':');
      const bytes = Buffer.from(key, 'base64');
      if (id === '' || bytes.length !== 32) {
        throw new RangeError('A key for answers is an id, a colon, and 32 bytes in base64.');
      }
      return [id, bytes];
    });
    return new Seals(new Map(keys));
  }

  /** `place` names where it stands: opened anywhere else it is refused. */
  seal(text: string, place: string): Sealed {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.keyOf(this.current), nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { keyId: this.current, sealed: Buffer.concat([nonce, sealed, cipher.getAuthTag()]) };
  }

  open({ keyId, sealed }: Sealed, place: string): string {
    const nonce = sealed.subarray(0, nonceBytes);
    const decipher = createDecipheriv(algorithm, this.keyOf(keyId), nonce)
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(-tagBytes));
    const text = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  private keyOf(id: string): Buffer {
    const key = this.keys.get(id);
    if (key) return key;
    throw new RangeError(`The key ${id} for answers is not configured.`);
  }
}
