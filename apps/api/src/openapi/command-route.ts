import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answer } from '../casework/answer.js';
import { Refusals } from './refusals.js';

interface Answered {
  status?: number;
  answer?: z.ZodType;
}

/** A command: sent under an id, by somebody, and answered when it is durable. */
export function CommandRoute(
  path: string,
  summary: string,
  { status = 200, answer = Answer }: Answered = {},
) {
  return applyDecorators(
    Post(path),
    HttpCode(status),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1 to 200 visible characters. The same key is the same command: it is answered as before.',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
      example: '0b5e3c1e-8a43-4a5a-9a7a-6f0f3c5f1d2b',
    }),
    ApiHeader({
      name: 'X-Actor',
      required: true,
      description: 'Who calls, and in which role; believed in development alone.',
      schema: { type: 'string' },
      example: 'Rosa Delgado; role=project associate',
    }),
    ApiResponse({ status, description: 'Done, and durable.', standardSchema: answer }),
    Refusals(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
  );
}
