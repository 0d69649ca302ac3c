import { Controller, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForEverybody } from '../callers/for-everybody.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Alive, Readiness } from './health-schemas.js';
import { Ready } from './readiness.js';

@ApiTags('health')
@ForEverybody()
@Controller('api/health')
export class HealthController {
  constructor(private readonly readiness: Ready) {}

  @ReadRoute('live', 'Whether the program runs.', Alive)
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @ReadRoute('ready', 'Whether people can work, and whether cases are carried.', Readiness)
  @ApiResponse({ status: 503, description: 'Nobody can work.', standardSchema: Readiness })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.readiness.now();
    response.status(readiness.status === 'unavailable' ? 503 : 200);
    return readiness;
  }
}
