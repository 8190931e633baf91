import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClockModule } from './platform/clock/clock.module.js';
import { IdentityModule } from './modules/identity/index.js';
import { FilesModule } from './modules/files/index.js';
import { TeamsModule } from './modules/teams/index.js';
import { RegionsModule } from './modules/regions/index.js';
import { FactsModule } from './modules/facts/index.js';
import { ContentModule } from './modules/content/index.js';
import { ParksModule } from './modules/parks/index.js';
import { PoliciesModule } from './modules/policies/index.js';
import { RegimesModule } from './modules/regimes/index.js';
import { OfferingsModule } from './modules/offerings/index.js';
import { GlossaryModule } from './modules/glossary/index.js';
import { CompaniesModule } from './modules/companies/index.js';
import { EligibilityModule } from './modules/eligibility/index.js';
import { VerificationModule } from './modules/verification/index.js';
import { ClaimsModule } from './modules/claims/index.js';
import { CorrectionsModule } from './modules/corrections/index.js';
import { EnquiriesModule } from './modules/enquiries/index.js';
import { LeadsModule } from './modules/leads/index.js';
import { MessagingModule } from './modules/messaging/index.js';
import { RuleChangesModule } from './modules/rule-changes/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { DossiersModule } from './modules/dossiers/index.js';
import { TransfersModule } from './modules/transfers/index.js';
import { PortalModule } from './modules/portal/index.js';
import { SearchIndexModule } from './platform/search-index/search-index.module.js';
import { DemoModule } from './seeding/demo/demo.module.js';
import { SeedingModule } from './seeding/seeding.module.js';
import { Permissions } from './permissions.data.js';
import { AccessGuard } from './platform/access/access.guard.js';
import { PermissionTable } from './platform/access/permission-table.js';
import type { Configuration } from './platform/config/configuration.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { DocumentsModule } from './platform/documents/index.js';
import { EventsModule } from './platform/events/events.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { UnknownQueryGuard } from './platform/http/unknown-query.guard.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LoggingModule } from './platform/logging/logging.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { SafeFetchModule } from './platform/safe-fetch/safe-fetch.module.js';
import { RateLimitsModule } from './platform/rate-limits/rate-limits.module.js';
import { ScannerModule } from './platform/scanner/scanner.module.js';
import { StorageModule } from './platform/storage/storage.module.js';

/** What the portal stands on; it knows no word of the domain. */
const platform = [
  ClockModule,
  DatabaseModule,
  JobsModule,
  EventsModule,
  MailModule,
  RateLimitsModule,
  SafeFetchModule,
  SearchIndexModule,
  HealthModule,
  HttpModule,
  DocumentsModule,
  StorageModule,
  ScannerModule,
];

/** The parts of the portal in their order: each knows only those before it. */
const modules = [
  IdentityModule,
  FilesModule,
  TeamsModule,
  RegionsModule,
  FactsModule,
  ContentModule,
  ParksModule,
  PoliciesModule,
  RegimesModule,
  OfferingsModule,
  GlossaryModule,
  DossiersModule,
  PortalModule,
  CompaniesModule,
  EligibilityModule,
  VerificationModule,
  ClaimsModule,
  CorrectionsModule,
  EnquiriesModule,
  LeadsModule,
  MessagingModule,
  RuleChangesModule,
  NotificationsModule,
  TransfersModule,
];

/** The one table of roles and permissions, where every module can ask it. */
@Global()
@Module({ providers: [{ provide: PermissionTable, useClass: Permissions }], exports: [PermissionTable] })
export class AccessModule {}

@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(configuration),
        LoggingModule.with(configuration),
        AccessModule,
        ...platform,
        ...modules,
        SeedingModule,
        DemoModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: UnknownQueryGuard },
      ],
    };
  }
}
