import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FactsModule } from '../facts/index.js';
import { RegionsModule } from '../regions/index.js';
import { ConfirmParkFacts } from './confirm-park-facts.js';
import { FactConfirmationsController } from './fact-confirmations.controller.js';
import { FactsToConfirmQueries } from './facts-to-confirm.queries.js';
import { LabelParks } from './label-parks.js';
import { ParkDesks } from './park-desk.access.js';
import { Park, ParkFactReminder, ParkSegment, Tenant } from './park.entity.js';
import { ParkProjection } from './park-projection.js';
import { ParksController } from './parks.controller.js';
import { Parks } from './parks.reader.js';
import { RemindOfFacts } from './remind-of-facts.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Park, ParkFactReminder, ParkSegment, Tenant]),
    RegionsModule,
    FactsModule,
  ],
  controllers: [ParksController, FactConfirmationsController],
  providers: [
    Parks,
    ParkProjection,
    LabelParks,
    ParkDesks,
    ConfirmParkFacts,
    FactsToConfirmQueries,
    RemindOfFacts,
  ],
  exports: [Parks, ParkProjection],
})
export class ParksModule {}
