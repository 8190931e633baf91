import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../../content/index.js';
import { AddParkFile } from './add-park-file.js';
import { EditParkFile } from './edit-park-file.js';
import { MoveParkFile } from './move-park-file.js';
import { OwnParkFiles } from './own-park-files.js';
import { ParkFile } from './park-file.entity.js';
import { ParkFilesAccess } from './park-files.access.js';
import { ParkFilesExportController } from './park-files-export.controller.js';
import { ParkFilesController } from './park-files.controller.js';
import { ParkFilesQueries } from './park-files.queries.js';
import { PlotEvidence } from './plot-evidence.queries.js';
import { PlotFilesController } from './plot-files.controller.js';
import { RemoveParkFile } from './remove-park-file.js';
import { ShownParkFilesController } from './shown-park-files.controller.js';
import { WaitingParkFilesController } from './waiting-park-files.controller.js';
import { WaitingParkFiles } from './waiting-park-files.queries.js';

@Module({
  imports: [TypeOrmModule.forFeature([ParkFile]), ContentModule],
  controllers: [
    ParkFilesController,
    PlotFilesController,
    ShownParkFilesController,
    WaitingParkFilesController,
    ParkFilesExportController,
  ],
  providers: [
    ParkFilesAccess,
    ParkFilesQueries,
    AddParkFile,
    EditParkFile,
    MoveParkFile,
    RemoveParkFile,
    OwnParkFiles,
    WaitingParkFiles,
    PlotEvidence,
  ],
  exports: [PlotEvidence],
})
export class ParkFilesModule {}
