import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompareRegimes } from './compare-regimes.js';
import { ReadRegimeChanges } from './read-regime-changes.js';
import { RegimeAnswers } from './regime-answers.reader.js';
import { RegimeRecord } from './regime-record.entity.js';
import { RegimeRecords } from './regime-records.reader.js';
import { Regime } from './regime.entity.js';
import { RegimesExportController } from './regimes-export.controller.js';
import { RegimesController } from './regimes.controller.js';
import { Regimes } from './regimes.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Regime, RegimeRecord])],
  controllers: [RegimesController, RegimesExportController],
  providers: [Regimes, RegimeAnswers, RegimeRecords, CompareRegimes, ReadRegimeChanges],
  exports: [RegimeRecords, CompareRegimes, ReadRegimeChanges],
})
export class RegimesModule {}
