import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DomainEvent, EventEffect } from './domain-event.entity.js';
import { Events } from './events.js';

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([DomainEvent, EventEffect])],
  providers: [Events],
  exports: [Events, DiscoveryModule],
})
export class EventsModule {}
