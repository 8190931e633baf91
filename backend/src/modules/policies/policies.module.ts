import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { ParksModule } from '../parks/index.js';
import { Measure, PolicyRecord, PolicyReplacement } from './measure.entity.js';
import { MeasuresController } from './measures.controller.js';
import { Measures } from './measures.reader.js';
import { PoliciesExportController } from './policies-export.controller.js';
import { PoliciesController } from './policies.controller.js';
import { Policies } from './policies.reader.js';
import { PolicyDetails } from './policy-details.reader.js';
import { PolicyRecords } from './policy-records.reader.js';
import { ReadSurroundings } from './policy-surroundings.js';
import { Policy, PolicyPark, PolicyRegion } from './policy.entity.js';
import { PublishPolicy } from './publish-policy.js';
import { RegisterPolicyContent } from './register-policy-content.js';
import { RuleBook } from './rule-book.js';
import { WritePolicy } from './write-policy.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Policy, PolicyRegion, PolicyPark, Measure, PolicyRecord, PolicyReplacement]),
    ContentModule,
    ParksModule,
  ],
  controllers: [PoliciesExportController, PoliciesController, MeasuresController],
  providers: [
    Policies,
    PolicyDetails,
    Measures,
    PolicyRecords,
    RuleBook,
    WritePolicy,
    ReadSurroundings,
    PublishPolicy,
    RegisterPolicyContent,
  ],
  exports: [Policies, PolicyRecords, Measures, RuleBook, WritePolicy],
})
export class PoliciesModule {}
