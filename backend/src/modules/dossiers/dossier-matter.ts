import { Injectable } from '@nestjs/common';
import { VISITOR } from '../../platform/context/actor.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { type OfferingView, Offerings } from '../offerings/index.js';
import {
  type BuildingView,
  type ContactView,
  type FreeLandView,
  Land,
  ParkContacts,
  type ParkDetailView,
  Parks,
  type PlotView,
} from '../parks/index.js';
import { Policies, type PolicyCardView } from '../policies/index.js';
import { DemoTeams } from './demo-teams.js';

/** Some of what there is, and how many there are in all. */
export interface Some<T> {
  items: readonly T[];
  total: number;
}

/** What a dossier is made of: what everybody may read of a park, whoever asks. */
export interface DossierMatter {
  park: ParkDetailView;
  contacts: readonly ContactView[];
  plots: Some<PlotView>;
  freeLand: FreeLandView | null;
  buildings: Some<BuildingView>;
  offerings: Some<OfferingView>;
  policies: Some<PolicyCardView>;
}

/** More than two pages hold of anything. */
const MOST = { page: 1, pageSize: 60 } as const;
const NONE = { items: [], total: 0 } as const;

/** Gathers what is public about a park. The reader's own rights do not count: a dossier is passed on. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly parks: Parks,
    private readonly land: Land,
    private readonly offerings: Offerings,
    private readonly policies: Policies,
    private readonly contacts: ParkContacts,
    private readonly team: DemoTeams,
  ) {}

  /** @throws DomainError not-found `park.not-found` */
  async read(slug: string, locale: Locale): Promise<DossierMatter> {
    const park = await this.parks.detail(slug, locale);
    const [contacts, land, policies, demoTeam] = await Promise.all([
      this.contacts.list(VISITOR, slug),
      park.takesEnquiries ? this.landOf(slug, locale) : null,
      this.policies.list({ ...MOST, pageSize: 100, park: slug, sort: 'title' }, locale),
      this.team.answersFor(park.id),
    ]);
    const real = withoutInvented(park.demo);
    return {
      park: { ...park, demoTeam },
      contacts: contacts.items,
      plots: real(land?.plots ?? NONE),
      freeLand: land?.plots.freeLand ?? null,
      buildings: real(land?.buildings ?? NONE),
      offerings: real(land?.offerings ?? NONE),
      policies,
    };
  }

  private async landOf(slug: string, locale: Locale) {
    const reader = { actor: VISITOR, locale };
    const [plots, buildings, offerings] = await Promise.all([
      this.land.plots(slug, { ...MOST }, reader),
      this.land.buildings(slug, { ...MOST }, reader),
      this.offerings.list(
        { ...MOST, park: slug, status: ['open', 'closing-soon', 'upcoming'], sort: 'closing' },
        locale,
      ),
    ]);
    return { plots, buildings, offerings };
  }
}

/** What is invented on a real park is for its page alone, where it is labelled; it is not handed on. */
const withoutInvented =
  (demoPark: boolean) =>
  <T extends { demo: boolean }>({ items, total }: Some<T>): Some<T> => {
    const real = demoPark ? items : items.filter(({ demo }) => !demo);
    return { items: real, total: total - (items.length - real.length) };
  };
