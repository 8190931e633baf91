import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FactsModule } from '../facts/index.js';
import { RegionsModule } from '../regions/index.js';
import { LabelParks } from './label-parks.js';
import { MarkParkClaimed } from './mark-park-claimed.js';
import { Park, ParkSegment, Tenant } from './park.entity.js';
import { ParkProjection } from './park-projection.js';
import { ParksController } from './parks.controller.js';
import { Parks } from './parks.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Park, ParkSegment, Tenant]), RegionsModule, FactsModule],
  controllers: [ParksController],
  providers: [Parks, ParkProjection, LabelParks, MarkParkClaimed],
  exports: [Parks, ParkProjection, MarkParkClaimed],
})
export class ParksModule {}
