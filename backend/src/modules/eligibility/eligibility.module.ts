import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.js';
import { CheckEligibility } from './check-eligibility.js';
import { CompareRecords } from './compare-records.js';
import { EligibilityController } from './eligibility.controller.js';
import { LimitEligibility } from './limit-eligibility.guard.js';
import { PlacesQueries } from './places.queries.js';
import { RuleCache } from './rule-cache.js';

@Module({
  imports: [PoliciesModule],
  controllers: [EligibilityController],
  providers: [CheckEligibility, LimitEligibility, PlacesQueries, RuleCache, CompareRecords],
  exports: [CheckEligibility, CompareRecords, PlacesQueries, RuleCache],
})
export class EligibilityModule {}
