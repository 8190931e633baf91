import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { ParksModule } from '../parks/index.js';
import { PoliciesModule } from '../policies/index.js';
import { Offering } from './offering.entity.js';
import { OfferingsExportController } from './offerings-export.controller.js';
import { OfferingsController } from './offerings.controller.js';
import { Offerings } from './offerings.reader.js';
import { PublishOffering } from './publish-offering.js';
import { RegisterOfferingContent } from './register-offering-content.js';

@Module({
  imports: [TypeOrmModule.forFeature([Offering]), ContentModule, ParksModule, PoliciesModule],
  controllers: [OfferingsController, OfferingsExportController],
  providers: [Offerings, PublishOffering, RegisterOfferingContent],
  exports: [Offerings],
})
export class OfferingsModule {}
