import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Ready } from './readiness.js';
import { Temporal } from './temporal.js';

@Module({ controllers: [HealthController], providers: [Ready, Temporal], exports: [Ready] })
export class HealthModule {}
