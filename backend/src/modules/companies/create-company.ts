import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Identity } from '../identity/index.js';

export interface NewCompany {
  name: string;
  country: string | null;
  registryNumber?: string | null | undefined;
  website?: string | null | undefined;
  demo?: boolean;
}

/**
 * A company comes into being, provisional until an administrator knows it; who creates it owns it. A registry number
 * that is known already changes nothing here: only administrators are told of duplicates.
 */
@Injectable()
export class CreateCompany {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly identity: Identity,
  ) {}

  /**
   * @param ownerId null for the company of a visitor's enquiry, which nobody can enter yet.
   * @returns its id.
   */
  async execute(company: NewCompany, ownerId: string | null): Promise<string> {
    return this.db.transaction(async () => {
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO companies (name, country, registry_number, website, status, demo, created_by, created_at)
         VALUES ($1, $2, $3, $4, 'provisional', $5, $6, $7) RETURNING id`,
        [
          company.name,
          company.country,
          company.registryNumber ?? null,
          company.website ?? null,
          company.demo ?? (ownerId !== null && (await this.identity.isDemo(ownerId))),
          ownerId,
          this.clock.now(),
        ],
      );
      const { id } = row as { id: string };
      if (ownerId !== null) {
        await this.identity.addMembership({
          userId: ownerId,
          kind: 'company',
          organisationId: id,
          role: 'company-owner',
        });
      }
      await this.events.record({
        name: 'company.created',
        subject: { type: 'company', id },
        payload: { status: 'provisional' },
      });
      return id;
    });
  }
}
