import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ContentRecordView } from '../../api/generated/model';
import { regionsListResource } from '../../api/generated/regions/regions.resource';
import { newIdempotencyKey, withIdempotencyKey } from '../../core/api-headers.interceptor';
import { checkRequired } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { countryChoices } from '../../domain/countries';
import { nameLanguages, slugOf, timeZoneOf, timeZones } from '../../domain/new-park';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';

const FIELDS = [
  'document-name',
  'document-name-original',
  'identity-region',
  'identity-country',
  'identity-timeZone',
  'identity-slug',
] as const;

/**
 * Begins the profile of a park: its name, and what is never changed afterwards. It is a draft that nobody has claimed; the
 * rest is written in its profile, which is reviewed by somebody else before the public sees it.
 */
@Component({
  selector: 'app-new-park-page',
  imports: [Breadcrumb, Control, ErrorSummary, FormField, PageHeader, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-park.page.html',
})
export class NewParkPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  private key = newIdempotencyKey();
  private readonly regionList = regionsListResource();

  protected readonly name = signal('');
  protected readonly original = signal(this.locale);
  protected readonly region = signal('');
  protected readonly country = signal('');
  /** Null until somebody has chosen one: then it follows the country, or the name. */
  private readonly chosenZone = signal<string | null>(null);
  private readonly chosenSlug = signal<string | null>(null);
  protected readonly timeZone = computed(() => this.chosenZone() ?? timeZoneOf(this.country()) ?? '');
  protected readonly slug = computed(() => this.chosenSlug() ?? slugOf(this.name()));

  protected readonly languages = nameLanguages(this.locale);
  protected readonly countries = countryChoices(this.locale);
  protected readonly zones = timeZones();
  protected readonly regions = computed(() => {
    const order = new Intl.Collator(this.locale).compare;
    const items = this.regionList.hasValue() ? this.regionList.value().items : [];
    return [...items].sort((a, b) => order(a.name.text, b.name.text));
  });
  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: $localize`:@@parks.heading:Parks`, link: '/desk/admin/parks' },
    { label: $localize`:@@admin-parks.begin:Begin a park` },
  ];
  protected readonly submission = new Submission(FIELDS, {
    'document-name': {
      'validation.required': $localize`:@@new-park.name.required:Write the name of the park.`,
    },
    'identity-country': {
      'validation.required': $localize`:@@new-park.country.required:Choose the country the park lies in.`,
    },
    'identity-timeZone': {
      'validation.required': $localize`:@@new-park.zone.required:Choose the time zone in which the park works.`,
    },
    'identity-slug': {
      'validation.required': $localize`:@@new-park.slug.required:Write the last part of the park’s address.`,
      'validation.malformed': $localize`:@@new-park.slug.malformed:Use 3 to 60 small letters a to z, digits and single hyphens between them.`,
    },
  });

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  /** A region lies in a country: what was not chosen yet follows. */
  protected chooseRegion(event: Event): void {
    const slug = this.valueOf(event);
    this.region.set(slug);
    const region = this.regions().find((each) => each.slug === slug);
    if (region) this.country.set(region.country);
  }

  protected chooseZone(event: Event): void {
    this.chosenZone.set(this.valueOf(event));
  }

  protected writeSlug(event: Event): void {
    this.chosenSlug.set(this.valueOf(event).normalize('NFKC').trim().toLowerCase());
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const slug = this.slug();
    const sent = await this.submission.send(
      {
        'document-name': checkRequired(this.name()),
        'identity-country': checkRequired(this.country()),
        'identity-timeZone': checkRequired(this.timeZone()),
        'identity-slug':
          checkRequired(slug) ??
          (/^(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? null : 'validation.malformed'),
      },
      () =>
        this.http.post<ContentRecordView>('/api/v1/content/park', this.body(), {
          context: withIdempotencyKey(this.key),
        }),
    );
    if (sent) await this.router.navigate(['/desk/parks', slug, 'profile', 'edit']);
    else if (this.submission.problem()?.code === 'idempotency.key-reused') this.key = newIdempotencyKey();
  }

  private body() {
    const original = this.original();
    return {
      document: {
        name: { original, texts: { [original]: this.name().trim() } },
        ...{ kind: '', level: null, status: '', established: null, website: null, notes: null, segments: [] },
        ...{ capabilities: [], leadingIndustries: [], position: null, facts: [], tenants: [] },
      },
      identity: {
        slug: this.slug(),
        country: this.country(),
        region: this.region() || null,
        timeZone: this.timeZone(),
      },
    };
  }
}
