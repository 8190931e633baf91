import { Injectable } from '@nestjs/common';
import { CreateCompany, CreateProject } from '../../modules/companies/index.js';
import type { Persona } from '../../modules/identity/index.js';
import { NotificationHistory } from '../../modules/notifications/index.js';
import { Database } from '../../platform/database/database.js';
import { DEMO_COMPANIES, DEMO_PROJECTS, type DemoCompany, type DemoProject } from './demo-cases.data.js';
import { DEMO_HISTORY } from './demo-history.js';
import { SeedDemoClaim } from './seed-demo-claim.js';
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
    private readonly createCompany: CreateCompany,
    private readonly createProject: CreateProject,
    private readonly enquiries: SeedDemoEnquiries,
    private readonly leads: SeedDemoLeads,
    private readonly claim: SeedDemoClaim,
    private readonly notifications: NotificationHistory,
  ) {}

  async make(people: ReadonlyMap<Persona, string>): Promise<void> {
    const companyIds = await this.makeCompanies(people);
    const projects = new Map<DemoProject, { id: string; companyId: string }>();
    for (const [key, { company, draft }] of Object.entries(DEMO_PROJECTS)) {
      const companyId = companyIds.get(company) as string;
      projects.set(key as DemoProject, { id: await this.createProject.execute(companyId, draft), companyId });
    }
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

  private async makeCompanies(people: ReadonlyMap<Persona, string>): Promise<Map<DemoCompany, string>> {
    const ids = new Map<DemoCompany, string>();
    for (const [key, { name, country, owner }] of Object.entries(DEMO_COMPANIES)) {
      const ownerId = owner === null ? null : (people.get(owner) ?? null);
      const id = await this.createCompany.execute({ name, country, demo: true }, ownerId);
      ids.set(key as DemoCompany, id);
    }
    return ids;
  }
}
