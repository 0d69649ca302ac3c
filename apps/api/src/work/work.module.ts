import { Module } from '@nestjs/common';
import { WorkController } from './work.controller.js';

@Module({ controllers: [WorkController] })
export class WorkModule {}
