import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { notFound } from '../../platform/errors/domain-error.js';
import {
  Companies,
  CreateCompany,
  CreateProject,
  type ProjectDraftInput,
  rolesIn,
} from '../companies/index.js';
import type { EnquiryProjectInput, SubmitEnquiryInput } from './dto/inputs.js';
import { companyNeeded, projectAmbiguous } from './enquiries.errors.js';

export interface AskingProject {
  companyId: string;
  projectId: string;
  demo: boolean;
}

/** Finds or creates the company and the project an enquiry is about. */
@Injectable()
export class EnquiryProject {
  constructor(
    private readonly companies: Companies,
    private readonly createCompany: CreateCompany,
    private readonly createProject: CreateProject,
    private readonly permissions: PermissionTable,
  ) {}

  /** @throws DomainError invalid `enquiry.company-needed`; not-found for a company or project of others. */
  async ofMember(
    actor: Actor,
    userId: string,
    { project, company }: SubmitEnquiryInput,
  ): Promise<AskingProject> {
    if (project.id !== undefined) {
      const known = (await this.companies.projectsOf([project.id])).get(project.id);
      if (!known) throw notFound();
      this.demandMember(actor, known.companyId);
      return { companyId: known.companyId, projectId: known.id, demo: known.demo };
    }
    if (project.companyId !== undefined && company !== undefined) throw projectAmbiguous();
    if (project.companyId !== undefined) {
      this.demandMember(actor, project.companyId);
      return this.newProject(project.companyId, project);
    }
    if (company === undefined) throw companyNeeded();
    return this.newProject(await this.createCompany.execute(company, userId), project);
  }

  /** The company a visitor asks for becomes a provisional one of its own: leads are one per company and project. */
  async ofVisitor(name: string, country: string | null, draft: EnquiryProjectInput): Promise<AskingProject> {
    return this.newProject(await this.createCompany.execute({ name, country }, null), draft);
  }

  private async newProject(companyId: string, draft: EnquiryProjectInput): Promise<AskingProject> {
    // Its title and segment are there: validation asks for them where no id is given.
    const projectId = await this.createProject.execute(companyId, draft as ProjectDraftInput);
    const company = (await this.companies.summariesOf([companyId])).get(companyId);
    return { companyId, projectId, demo: company?.demo ?? false };
  }

  private demandMember(actor: Actor, companyId: string): void {
    if (!this.permissions.rolesAllow(rolesIn(actor, 'company', companyId), 'enquiry:follow'))
      throw notFound();
  }
}
