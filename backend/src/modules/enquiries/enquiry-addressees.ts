import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Offerings } from '../offerings/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import { Regions } from '../regions/index.js';
import type { SubmitEnquiryInput } from './dto/inputs.js';
import { offeringUnknown, parkUnknown, regionUnknown } from './enquiries.errors.js';
import { type PlannedRecipient, PlanRecipients } from './plan-recipients.js';

/** Finds whom an enquiry names. */
@Injectable()
export class EnquiryAddressees {
  constructor(
    private readonly parks: Parks,
    private readonly regions: Regions,
    private readonly offerings: Offerings,
    private readonly planner: PlanRecipients,
  ) {}

  get workingDays(): number {
    return this.planner.workingDays;
  }

  /** @throws DomainError invalid `enquiry.park-unknown`, `enquiry.region-unknown`, `enquiry.offering-unknown`. */
  async of(input: SubmitEnquiryInput): Promise<{ parks: ParkSummary[]; regionId: string | null }> {
    const found = await this.parks.summariesBySlug(input.parks);
    const parks = input.parks.map((slug, position) => {
      const park = found.get(slug);
      if (!park) throw parkUnknown(position);
      return park;
    });
    if (input.offeringId !== undefined) await this.demandOffering(input.offeringId, input.parks);
    if (input.region === undefined) {
      // A project site's question goes to its region.
      return { parks, regionId: parks.find((park) => !park.takesEnquiries)?.regionId ?? null };
    }
    const regionId = await this.regions.idOf(input.region);
    if (regionId === null) throw regionUnknown();
    return { parks, regionId };
  }

  plan(parks: readonly ParkSummary[]): Promise<PlannedRecipient[]> {
    return this.planner.execute(parks);
  }

  private async demandOffering(id: string, slugs: readonly string[]): Promise<void> {
    const offering = await this.offerings.detail(id, 'en').catch((error: unknown) => {
      if (error instanceof DomainError && error.kind === 'not-found') throw offeringUnknown();
      throw error;
    });
    if (!slugs.includes(offering.park.slug)) throw offeringUnknown();
  }
}
