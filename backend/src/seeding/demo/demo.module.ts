import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../modules/companies/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { ContentModule } from '../../modules/content/index.js';
import { NotificationsModule } from '../../modules/notifications/index.js';
import { ParksModule } from '../../modules/parks/index.js';
import { DemoContents } from './demo-contents.js';
import { DemoDrafts } from './demo-drafts.js';
import { DemoHistory } from './demo-history.js';
import { LeadWork } from './lead-work.js';
import { SeedDemo } from './seed-demo.js';
import { SeedDemoClaim } from './seed-demo-claim.js';
import { SeedDemoCompanies } from './seed-demo-companies.js';
import { SeedDemoEnquiries } from './seed-demo-enquiries.js';
import { SeedDemoLeads } from './seed-demo-leads.js';
import { SeedDemoLand } from './seed-demo-land.js';
import { SeedDemoOwn } from './seed-demo-own.js';
import { SeedDemoParks } from './seed-demo-parks.js';

export { type DemoContent, SeedDemo } from './seed-demo.js';

@Module({
  imports: [CompaniesModule, ContentModule, LeadsModule, NotificationsModule, ParksModule],
  providers: [
    SeedDemo,
    DemoContents,
    SeedDemoCompanies,
    SeedDemoEnquiries,
    SeedDemoLeads,
    SeedDemoClaim,
    LeadWork,
    DemoHistory,
    SeedDemoParks,
    SeedDemoLand,
    SeedDemoOwn,
    DemoDrafts,
  ],
  exports: [SeedDemo],
})
export class DemoModule {}
