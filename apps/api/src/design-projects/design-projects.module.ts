import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DesignProjectsController } from './design-projects.controller.js';

@Module({ imports: [CasesModule], controllers: [DesignProjectsController] })
export class DesignProjectsModule {}
