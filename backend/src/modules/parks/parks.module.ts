import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { FactsModule } from '../facts/index.js';
import { RegionsModule } from '../regions/index.js';
import { ParkFilesModule } from './files/park-files.module.js';
import { LabelParks } from './label-parks.js';
import { MarkParkClaimed } from './mark-park-claimed.js';
import { Park, ParkSegment, Tenant } from './park.entity.js';
import { ParkContact } from './park-contact.entity.js';
import { ParkContacts } from './park-contacts.js';
import { ParkContactsController } from './park-contacts.controller.js';
import { ParkContent } from './park-content.js';
import { ParkProjection } from './park-projection.js';
import { ParkSnapshot } from './park-snapshot.js';
import { ParksController } from './parks.controller.js';
import { Parks } from './parks.reader.js';
import { PublishPark } from './publish-park.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Park, ParkSegment, Tenant, ParkContact]),
    RegionsModule,
    FactsModule,
    ContentModule,
    ParkFilesModule,
  ],
  controllers: [ParksController, ParkContactsController],
  providers: [
    Parks,
    ParkProjection,
    LabelParks,
    MarkParkClaimed,
    ParkContacts,
    ParkContent,
    ParkSnapshot,
    PublishPark,
  ],
  exports: [Parks, ParkContacts, ParkProjection, MarkParkClaimed],
})
export class ParksModule {}
