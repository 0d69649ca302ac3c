import { Problem, type ProblemCode } from '../../../../libs/domain/src/problem.js';
import { quoted, phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';

/** One thing that is wrong with a request: where, and what. */
export interface InputFault {
  field: string;
  fault: Phrase;
}

/** A request that is refused at the border, with every fault named. */
export class InvalidInput extends Problem {
  constructor(
    readonly errors: InputFault[],
    code: ProblemCode = 'input/invalid',
  ) {
    super(code, quoted(errors.map(({ field, fault }) => `${field}: ${fault}`).join('; ')), {
      remedy: phrase`Put right every field that is named; /api/docs shows the form of every request.`,
    });
  }
}

/** A standard schema's issues as faults. Values are never repeated: they may be about people. */
export function inputFaults(issues: readonly SchemaIssue[], at = ''): InputFault[] {
  return issues.slice(0, mostFaults).map(({ path, message }) => ({
    field: [at, ...(path ?? []).map(nameOf)].filter(Boolean).join('.') || 'request',
    fault: quoted(message),
  }));
}

const mostFaults = 50;

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const nameOf = (segment: PropertyKey | { readonly key: PropertyKey }): string =>
  String(typeof segment === 'object' ? segment.key : segment).slice(0, 80);
