import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { FactListView, ParkDetailView } from '../../api/generated/model';
import { policiesListResource } from '../../api/generated/policies/policies.resource';
import { parksDetailResource, shownParkFilesReadResource } from '../../api/generated/parks/parks.resource';
import { PageTitle } from '../../core/page-title';
import { StructuredData } from '../../core/structured-data';
import { Session } from '../../core/session';
import { formatDate } from '../../domain/format';
import { parkKindLabel, parkLevelLabel, parkStatusLabel } from '../../domain/park-labels';
import { countryName } from '../../domain/places';
import { isSegment, segmentLabel } from '../../domain/segments';
import { spelledOut } from '../../domain/words';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { ForeignNames } from '../../ui/foreign-names';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { parkThings } from '../structured-data/park-thing';
import { PageFailure } from '../catalogue/page-failure';
import { SourceText } from '../catalogue/source-text';
import { landPlotsResource } from '../../api/generated/land/land.resource';
import { ParkAnswers } from './park-answers';
import { ParkContacts } from './park-contacts';
import { ParkDocuments } from './park-documents';
import { ParkFacts } from './park-facts';
import { ParkGlance } from './park-glance';
import { ParkLand, SHOWN_PLOTS } from './park-land';
import { ParkOfferings } from './park-offerings';
import { ParkPictures } from './park-pictures';
import { MOST_PROGRAMMES, ParkPolicies } from './park-policies';
import { ParkStanding } from './park-standing';
import { Known } from './short-answers';
import { ParkTenants } from './park-tenants';
import { ParkUnknown } from './park-unknown';
import { parkContacts } from './read-contacts';

/** A park as far as its sources tell: what is stated, by whom and when, and what nobody states. */
@Component({
  selector: 'app-park-page',
  imports: [
    Breadcrumb,
    ForeignNames,
    Notice,
    PageFailure,
    PageHeader,
    ParkAnswers,
    ParkContacts,
    ParkDocuments,
    ParkFacts,
    ParkGlance,
    ParkLand,
    ParkOfferings,
    ParkPictures,
    ParkPolicies,
    ParkStanding,
    ParkTenants,
    ParkUnknown,
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
  protected readonly session = inject(Session);
  /** From the path of the page. */
  readonly slug = input.required<string>();

  protected readonly park = parksDetailResource(this.slug);
  /** What the head of the page sums up, its parts show whole. */
  protected readonly plots = landPlotsResource(
    this.slug,
    computed(() => ({ pageSize: SHOWN_PLOTS })),
  );
  protected readonly programmes = policiesListResource(
    computed(() => ({ park: this.slug(), pageSize: MOST_PROGRAMMES })),
  );
  /** Beside the facts: a page without its pictures is still the page. */
  private readonly files = shownParkFilesReadResource(this.slug);
  protected readonly pictures = computed(() => (this.files.hasValue() ? this.files.value().pictures : []));
  protected readonly documents = computed(() => (this.files.hasValue() ? this.files.value().documents : []));
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@parks.heading:Parks`, link: '/parks' },
    ...(this.park.hasValue()
      ? [{ label: this.park.value().name.text, lang: this.park.value().name.lang }]
      : []),
  ]);
  /** A plain link: it works without scripts, and is sent to people who have none. */
  protected readonly dossier = computed(() => `/api/v1/parks/${this.slug()}/dossier?locale=${this.locale}`);
  protected readonly contacts = parkContacts(this.slug);
  /**
   * The facts that a signed-in reader may see, those for everybody among them. They come after the page, which is
   * rendered for everybody and kept in caches.
   */
  private readonly ownFacts = httpResource<FactListView>(() =>
    this.session.signedIn() ? { url: `/api/v1/parks/${this.slug()}/facts`, transferCache: false } : undefined,
  );
  protected readonly facts = computed(() => {
    if (this.ownFacts.hasValue()) return this.ownFacts.value().items;
    return this.park.hasValue() ? this.park.value().facts : [];
  });
  /** Ids of the facts that not everybody sees. */
  protected readonly restricted = computed(() => {
    const forAll = new Set(this.park.hasValue() ? this.park.value().facts.map(({ id }) => id) : []);
    return new Set(this.facts().flatMap(({ id }) => (forAll.has(id) ? [] : [id])));
  });
  protected readonly unknown = computed(() => {
    const known = new Set(this.facts().map(({ block }) => block as string));
    if (this.contacts().length > 0) known.add('contacts');
    const unknown = this.park.hasValue() ? this.park.value().unknownBlocks : [];
    return unknown.filter((block) => !known.has(block));
  });
  protected readonly segments = computed(() =>
    (this.park.hasValue() ? this.park.value().segmentSources : []).map(({ segment, word, source }) => ({
      code: segment,
      label: isSegment(segment) ? segmentLabel(segment) : spelledOut(word),
      word: spelledOut(word),
      source,
    })),
  );

  constructor() {
    // For machines, in what the server renders; a browser never loads the code.
    if (typeof ngServerMode !== 'undefined' && ngServerMode) {
      const data = inject(StructuredData);
      effect(() => {
        const shown = this.park.hasValue() ? this.park.value() : null;
        const heading = $localize`:@@parks.heading:Parks`;
        data.describe((absolute) => (shown ? parkThings(shown, heading, absolute) : []));
      });
    }
    effect(() => {
      if (this.park.hasValue()) this.name(this.park.value());
    });
    // The page is rendered for everybody; who has signed in may see more of it.
    effect(() => {
      if (this.session.signedIn()) untracked(() => this.files.reload());
    });
  }

  protected known(park: ParkDetailView): Known {
    return {
      park,
      facts: this.facts(),
      plots: this.plots.hasValue() ? this.plots.value() : undefined,
      programmes: this.programmes.hasValue() ? this.programmes.value() : undefined,
    };
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
