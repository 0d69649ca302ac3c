import { Module } from '@nestjs/common';
import { PacketsController } from './packets.controller.js';
import { Packets } from './packets.js';

@Module({ controllers: [PacketsController], providers: [Packets] })
export class PacketsModule {}
