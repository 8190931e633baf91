import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { PoliciesModule } from '../policies/index.js';
import { CheckEligibility } from './check-eligibility.js';
import { CompareRecords } from './compare-records.js';
import { EligibilityController } from './eligibility.controller.js';
import { LimitEligibility } from './limit-eligibility.guard.js';
import { PlacesQueries } from './places.queries.js';
import { ResultsController } from './results.controller.js';
import { ResultsQueries } from './results.queries.js';
import { RuleCache } from './rule-cache.js';
import { EngineOfResults } from './engine-of-results.js';
import { StoreResult } from './store-result.js';
import { StoredResult } from './stored-result.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoredResult]), CompaniesModule, PoliciesModule],
  controllers: [EligibilityController, ResultsController],
  providers: [
    CheckEligibility,
    CompareRecords,
    EngineOfResults,
    LimitEligibility,
    PlacesQueries,
    ResultsQueries,
    RuleCache,
    StoreResult,
  ],
  exports: [CheckEligibility, CompareRecords, PlacesQueries, RuleCache],
})
export class EligibilityModule {}
