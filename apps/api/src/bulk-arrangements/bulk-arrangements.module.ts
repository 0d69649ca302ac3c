import { Module } from '@nestjs/common';
import { BulkArrangementsController } from './bulk-arrangements.controller.js';

@Module({ controllers: [BulkArrangementsController] })
export class BulkArrangementsModule {}
