import { Module } from '@nestjs/common';
import { ToDosController } from './to-dos.controller.js';
import { ToDosDoneController } from './to-dos-done.controller.js';

@Module({ controllers: [ToDosController, ToDosDoneController] })
export class ToDosModule {}
