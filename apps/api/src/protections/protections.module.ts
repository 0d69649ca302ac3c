import { Module } from '@nestjs/common';
import { ProtectionsController } from './protections.controller.js';

@Module({ controllers: [ProtectionsController] })
export class ProtectionsModule {}
