import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Module,
  Param,
  Post,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { StageOfCase } from '../../../apps/api/src/border/fields.js';
import { callerFrom } from '../../../apps/api/src/callers/caller.js';
import { Answer } from '../../../apps/api/src/casework/answer.js';
import { StageReport } from '../../../apps/api/src/stages/stage-schemas.js';

const CommandId = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** The address, the schemas and the headers of a report, and an answer of the same form: nothing else. */
@Controller('api/cases/:caseNumber/stages/:stage')
class CheckedRoute {
  @Post('report')
  @HttpCode(200)
  report(
    @Param({ schema: StageOfCase }) { caseNumber, stage }: StageOfCase,
    @Body({ schema: StageReport }) _report: StageReport,
    @Headers() headers: Record<string, string>,
  ): z.infer<typeof Answer> {
    callerFrom(headers['x-actor'], 'development');
    CommandId.parse(headers['idempotency-key']);
    const at = '2026-05-04T15:00:00.000Z';
    return { caseNumber, entry: 3, at, status: 'open', did: 'done', openStages: [stage], party: 'utility' };
  }
}

@Module({ controllers: [CheckedRoute] })
class CheckedModule {}

const app = await NestFactory.create(CheckedModule, { logger: ['error', 'warn'] });
app.useGlobalPipes(new StandardSchemaValidationPipe());
process.once('SIGTERM', () => void app.close().then(() => process.exit()));
await app.listen(Number(process.env.PORT), '127.0.0.1');
