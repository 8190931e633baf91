import { Injectable } from '@nestjs/common';
import { Companies } from '../companies/index.js';
import { Identity } from '../identity/index.js';
import { Parks } from '../parks/index.js';
import type { EditLeadInput } from './dto/inputs.js';
import { assigneeUnknown, parkUnknown } from './lead.errors.js';
import type { LeadRow } from './lead-row.js';

/** What a lead refers to outside of itself: parks, people, its project. */
@Injectable()
export class KnownToLeads {
  constructor(
    private readonly parks: Parks,
    private readonly identity: Identity,
    private readonly companies: Companies,
  ) {}

  /** Only what is newly named is asked for: somebody who has left since stays in the row until replaced. */
  async demand({ parkId, assigneeUserId }: EditLeadInput, row: LeadRow): Promise<void> {
    if (parkId && parkId !== row.parkId && !(await this.parks.summariesOf([parkId])).has(parkId))
      throw parkUnknown();
    if (!assigneeUserId || assigneeUserId === row.assigneeUserId) return;
    const administrators = await this.identity.administrators();
    if (!administrators.some(({ id }) => id === assigneeUserId)) throw assigneeUnknown();
  }

  async projectOf({ projectId }: LeadRow) {
    return (await this.companies.projectsOf([projectId])).get(projectId);
  }
}
