import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { FactsModule } from '../facts/index.js';
import { ParksModule } from '../parks/index.js';
import { AcknowledgeReaderWhenCorrectionSubmitted } from './acknowledge-reader-when-correction-submitted.js';
import { ConfirmCorrection } from './confirm-correction.js';
import { FactCorrection } from './correction.entity.js';
import { CorrectionDesks } from './correction-desks.js';
import { CorrectionJudgement } from './correction-judgement.js';
import { CorrectionMail } from './correction-mail.js';
import { CorrectionScopes } from './correction-scopes.js';
import { CorrectionStore } from './correction-store.js';
import { CorrectionsExportController } from './corrections-export.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { Corrections } from './corrections.reader.js';
import { LimitCorrections } from './limit-corrections.guard.js';
import { MoveCorrection } from './move-correction.js';
import { OwnCorrectionsController } from './own-corrections.controller.js';
import { OwnCorrections } from './own-corrections.queries.js';
import { ParkCorrectionsController } from './park-corrections.controller.js';
import { ProposeCorrection } from './propose-correction.js';
import { PurgeUnconfirmedCorrections } from './purge-unconfirmed-corrections.js';
import { TakeCorrectionIntoDraft } from './take-correction-into-draft.js';

const verbs = [
  ProposeCorrection,
  ConfirmCorrection,
  MoveCorrection,
  TakeCorrectionIntoDraft,
  PurgeUnconfirmedCorrections,
];
const handlers = [AcknowledgeReaderWhenCorrectionSubmitted];

@Module({
  imports: [TypeOrmModule.forFeature([FactCorrection]), ContentModule, FactsModule, ParksModule],
  controllers: [
    CorrectionsController,
    CorrectionsExportController,
    OwnCorrectionsController,
    ParkCorrectionsController,
  ],
  providers: [
    ...verbs,
    ...handlers,
    Corrections,
    CorrectionsQueries,
    OwnCorrections,
    CorrectionScopes,
    CorrectionDesks,
    CorrectionJudgement,
    CorrectionStore,
    CorrectionMail,
    LimitCorrections,
  ],
  exports: [Corrections, CorrectionDesks, CorrectionMail, ProposeCorrection],
})
export class CorrectionsModule {}
