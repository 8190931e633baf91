import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** The case of a project, for modules above that work with projects. */
export interface ProjectLead {
  id: string;
  projectId: string;
  parkId: string | null;
  assigneeUserId: string | null;
  /** Nobody works on it any more. */
  over: boolean;
}

/** The cases of projects. Rights are not asked here: whoever asks has. */
@Injectable()
export class ProjectLeads {
  constructor(private readonly db: Database) {}

  /** In one query, by the id of the project; projects without a case are absent. */
  async of(projectIds: readonly string[]): Promise<Map<string, ProjectLead>> {
    const rows = await this.db.query<ProjectLead>(
      `SELECT id, project_id AS "projectId", park_id AS "parkId", assignee_user_id AS "assigneeUserId",
              stage IN ('lost', 'duplicate', 'spam') AS over
         FROM leads WHERE project_id = ANY($1::uuid[])`,
      [[...new Set(projectIds)]],
    );
    return new Map(rows.map((row) => [row.projectId, row]));
  }
}
