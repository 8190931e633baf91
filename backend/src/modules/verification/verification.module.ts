import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '../content/index.js';
import { ParksModule } from '../parks/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RegimesModule } from '../regimes/index.js';
import { AssignRule } from './assign-rule.js';
import { ConfirmRule } from './confirm-rule.js';
import { RuleAccess } from './rule-access.js';
import { RuleConfirmations } from './rule-confirmations.js';
import { RuleOwners } from './rule-owners.js';
import { RuleQueueQueries } from './rule-queue.queries.js';
import { RuleConfirmation, RuleVerification } from './rule-verification.entity.js';
import { VerifiableRules } from './rules.reader.js';
import { VerificationController } from './verification.controller.js';
import { VerificationExportController } from './verification-export.controller.js';
import { WriteConfirmed } from './write-confirmed.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RuleVerification, RuleConfirmation]),
    ContentModule,
    ParksModule,
    PoliciesModule,
    RegimesModule,
  ],
  controllers: [VerificationExportController, VerificationController],
  providers: [
    ...[VerifiableRules, RuleOwners, RuleConfirmations, RuleQueueQueries, RuleAccess],
    ...[AssignRule, ConfirmRule, WriteConfirmed],
  ],
  exports: [VerifiableRules],
})
export class VerificationModule {}
