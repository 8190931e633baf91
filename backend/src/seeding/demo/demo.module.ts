import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../modules/companies/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { NotificationsModule } from '../../modules/notifications/index.js';
import { ParksModule } from '../../modules/parks/index.js';
import { DemoContents } from './demo-contents.js';
import { DemoHistory } from './demo-history.js';
import { LeadWork } from './lead-work.js';
import { SeedDemo } from './seed-demo.js';
import { SeedDemoEnquiries } from './seed-demo-enquiries.js';
import { SeedDemoLeads } from './seed-demo-leads.js';

export { type DemoContent, SeedDemo } from './seed-demo.js';

@Module({
  imports: [CompaniesModule, LeadsModule, NotificationsModule, ParksModule],
  providers: [SeedDemo, DemoContents, SeedDemoEnquiries, SeedDemoLeads, LeadWork, DemoHistory],
  exports: [SeedDemo],
})
export class DemoModule {}
