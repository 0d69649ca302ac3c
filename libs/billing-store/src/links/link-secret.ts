import { createHash, randomBytes } from 'node:crypto';

/** Digits and letters that are not taken for one another, also by somebody who types them off a letter. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 28;

/** A new secret of 140 bits, in groups that can be read out: `7K2M-…`. */
export const newSecret = (): string =>
  [...randomBytes(length)]
    .map((byte) => signs[byte % signs.length])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');

/** By what a secret is known. However it is typed, it is the same one; what is none has no hash. */
export function hashOfSecret(typed: string): Buffer | undefined {
  const secret = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isOne = secret.length === length && [...secret].every((sign) => signs.includes(sign));
  return isOne ? createHash('sha256').update(secret).digest() : undefined;
}
