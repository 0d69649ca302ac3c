import { randomBytes } from 'node:crypto';
import { KeyRing } from '../../../libs/encryption/src/key-ring.js';

const key = (id: string): string => `${id}=${randomBytes(32).toString('base64')}`;
const text = Buffer.from('what nobody else may read');

describe('a ring of keys', () => {
  it('opens what it has sealed, and never seals the same twice alike', () => {
    const ring = KeyRing.from(key('2026-11'));
    const [one, other] = [ring.seal(text, 'a'), ring.seal(text, 'a')];
    expect(ring.open(one, 'a')).toEqual(text);
    expect(one.equals(other)).toBe(false);
    expect(one.includes(text)).toBe(false);
  });

  it('seals by its first key, and goes on opening what the ones before have sealed', () => {
    const [old, young] = [key('2026-05'), key('2026-11')];
    const sealed = KeyRing.from(old).seal(text, 'a');
    const rotated = KeyRing.from(`${young},${old}`);
    expect(rotated.open(sealed, 'a')).toEqual(text);
    expect(KeyRing.from(young).open(rotated.seal(text, 'a'), 'a')).toEqual(text);
    expect(KeyRing.from(young).open(sealed, 'a')).toBeUndefined();
  });

  it('does not open what is about something else, was changed, or was cut off', () => {
    const ring = KeyRing.from(key('k'));
    const sealed = ring.seal(text, 'a');
    expect(ring.open(sealed, 'b')).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(ring.open(changed, 'a')).toBeUndefined();
      expect(ring.open(sealed.subarray(0, at), 'a')).toBeUndefined();
    }
  });

  it('refuses a key that is too short, one without an id and two of the same id, without repeating it', () => {
    const secret = randomBytes(16).toString('base64');
    expect(() => KeyRing.from(`k=${secret}`)).toThrow('32 bytes');
    expect(() => KeyRing.from(`k=${secret}`)).not.toThrow(secret);
    expect(() => KeyRing.from(randomBytes(32).toString('base64'))).toThrow();
    expect(() => KeyRing.from(`${key('k')},${key('k')}`)).toThrow('same id');
  });
});
