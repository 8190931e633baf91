import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { EligibilityModule } from '../eligibility/index.js';
import { EnquiriesModule } from '../enquiries/index.js';
import { LeadsModule } from '../leads/index.js';
import { ParksModule } from '../parks/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RegimesModule } from '../regimes/index.js';
import { ChangeJobs } from './change-jobs.js';
import { FindTouchedProjects } from './find-touched-projects.js';
import { LookForProjectsWhenPolicyRecorded } from './look-for-projects-when-policy-recorded.js';
import { LookForProjectsWhenRegimeRecorded } from './look-for-projects-when-regime-recorded.js';
import { PlacesOfProjects } from './places-of-projects.js';
import { RuleChange, RuleChangeNotice } from './rule-change.entity.js';
import { RuleChangeNotices } from './rule-change-notices.js';
import { RuleChangesController } from './rule-changes.controller.js';
import { TouchedProjects } from './touched-projects.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RuleChange, RuleChangeNotice]),
    ...[CompaniesModule, EligibilityModule, EnquiriesModule, LeadsModule, ParksModule, PoliciesModule],
    RegimesModule,
  ],
  controllers: [RuleChangesController],
  providers: [
    ...[ChangeJobs, PlacesOfProjects, TouchedProjects, FindTouchedProjects, RuleChangeNotices],
    ...[LookForProjectsWhenPolicyRecorded, LookForProjectsWhenRegimeRecorded],
  ],
  exports: [RuleChangeNotices, FindTouchedProjects],
})
export class RuleChangesModule {}
