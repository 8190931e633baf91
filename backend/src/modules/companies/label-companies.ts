import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OrganisationLabels } from '../identity/index.js';
import { Companies } from './companies.reader.js';

/** Lends the names of companies to whoever shows what a person belongs to. */
@Injectable()
export class LabelCompanies implements OnModuleInit {
  constructor(
    private readonly labels: OrganisationLabels,
    private readonly companies: Companies,
  ) {}

  onModuleInit(): void {
    this.labels.register('company', async (ids) => {
      const companies = await this.companies.summariesOf(ids);
      return new Map([...companies].map(([id, { name }]) => [id, { slug: null, name }]));
    });
  }
}
