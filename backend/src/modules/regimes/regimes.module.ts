import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Regime } from './regime.entity.js';
import { RegimesController } from './regimes.controller.js';
import { Regimes } from './regimes.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Regime])],
  controllers: [RegimesController],
  providers: [Regimes],
})
export class RegimesModule {}
