import { Injectable } from '@nestjs/common';
import { CreateCompany, CreateProject } from '../../modules/companies/index.js';
import type { Persona } from '../../modules/identity/index.js';
import { DEMO_COMPANIES, DEMO_PROJECTS, type DemoCompany, type DemoProject } from './demo-cases.data.js';

/** Makes the invented companies and their projects. */
@Injectable()
export class SeedDemoCompanies {
  constructor(
    private readonly createCompany: CreateCompany,
    private readonly createProject: CreateProject,
  ) {}

  /** @returns the projects by their key, each with its company. */
  async execute(
    people: ReadonlyMap<Persona, string>,
  ): Promise<Map<DemoProject, { id: string; companyId: string }>> {
    const companyIds = await this.makeCompanies(people);
    const projects = new Map<DemoProject, { id: string; companyId: string }>();
    for (const [key, { company, draft }] of Object.entries(DEMO_PROJECTS)) {
      const companyId = companyIds.get(company) as string;
      projects.set(key as DemoProject, { id: await this.createProject.execute(companyId, draft), companyId });
    }
    return projects;
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
