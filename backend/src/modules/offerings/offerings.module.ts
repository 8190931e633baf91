import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Offering } from './offering.entity.js';
import { OfferingsController } from './offerings.controller.js';
import { Offerings } from './offerings.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Offering])],
  controllers: [OfferingsController],
  providers: [Offerings],
  exports: [Offerings],
})
export class OfferingsModule {}
