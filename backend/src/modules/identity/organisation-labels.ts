import { Injectable } from '@nestjs/common';
import type { Membership } from '../../platform/context/actor.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** What people call an organisation, and how its pages are addressed. */
export interface OrganisationLabel {
  /** Only what is public has one. */
  slug: string | null;
  name: string;
}

type LabelSource = (ids: readonly string[], locale: Locale) => Promise<Map<string, OrganisationLabel>>;

/** Memberships hold ids alone: the modules that own parks and companies lend their names, by kind. */
@Injectable()
export class OrganisationLabels {
  private readonly sources = new Map<Membership['kind'], LabelSource>();

  register(kind: Membership['kind'], source: LabelSource): void {
    this.sources.set(kind, source);
  }

  /** Labels by organisation id, one question per kind; what has no source is not in the answer. */
  async of(memberships: readonly Membership[], locale: Locale): Promise<Map<string, OrganisationLabel>> {
    const labels = new Map<string, OrganisationLabel>();
    for (const [kind, source] of this.sources) {
      const ids = memberships.filter((m) => m.kind === kind).flatMap((m) => m.organisationId ?? []);
      if (ids.length === 0) continue;
      for (const [id, label] of await source(ids, locale)) labels.set(id, label);
    }
    return labels;
  }
}
