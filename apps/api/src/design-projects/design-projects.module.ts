import { Module } from '@nestjs/common';
import { DesignProjectsController } from './design-projects.controller.js';

@Module({ controllers: [DesignProjectsController] })
export class DesignProjectsModule {}
