import { Module } from '@nestjs/common';
import { ReconnectionsController } from './reconnections.controller.js';
import { SeverancesController } from './severances.controller.js';
import { StayingOnController } from './staying-on.controller.js';

@Module({
  controllers: [SeverancesController, ReconnectionsController, StayingOnController],
})
export class SeverancesModule {}
