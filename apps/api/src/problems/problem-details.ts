import { z } from 'zod';
import { problems, type Problem, type ProblemCode } from '../../../../libs/domain/src/problem.js';
import { InvalidInput } from './invalid-input.js';
import { statusOfCode } from './status.js';

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

export const ProblemDetails = z
  .strictObject({
    type: z
      .string()
      .meta({ description: 'Where the problem is explained.', example: '/problems/stage/gate' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong with this very request.' }),
    instance: z.string().optional().meta({ description: 'Names this request in the log.' }),
    code: z.enum(codes),
    rule: z.string().optional().meta({ description: 'The rule or the row of the process that refused.' }),
    remedy: z.string().optional().meta({ description: 'What would change the answer.' }),
    missing: z
      .array(
        z.strictObject({
          requirement: z.string(),
          what: z.string(),
          owes: z.string(),
          since: z.string().optional(),
        }),
      )
      .optional()
      .meta({ description: 'What is missing at a gate, who owes it, and since when.' }),
    errors: z
      .array(z.strictObject({ field: z.string(), fault: z.string() }))
      .optional()
      .meta({ description: 'Every fault of the input.' }),
  })
  .meta({ id: 'ProblemDetails', description: 'A refusal (RFC 9457).' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** A problem as its body says it. */
export function detailsOf(problem: Problem, instance?: string): ProblemDetails {
  const { code, message, reason } = problem;
  const { rule, remedy, missing } = reason;
  return {
    type: `/problems/${code}`,
    title: problems[code].title,
    status: statusOfCode(code),
    detail: message,
    ...(instance === undefined ? {} : { instance }),
    code,
    ...(rule === undefined ? {} : { rule }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(missing === undefined ? {} : { missing }),
    ...(problem instanceof InvalidInput ? { errors: problem.errors } : {}),
  };
}
