import { Module } from '@nestjs/common';
import { EffectsController } from './effects.controller.js';

@Module({ controllers: [EffectsController] })
export class EffectsModule {}
