import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddParkFile } from './add-park-file.js';
import { EditParkFile } from './edit-park-file.js';
import { MoveParkFile } from './move-park-file.js';
import { OwnParkFiles } from './own-park-files.js';
import { ParkFile } from './park-file.entity.js';
import { ParkFilesAccess } from './park-files.access.js';
import { ParkFilesController } from './park-files.controller.js';
import { ParkFilesQueries } from './park-files.queries.js';
import { RemoveParkFile } from './remove-park-file.js';
import { ShownParkFilesController } from './shown-park-files.controller.js';
import { WaitingParkFilesController } from './waiting-park-files.controller.js';
import { WaitingParkFiles } from './waiting-park-files.queries.js';

@Module({
  imports: [TypeOrmModule.forFeature([ParkFile])],
  controllers: [ParkFilesController, ShownParkFilesController, WaitingParkFilesController],
  providers: [
    ParkFilesAccess,
    ParkFilesQueries,
    AddParkFile,
    EditParkFile,
    MoveParkFile,
    RemoveParkFile,
    OwnParkFiles,
    WaitingParkFiles,
  ],
})
export class ParkFilesModule {}
