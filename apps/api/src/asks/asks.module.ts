import { Module } from '@nestjs/common';
import { AsksController } from './asks.controller.js';

@Module({ controllers: [AsksController] })
export class AsksModule {}
