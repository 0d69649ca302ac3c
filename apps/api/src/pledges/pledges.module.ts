import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { PledgeFilesController } from './pledge-files.controller.js';
import { PledgesController } from './pledges.controller.js';

@Module({ imports: [CasesModule], controllers: [PledgeFilesController, PledgesController] })
export class PledgesModule {}
