import { WrongUsage } from './endings.js';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** `--fact amperes=200 --fact crossings='["railroad"]'`: what is no JSON is a text. */
export function withPair(pair: string, before: Record<string, Json> = {}): Record<string, Json> {
  const at = pair.indexOf('=');
  if (at < 1) throw new WrongUsage(`"${pair}" is not of the form name=value.`);
  return { ...before, [pair.slice(0, at)]: valueOf(pair.slice(at + 1)) };
}

function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
