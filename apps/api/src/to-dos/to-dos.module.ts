import { Module } from '@nestjs/common';
import { ToDosDoneController } from './to-dos-done.controller.js';

@Module({ controllers: [ToDosDoneController] })
export class ToDosModule {}
