import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ParksModule } from '../parks/index.js';
import { PoliciesExportController } from './policies-export.controller.js';
import { PoliciesController } from './policies.controller.js';
import { Policies } from './policies.reader.js';
import { Policy, PolicyPark, PolicyRegion } from './policy.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Policy, PolicyRegion, PolicyPark]), ParksModule],
  controllers: [PoliciesController, PoliciesExportController],
  providers: [Policies],
  exports: [Policies],
})
export class PoliciesModule {}
