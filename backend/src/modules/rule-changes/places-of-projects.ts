import { Injectable } from '@nestjs/common';
import { type NamedPlace, PlacesQueries } from '../eligibility/index.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { type ProjectLead, ProjectLeads } from '../leads/index.js';
import { Parks } from '../parks/index.js';

export interface PlacedPark {
  id: string;
  place: NamedPlace;
}

/** Where a project may come to stand, as far as anybody knows. */
export interface ProjectPlaces {
  lead: ProjectLead | null;
  /** Ids of the parks whose own teams are being asked about it, and are among the readers. */
  askedParkIds: string[];
  /** At these it is looked at; null: nobody has said where it is to stand, so at all. */
  parks: PlacedPark[] | null;
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
  async open(): Promise<PlacedPark[]> {
    const places = await this.places.open();
    const known = await this.parks.summariesBySlug(places.map(({ slug }) => slug));
    return places.flatMap((place) => {
      const id = known.get(place.slug)?.id;
      return id === undefined ? [] : [{ id, place }];
    });
  }

  /** By the id of the project; every project asked about is in the answer. */
  async of(projectIds: readonly string[], open: readonly PlacedPark[]): Promise<Map<string, ProjectPlaces>> {
    // One after the other: within a transaction there is one connection.
    const parts = await this.enquiries.openParts(projectIds);
    const leads = await this.leads.of(projectIds);
    const placed = new Map(
      projectIds.map((projectId) => {
        const own = parts.filter((part) => part.projectId === projectId);
        const lead = leads.get(projectId) ?? null;
        return [projectId, idsIn([...own.map(({ parkId }) => parkId), lead?.parkId])];
      }),
    );
    const byId = await this.byId([...placed.values()].flat(), open);
    return new Map(
      projectIds.map((projectId) => {
        const atParks = parts.filter((part) => part.projectId === projectId && part.desk === 'park');
        const ids = placed.get(projectId) ?? [];
        return [
          projectId,
          {
            lead: leads.get(projectId) ?? null,
            askedParkIds: idsIn(atParks.map(({ parkId }) => parkId)),
            parks: ids.length === 0 ? null : ids.flatMap((id) => byId.get(id) ?? []),
          },
        ];
      }),
    );
  }

  /** With those that take no enquiries: a project may stand there all the same, and the region answers for it. */
  private async byId(ids: readonly string[], open: readonly PlacedPark[]): Promise<Map<string, PlacedPark>> {
    const known = new Map(open.map((park) => [park.id, park]));
    const others = await this.parks.summariesOf(idsIn(ids).filter((id) => !known.has(id)));
    if (others.size === 0) return known;
    const places = await this.places.known(
      [...others.values()].map(({ slug }) => slug),
      [],
    );
    for (const { id, slug } of others.values()) {
      const place = places.get(`park ${slug}`);
      if (place) known.set(id, { id, place });
    }
    return known;
  }
}

const idsIn = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
];
