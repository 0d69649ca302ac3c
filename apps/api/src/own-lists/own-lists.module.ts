import { Module } from '@nestjs/common';
import { OwnListsController } from './own-lists.controller.js';

@Module({ controllers: [OwnListsController] })
export class OwnListsModule {}
