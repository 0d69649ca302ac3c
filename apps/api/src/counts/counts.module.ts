import { Module } from '@nestjs/common';
import { CountsController } from './counts.controller.js';
import { LoadOfPeople } from './load-of-people.js';
import { ManagerCountsController } from './manager-counts.controller.js';

@Module({ controllers: [CountsController, ManagerCountsController], providers: [LoadOfPeople] })
export class CountsModule {}
