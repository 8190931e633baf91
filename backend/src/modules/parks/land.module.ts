import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { Building } from './building.entity.js';
import { ParkFilesModule } from './files/park-files.module.js';
import { LandController } from './land.controller.js';
import { LandExportController } from './land-export.controller.js';
import { Land } from './land.reader.js';
import { LandRecords } from './land-records.js';
import { LandSurroundings } from './land-surroundings.js';
import { Plot } from './plot.entity.js';
import { PublishBuilding } from './publish-building.js';
import { PublishPlot } from './publish-plot.js';
import { RegisterLandContent } from './register-land-content.js';

/** Plots and buildings: the part of `parks` that is about land. */
@Module({
  imports: [TypeOrmModule.forFeature([Plot, Building]), ContentModule, ParkFilesModule],
  controllers: [LandController, LandExportController],
  providers: [Land, LandRecords, LandSurroundings, PublishBuilding, PublishPlot, RegisterLandContent],
  exports: [Land, LandSurroundings],
})
export class LandModule {}
