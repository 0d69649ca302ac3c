import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { ToDosController } from './to-dos.controller.js';
import { ToDosDoneController } from './to-dos-done.controller.js';

@Module({ imports: [AbsencesModule], controllers: [ToDosController, ToDosDoneController] })
export class ToDosModule {}
