import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ParksModule } from '../parks/index.js';
import { ClaimFiles, OwnClaimFiles } from './claim-files.js';
import { ClaimJudgement } from './claim-judgement.js';
import { ClaimMail } from './claim-mail.js';
import { ClaimParks } from './claim-parks.js';
import { ParkClaim, ParkClaimNote } from './claim.entity.js';
import { ClaimsExportController } from './claims-export.controller.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsQueries } from './claims.queries.js';
import { Claims } from './claims.reader.js';
import { LimitClaims } from './limit-claims.guard.js';
import { MoveClaim } from './move-claim.js';
import { SubmitClaim } from './submit-claim.js';
import { TellAdministratorsWhenClaimWaits } from './tell-administrators-when-claim-waits.js';
import { TellClaimantWhenClaimMoved } from './tell-claimant-when-claim-moved.js';

@Module({
  imports: [TypeOrmModule.forFeature([ParkClaim, ParkClaimNote]), ParksModule],
  controllers: [ClaimsController, ClaimsExportController],
  providers: [
    SubmitClaim,
    MoveClaim,
    Claims,
    ClaimsQueries,
    ClaimParks,
    ClaimJudgement,
    ClaimFiles,
    OwnClaimFiles,
    LimitClaims,
    ClaimMail,
    TellClaimantWhenClaimMoved,
    TellAdministratorsWhenClaimWaits,
  ],
  exports: [SubmitClaim, ClaimParks],
})
export class ClaimsModule {}
