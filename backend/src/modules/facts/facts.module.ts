import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionsModule } from '../regions/index.js';
import { CheckSourceLinks } from './check-source-links.js';
import { ConfirmFacts } from './confirm-facts.js';
import { Fact, FactConfirmation } from './fact.entity.js';
import { FactCatalogueController } from './fact-catalogue.controller.js';
import { Facts } from './facts.reader.js';
import { PublishedFacts } from './published-facts.js';
import { RegionFactsController } from './region-facts.controller.js';
import { SourceLink } from './source-link.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Fact, FactConfirmation, SourceLink]), RegionsModule],
  controllers: [RegionFactsController, FactCatalogueController],
  providers: [Facts, PublishedFacts, ConfirmFacts, CheckSourceLinks],
  exports: [Facts, PublishedFacts, ConfirmFacts],
})
export class FactsModule {}
