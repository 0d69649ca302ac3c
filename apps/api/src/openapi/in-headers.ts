import type { OpenAPIObject } from '@nestjs/swagger';
import { namesOfPeople, words } from '../border/in-headers.js';

type Path = OpenAPIObject['paths'][string];
type Operation = NonNullable<Path['get']>;
type Parameter = { name: string; in: string };

const xWords = {
  name: 'X-Words',
  in: 'header',
  required: false,
  description: 'Words of number, title, name, address or account; percent-encoded.',
  schema: { type: 'string', maxLength: 300, pattern: '^[!-~]+$', example: 'relocation' },
} as const;

const xPeople = (names: readonly string[]) => ({
  name: 'X-People',
  in: 'header',
  required: false,
  description: `Names of people, as a query has them, for logs to keep none: ${names.join(', ')}.`,
  schema: {
    type: 'string',
    maxLength: 400,
    pattern: `^(?:${names.join('|')})=[!-~]+$`,
    example: `${names[0]}=Kim+Ortiz`,
  },
});

/** What a query has from headers is told as headers: words in place of a parameter, names of people beside it. */
export function tellHeaders({ paths }: OpenAPIObject): void {
  for (const { get } of Object.values(paths)) if (get) get.parameters = told(get);
}

function told({ parameters = [] }: Operation): NonNullable<Operation['parameters']> {
  const inQuery = (parameters as Parameter[]).filter((one) => one.in === 'query').map(({ name }) => name);
  const people = namesOfPeople.filter((name) => inQuery.includes(name));
  return [
    ...parameters.filter((one) => (one as Parameter).name !== words || (one as Parameter).in !== 'query'),
    ...(inQuery.includes(words) ? [xWords] : []),
    ...(people.length > 0 ? [xPeople(people)] : []),
  ] as NonNullable<Operation['parameters']>;
}
