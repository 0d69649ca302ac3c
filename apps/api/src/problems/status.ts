import { problems, type ProblemCode, type ProblemKind } from '../../../../libs/domain/src/problem.js';

const statuses: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  method: 405,
  conflict: 409,
  'too-large': 413,
  'content-type': 415,
  unprocessable: 422,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
};

/** The HTTP status of every kind of problem; a new kind does not compile without one. */
export const statusOf = (kind: ProblemKind): number => statuses[kind];

export const statusOfCode = (code: ProblemCode): number => statusOf(problems[code].kind);
