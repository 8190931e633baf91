import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ParkDetailView } from '../../api/generated/model';
import { parksDetailResource } from '../../api/generated/parks/parks.resource';
import { PageTitle } from '../../core/page-title';
import { factBlockLabel } from '../../domain/fact-labels';
import { formatDate } from '../../domain/format';
import { parkKindLabel, parkLevelLabel, parkStatusLabel } from '../../domain/park-labels';
import { countryName } from '../../domain/places';
import { isSegment, segmentLabel } from '../../domain/segments';
import { spelledOut } from '../../domain/words';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { PageFailure } from '../catalogue/page-failure';
import { SourceText } from '../catalogue/source-text';
import { groupFacts } from './fact-series';
import { ParkFact } from './park-fact';
import { ParkGlance } from './park-glance';
import { ParkPolicies } from './park-policies';
import { ParkStanding } from './park-standing';
import { ParkTenants } from './park-tenants';

/** A park as far as its sources tell: what is stated, by whom and when, and what nobody states. */
@Component({
  selector: 'app-park-page',
  imports: [
    Breadcrumb,
    Notice,
    PageFailure,
    PageHeader,
    ParkFact,
    ParkGlance,
    ParkPolicies,
    ParkStanding,
    ParkTenants,
    RouterLink,
    Skeleton,
    SourceText,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park.page.html',
  styleUrl: './park.page.css',
})
export class ParkPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly pageTitle = inject(PageTitle);
  /** From the path of the page. */
  readonly slug = input.required<string>();

  protected readonly park = parksDetailResource(this.slug);
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@parks.heading:Parks`, link: '/parks' },
    ...(this.park.hasValue() ? [{ label: this.park.value().name.text }] : []),
  ]);
  protected readonly groups = computed(() =>
    (this.park.hasValue() ? groupFacts(this.park.value().facts) : []).map((group) => ({
      ...group,
      label: factBlockLabel(group.block),
    })),
  );
  protected readonly unknown = computed(() =>
    this.park.hasValue() ? this.park.value().unknownBlocks.map(factBlockLabel) : [],
  );
  protected readonly segments = computed(() =>
    (this.park.hasValue() ? this.park.value().segmentSources : []).map(({ segment, word, source }) => ({
      code: segment,
      label: isSegment(segment) ? segmentLabel(segment) : spelledOut(word),
      word: spelledOut(word),
      source,
    })),
  );

  constructor() {
    effect(() => {
      if (this.park.hasValue()) this.name(this.park.value());
    });
  }

  /** Kind, level and stage in the words of the source, as far as it has any. */
  protected eyebrow({ kind, level, status }: ParkDetailView): string {
    const words = [parkKindLabel(kind), level && parkLevelLabel(level), parkStatusLabel(status)];
    return words.filter(Boolean).join(' · ');
  }

  protected place({ region, country }: ParkDetailView): string {
    const land = countryName(country, this.locale);
    if (!region) return land;
    return region.name.text.includes(land) ? region.name.text : `${region.name.text}, ${land}`;
  }

  private name(park: ParkDetailView): void {
    const place = this.place(park);
    const day = park.factsAsOf === null ? null : formatDate(park.factsAsOf, this.locale);
    const what = parkKindLabel(park.kind);
    this.pageTitle.describe(
      park.name.text,
      day === null
        ? $localize`:@@park.description.undated:${what}:kind: in ${place}:place:: what public sources state, and what they do not.`
        : $localize`:@@park.description:${what}:kind: in ${place}:place:: facts with source and date (newest ${day}:day:), companies there, policies that apply.`,
    );
  }
}
