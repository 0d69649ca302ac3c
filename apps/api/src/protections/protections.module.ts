import { Module } from '@nestjs/common';
import { ProtectionsOfAccountController } from './of-account.controller.js';
import { ProtectionsController } from './protections.controller.js';

@Module({ controllers: [ProtectionsController, ProtectionsOfAccountController] })
export class ProtectionsModule {}
