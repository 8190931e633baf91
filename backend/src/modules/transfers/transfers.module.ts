import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { IdentityModule } from '../identity/index.js';
import { ParksModule } from '../parks/index.js';
import { ApplyImport } from './apply-import.js';
import { BeginImport } from './begin-import.js';
import { CheckImport } from './check-import.js';
import { CorrectRow } from './correct-row.js';
import { Import, ImportChunk, ImportMapping, ImportRow } from './import.entity.js';
import { ImportStore } from './import-store.js';
import { ImportedDrafts } from './imported-drafts.js';
import { ImportedFacts } from './imported-facts.js';
import { ImportsExportController } from './imports-export.controller.js';
import { ImportsController } from './imports.controller.js';
import { ImportsQueries } from './imports.queries.js';
import { JudgeFacts } from './judge-facts.js';
import { JudgeRows } from './judge-rows.js';
import { KeptFile } from './kept-file.js';
import { MapImport } from './map-import.js';
import { MoveImport } from './move-import.js';
import { OnBehalf } from './on-behalf.js';
import { ReadImport } from './read-import.js';
import { ReceiveFile } from './receive-file.js';
import { UndoImport } from './undo-import.js';
import { WorkOnImport } from './work-on-import.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Import, ImportChunk, ImportRow, ImportMapping]),
    IdentityModule,
    ContentModule,
    ParksModule,
  ],
  controllers: [ImportsController, ImportsExportController],
  providers: [
    ImportsQueries,
    ImportStore,
    KeptFile,
    JudgeFacts,
    JudgeRows,
    OnBehalf,
    ImportedDrafts,
    ImportedFacts,
    BeginImport,
    ReceiveFile,
    MapImport,
    CorrectRow,
    MoveImport,
    ReadImport,
    CheckImport,
    ApplyImport,
    UndoImport,
    WorkOnImport,
  ],
})
export class TransfersModule {}
