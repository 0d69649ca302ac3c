import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const meanings: Record<number, string> = {
  400: 'The request is not in the expected form.',
  401: 'Nobody is named as the caller.',
  403: 'The caller may not do this.',
  404: 'There is no such thing.',
  409: 'Where the case stands now does not allow it.',
  413: 'The request is too large.',
  415: 'The body is not sent as JSON.',
  422: 'A rule refuses it, and says what would change that.',
  429: 'Too many requests; Retry-After says when to come again.',
  500: 'Something went wrong on our side.',
  503: 'A part of the system cannot be reached.',
};

/** Refusals that an operation can give, each with the one form that all have. */
export const Refusals = (...statuses: number[]) =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: meanings[status] ?? 'A refusal.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
      }),
    ),
  );
