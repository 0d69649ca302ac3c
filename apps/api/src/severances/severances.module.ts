import { Module } from '@nestjs/common';
import { ArrangementsModule } from '../arrangements/arrangements.module.js';
import { ReconnectionsController } from './reconnections.controller.js';
import { SeverancesController } from './severances.controller.js';
import { StayingOnController } from './staying-on.controller.js';

@Module({
  imports: [ArrangementsModule],
  controllers: [SeverancesController, ReconnectionsController, StayingOnController],
})
export class SeverancesModule {}
