import { applyDecorators, Get } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusals } from './refusals.js';

/** What a workbook is to whoever asks for one. */
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A read that is handed out as a workbook, to be taken along. */
export function WorkbookRoute(path: string, summary: string) {
  return applyDecorators(
    Get(path),
    ApiOperation({ summary }),
    ApiProduces(workbook),
    ApiResponse({ status: 200, description: 'A workbook.', schema: { type: 'string', format: 'binary' } }),
    Refusals(400, 401, 403, 500, 503),
  );
}

/** Says before it is written what is handed out, and under which name it is kept. */
export function handOut(response: Response, file: string): void {
  response.type(workbook);
  response.setHeader('Content-Disposition', `attachment; filename="${file}"`);
}
