import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FactsModule } from '../facts/index.js';
import { RegionsModule } from '../regions/index.js';
import { ParkFilesModule } from './files/park-files.module.js';
import { LabelParks } from './label-parks.js';
import { Park, ParkSegment, Tenant } from './park.entity.js';
import { ParkProjection } from './park-projection.js';
import { ParksController } from './parks.controller.js';
import { Parks } from './parks.reader.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Park, ParkSegment, Tenant]),
    RegionsModule,
    FactsModule,
    ParkFilesModule,
  ],
  controllers: [ParksController],
  providers: [Parks, ParkProjection, LabelParks],
  exports: [Parks, ParkProjection],
})
export class ParksModule {}
