import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { HealthModule } from '../health/health.module.js';
import { Measures } from './measures.js';
import { MetricsController } from './metrics.controller.js';

@Module({ imports: [HealthModule], controllers: [MetricsController], providers: [Measures] })
export class MetricsModule implements NestModule {
  constructor(private readonly measures: Measures) {}

  configure(consumer: MiddlewareConsumer): void {
    const time = (request: Request, response: Response, next: NextFunction) =>
      this.measures.time(request, response, next);
    consumer.apply(time).forRoutes('{*path}');
  }
}
