import type { Request } from 'express';
import type { Whence } from '../../../../libs/billing-store/src/people/sessions.js';

type Known = readonly (readonly [RegExp, string])[];

/** By what each says of itself. Most claim to be others as well, so the order matters. */
const browsers: Known = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.* Safari\//, 'Safari'],
];

const systems: Known = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const named = (text: string, known: Known): string | null =>
  known.find(([form]) => form.test(text))?.[1] ?? null;

/** From where somebody signs in: by it a person knows a session again. What the browser says is kept by its name alone. */
export function whenceOf({ headers, ip }: Pick<Request, 'headers' | 'ip'>): Whence {
  const agent = (headers['user-agent'] ?? '').slice(0, 500);
  return { browser: named(agent, browsers), system: named(agent, systems), address: ip ?? null };
}
