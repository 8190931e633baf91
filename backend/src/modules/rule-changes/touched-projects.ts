import { Injectable } from '@nestjs/common';
import type { ProjectSummary } from '../companies/index.js';
import { CompareRecords } from '../eligibility/index.js';
import { CompareRegimes, type RegimeChange } from '../regimes/index.js';
import { type PlacedPark, PlacesOfProjects } from './places-of-projects.js';
import { factsOfBrief, startYearOf } from './project-facts.rules.js';
import type { ChangedRule, TouchedPlace } from './rule-change.entity.js';

/** What a change does to a project: a policy at each place, a rule of trade wherever it holds. */
interface Touch {
  places: TouchedPlace[];
  regime: RegimeChange | null;
  /** Ids of the parks at which it does. */
  parkIds: string[];
}

export interface Touched extends Omit<Touch, 'parkIds'> {
  projectId: string;
  companyId: string;
  leadId: string | null;
  askedParkIds: string[];
}

/** Null: it is not touched. @param parks at which it is looked at; null: nobody has said where it is to stand */
type Compare = (project: ProjectSummary, parks: PlacedPark[] | null) => Touch | null;

/** Holds projects against a change of a rule. */
@Injectable()
export class TouchedProjects {
  constructor(
    private readonly policies: CompareRecords,
    private readonly regimes: CompareRegimes,
    private readonly places: PlacesOfProjects,
  ) {}

  /** Those among the projects that the change touches. */
  async among(projects: readonly ProjectSummary[], change: ChangedRule): Promise<Touched[]> {
    if (projects.length === 0) return [];
    const open = await this.places.open();
    const compare =
      change.kind === 'policy' ? await this.byPolicy(change, open) : await this.byRegime(change);
    const known = await this.places.of(
      projects.map(({ id }) => id),
      open,
    );
    return projects.flatMap((project) => {
      const { lead, askedParkIds, parks } = known.get(project.id)!;
      const touch = lead?.over ? null : compare(project, parks);
      if (touch === null) return [];
      const { parkIds, ...what } = touch;
      return [
        {
          ...what,
          projectId: project.id,
          companyId: project.companyId,
          leadId: lead?.id ?? null,
          askedParkIds: askedParkIds.filter((id) => parkIds.includes(id)),
        },
      ];
    });
  }

  private async byPolicy({ ruleId, n }: ChangedRule, open: readonly PlacedPark[]): Promise<Compare> {
    const records = await this.policies.of(ruleId, n);
    const anywhere = open.filter(({ place }) => records.concerns(place));
    return (project, parks) => {
      const facts = factsOfBrief(project);
      const places = (parks ?? anywhere).flatMap(({ id, place }) => {
        const change = records.at(facts, startYearOf(project), place);
        return change === null ? [] : [{ park: id, ...change }];
      });
      if (places.length === 0) return null;
      return { places, regime: null, parkIds: places.map(({ park }) => park) };
    };
  }

  /** It holds in a country as a whole: for a project that is to stand there, or for which nobody has said where. */
  private async byRegime({ ruleId, n }: ChangedRule): Promise<Compare> {
    const records = await this.regimes.of(ruleId, n);
    return (project, parks) => {
      const there = (parks ?? []).filter(({ place }) => place.country === records.country);
      if (parks !== null && there.length === 0) return null;
      const regime = records.for(project.segment);
      return regime === null ? null : { places: [], regime, parkIds: there.map(({ id }) => id) };
    };
  }
}
