import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionsModule } from '../regions/index.js';
import { Fact } from './fact.entity.js';
import { FactCatalogueController } from './fact-catalogue.controller.js';
import { Facts } from './facts.reader.js';
import { PublishedFacts } from './published-facts.js';
import { RegionFactsController } from './region-facts.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Fact]), RegionsModule],
  controllers: [RegionFactsController, FactCatalogueController],
  providers: [Facts, PublishedFacts],
  exports: [Facts, PublishedFacts],
})
export class FactsModule {}
