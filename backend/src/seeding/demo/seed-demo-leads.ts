import { Injectable } from '@nestjs/common';
import type { Persona } from '../../modules/identity/index.js';
import { Leads, OpenLeadWhenEnquirySubmitted } from '../../modules/leads/index.js';
import { Parks } from '../../modules/parks/index.js';
import { Database } from '../../platform/database/database.js';
import { portalActor, workAs } from './demo-actors.js';
import { DEMO_LEADS, DEMO_PARKS, type DemoProject } from './demo-cases.data.js';
import { LeadWork } from './lead-work.js';

/** Opens the leads of the invented enquiries and takes them as far as the officer has come. */
@Injectable()
export class SeedDemoLeads {
  constructor(
    private readonly db: Database,
    private readonly parks: Parks,
    private readonly opening: OpenLeadWhenEnquirySubmitted,
    private readonly leads: Leads,
    private readonly work: LeadWork,
  ) {}

  /** @param enquiries the oldest first. */
  async execute(
    people: ReadonlyMap<Persona, string>,
    projects: ReadonlyMap<DemoProject, { id: string }>,
    enquiries: readonly { id: string; receivedAt: Date }[],
  ): Promise<void> {
    for (const { id, receivedAt } of enquiries)
      await this.opening.handle({ subjectId: id, occurredAt: receivedAt });
    const officer = portalActor(people, 'officer');
    const parks = await this.parks.summariesBySlug(Object.values(DEMO_PARKS));
    await workAs(officer, async () => {
      for (const [project, steps] of Object.entries(DEMO_LEADS)) {
        const leadId = await this.leadOf(projects.get(project as DemoProject)?.id as string);
        for (const step of steps) {
          const { version } = await this.leads.row(officer, leadId);
          await this.work.take(officer, leadId, version, step, {
            park: (slug) => parks.get(slug)?.id ?? null,
            person: (persona) => people.get(persona) as string,
          });
        }
      }
    });
  }

  private async leadOf(projectId: string): Promise<string> {
    const row = await this.db.one<{ id: string }>('SELECT id FROM leads WHERE project_id = $1', [projectId]);
    return (row as { id: string }).id;
  }
}
