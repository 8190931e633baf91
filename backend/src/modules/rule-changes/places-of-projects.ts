import { Injectable } from '@nestjs/common';
import { type NamedPlace, PlacesQueries } from '../eligibility/index.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { type ProjectLead, ProjectLeads } from '../leads/index.js';
import { Parks } from '../parks/index.js';

/** Where a project may come to stand, as far as anybody knows. */
export interface ProjectPlaces {
  lead: ProjectLead | null;
  /** Ids of the parks that are being asked about it, their teams among the readers. */
  askedParkIds: string[];
  /** At these it is looked at; empty: nobody knows, so at all. */
  parks: { id: string; place: NamedPlace }[];
}

/** Looks up the parks that are being asked about projects, and those of their cases. */
@Injectable()
export class PlacesOfProjects {
  constructor(
    private readonly places: PlacesQueries,
    private readonly enquiries: EnquiryClocks,
    private readonly leads: ProjectLeads,
    private readonly parks: Parks,
  ) {}

  /** Every park that takes enquiries, with its id. */
  async open(): Promise<{ id: string; place: NamedPlace }[]> {
    const places = await this.places.open();
    const known = await this.parks.summariesBySlug(places.map(({ slug }) => slug));
    return places.flatMap((place) => {
      const id = known.get(place.slug)?.id;
      return id === undefined ? [] : [{ id, place }];
    });
  }

  /** By the id of the project; every project asked about is in the answer. */
  async of(
    projectIds: readonly string[],
    open: readonly { id: string; place: NamedPlace }[],
  ): Promise<Map<string, ProjectPlaces>> {
    // One after the other: within a transaction there is one connection.
    const asked = await this.enquiries.openAtParks(projectIds);
    const leads = await this.leads.of(projectIds);
    const byId = new Map(open.map((park) => [park.id, park]));
    return new Map(
      projectIds.map((projectId) => {
        const lead = leads.get(projectId) ?? null;
        const own = asked.filter((each) => each.projectId === projectId);
        const ids = [...own.map(({ parkId }) => parkId), ...(lead?.parkId ? [lead.parkId] : [])];
        const parks = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
        return [projectId, { lead, askedParkIds: [...new Set(own.map(({ parkId }) => parkId))], parks }];
      }),
    );
  }
}
