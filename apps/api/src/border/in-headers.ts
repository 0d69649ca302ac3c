import type { Request, RequestHandler } from 'express';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { InvalidInput } from '../problems/invalid-input.js';

/** What of a question is about people, or may be. Programs may still put names into the address; words never. */
export const namesOfPeople = ['assignee', 'inHandOf', 'counselor'] as const;
export const words = 'text';

/**
 * What is asked in headers, since addresses are kept in the logs of whatever stands before us: words that are looked for (`X-Words`,
 * percent-encoded), and names of people as a query would have them (`X-People`: `assignee=M.%20Alvarado`). From here on it is a part
 * of the query, and is checked as one.
 */
export const takesHeaders: RequestHandler = (request, _response, next) => {
  if (Object.hasOwn(request.query, words))
    throw new InvalidInput([{ field: words, fault: phrase`is asked for in X-Words` }]);
  const asked = { ...peopleIn(request), ...wordsIn(request) };
  if (Object.keys(asked).length > 0) {
    const value = { ...request.query, ...asked };
    Object.defineProperty(request, 'query', { value, enumerable: true, configurable: true });
  }
  next();
};

function peopleIn({ headers }: Request): Record<string, string> {
  const given = headers['x-people'];
  return typeof given === 'string' ? Object.fromEntries(new URLSearchParams(given)) : {};
}

function wordsIn({ headers }: Request): Record<string, string> {
  const given = headers['x-words'];
  return given === undefined ? {} : { [words]: decoded(String(given)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidInput([{ field: 'X-Words', fault: phrase`is not percent-encoded` }]);
  }
}
