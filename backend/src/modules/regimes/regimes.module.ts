import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegimeAnswers } from './regime-answers.reader.js';
import { RegimeRecords } from './regime-records.reader.js';
import { Regime } from './regime.entity.js';
import { RegimesExportController } from './regimes-export.controller.js';
import { RegimesController } from './regimes.controller.js';
import { Regimes } from './regimes.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Regime])],
  controllers: [RegimesController, RegimesExportController],
  providers: [Regimes, RegimeAnswers, RegimeRecords],
  exports: [RegimeRecords],
})
export class RegimesModule {}
