import { Injectable } from '@nestjs/common';
import type { Persona } from '../../modules/identity/index.js';
import { NotificationHistory } from '../../modules/notifications/index.js';
import { Database } from '../../platform/database/database.js';
import { DEMO_HISTORY } from './demo-history.js';
import { SeedDemoClaim } from './seed-demo-claim.js';
import { SeedDemoCompanies } from './seed-demo-companies.js';
import { SeedDemoEnquiries } from './seed-demo-enquiries.js';
import { SeedDemoLeads } from './seed-demo-leads.js';

/** Ids for testers. */
export interface DemoObjects {
  enquiries: string[];
  leads: string[];
  projects: string[];
}

/** Makes the content and finds it again. */
@Injectable()
export class DemoContents {
  constructor(
    private readonly db: Database,
    private readonly companies: SeedDemoCompanies,
    private readonly enquiries: SeedDemoEnquiries,
    private readonly leads: SeedDemoLeads,
    private readonly claim: SeedDemoClaim,
    private readonly notifications: NotificationHistory,
  ) {}

  async make(people: ReadonlyMap<Persona, string>): Promise<void> {
    const projects = await this.companies.execute(people);
    const enquiryIds = await this.enquiries.execute(people, projects);
    await this.leads.execute(people, projects, enquiryIds);
    await this.claim.execute(people);
    await this.notifications.writeFor(DEMO_HISTORY);
  }

  async ids(): Promise<DemoObjects> {
    const idsIn = async (table: 'enquiries' | 'leads' | 'projects') => {
      const rows = await this.db.query<{ id: string }>(`SELECT id FROM ${table} WHERE demo ORDER BY id`);
      return rows.map(({ id }) => id);
    };
    return {
      enquiries: await idsIn('enquiries'),
      leads: await idsIn('leads'),
      projects: await idsIn('projects'),
    };
  }
}
