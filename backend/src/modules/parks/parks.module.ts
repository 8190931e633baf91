import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { FactsModule } from '../facts/index.js';
import { RegionsModule } from '../regions/index.js';
import { ConfirmParkFacts } from './confirm-park-facts.js';
import { DeskExportController } from './desk-export.controller.js';
import { FactConfirmationsController } from './fact-confirmations.controller.js';
import { FactsToConfirmQueries } from './facts-to-confirm.queries.js';
import { ParkFilesModule } from './files/park-files.module.js';
import { LabelParks } from './label-parks.js';
import { LandModule } from './land.module.js';
import { MarkParkClaimed } from './mark-park-claimed.js';
import { ParkDesks } from './park-desk.access.js';
import { Park, ParkFactReminder, ParkSegment, Tenant } from './park.entity.js';
import { ParkContact } from './park-contact.entity.js';
import { ParkContacts } from './park-contacts.js';
import { ParkContactsController } from './park-contacts.controller.js';
import { ParkContent } from './park-content.js';
import { ParkProfilesController } from './park-profiles.controller.js';
import { ParkProfiles } from './park-profiles.queries.js';
import { ParkProjection } from './park-projection.js';
import { ParkSnapshot } from './park-snapshot.js';
import { ParksExportController } from './parks-export.controller.js';
import { ParksController } from './parks.controller.js';
import { Parks } from './parks.reader.js';
import { PublishPark } from './publish-park.js';
import { RemindOfFacts } from './remind-of-facts.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Park, ParkFactReminder, ParkSegment, Tenant, ParkContact]),
    RegionsModule,
    FactsModule,
    ContentModule,
    ParkFilesModule,
    LandModule,
  ],
  controllers: [
    ParksController,
    ParkProfilesController,
    ParkContactsController,
    FactConfirmationsController,
    ParksExportController,
    DeskExportController,
  ],
  providers: [
    Parks,
    ParkProfiles,
    ParkProjection,
    LabelParks,
    MarkParkClaimed,
    ParkContacts,
    ParkContent,
    ParkSnapshot,
    PublishPark,
    ParkDesks,
    ConfirmParkFacts,
    FactsToConfirmQueries,
    RemindOfFacts,
  ],
  exports: [LandModule, Parks, ParkContacts, ParkProjection, MarkParkClaimed],
})
export class ParksModule {}
