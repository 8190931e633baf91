import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Region, RegionAncestor } from './region.entity.js';
import { RegionsController } from './regions.controller.js';
import { Regions } from './regions.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Region, RegionAncestor])],
  controllers: [RegionsController],
  providers: [Regions],
  exports: [Regions],
})
export class RegionsModule {}
