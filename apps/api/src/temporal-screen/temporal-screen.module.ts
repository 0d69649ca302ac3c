import { Module } from '@nestjs/common';
import { Callers } from '../callers/callers.js';
import { CodecController } from './codec.controller.js';

@Module({ controllers: [CodecController], providers: [Callers] })
export class TemporalScreenModule {}
