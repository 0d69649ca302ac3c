import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ForEverybody } from '../callers/for-everybody.js';
import { Measures } from './measures.js';

@ApiTags('health')
@ForEverybody()
@Controller('api/metrics')
export class MetricsController {
  constructor(private readonly measures: Measures) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Measurements in the form that Prometheus reads.' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'All of them.', schema: { type: 'string' } })
  all(): Promise<string> {
    return this.measures.registry.metrics();
  }
}
