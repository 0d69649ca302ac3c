import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { InvalidInput } from '../problems/invalid-input.js';
import { line } from './fields.js';
import { quoted, phrase } from '../../../../libs/domain/src/phrase.js';

const field = 'X-Words';
const longest = 100;
const SoughtText = line(longest);

/** Words that are looked for, where there are any. */
export interface Sought {
  text?: string;
}

/** Words that are looked for may be about people: they stand in a header, since addresses are kept in logs. */
export const Words = createParamDecorator((_: unknown, context: ExecutionContext): Sought =>
  wordsIn(context.switchToHttp().getRequest<Request>()),
);

/** Says of a route that it looks for words. */
export const TakesWords = () =>
  ApiHeader({
    name: field,
    required: false,
    description: 'Words of number, title, name, address or account; percent-encoded.',
    schema: { type: 'string', maxLength: 3 * longest, pattern: '^[!-~]+$', example: 'relocation' },
  });

export function wordsIn({ headers }: Pick<Request, 'headers'>): Sought {
  const given = headers['x-words'];
  if (given === undefined) return {};
  const { success, data, error } = SoughtText.safeParse(decoded(String(given)));
  if (success) return { text: data };
  throw new InvalidInput(error.issues.map(({ message }) => ({ field, fault: quoted(message) })));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidInput([{ field, fault: phrase`is not percent-encoded` }]);
  }
}
