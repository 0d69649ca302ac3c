import { applyDecorators, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Refusals } from './refusals.js';

/** A read: what the store says now. */
export function ReadRoute(path: string, summary: string, answer: z.ZodType) {
  return applyDecorators(
    Get(path),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'As the store says now.', standardSchema: answer }),
    Refusals(400, 401, 403, 404, 422, 429, 500, 503),
  );
}
