import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  PLATFORM_ID,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { isPlatformServer } from '@angular/common';
import { Meta } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { FactListView } from '../../api/generated/model';
import { parksDetailResource } from '../../api/generated/parks/parks.resource';
import { PageTitle } from '../../core/page-title';
import { Session } from '../../core/session';
import { factLabel } from '../../domain/fact-labels';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { FactChip } from '../../ui/fact-chip';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { PageFailure } from '../catalogue/page-failure';
import { CorrectionForm, ProposedCorrection } from './correction-form';
import { CorrectionSent } from './correction-sent';

/**
 * A reader believes that a fact is wrong. The page is rendered for everybody with the fact as it stands; the form comes
 * when the browser knows who is there, because a visitor has to leave an address.
 */
@Component({
  selector: 'app-correct-fact-page',
  imports: [
    ...[Breadcrumb, CorrectionForm, CorrectionSent, EmptyState, FactChip, Notice, PageFailure, PageHeader],
    ...[RouterLink, Skeleton],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correct-fact.page.html',
  styles: `
    .form {
      max-width: var(--measure);
    }
    .stated {
      margin-bottom: var(--space-5);
    }
    h2 {
      margin-bottom: var(--space-2);
      font-size: var(--text-large);
    }
    .without-scripts {
      display: none;
    }
    @media (scripting: none) {
      .without-scripts {
        display: block;
      }
      .with-scripts {
        display: none;
      }
    }
  `,
})
export class CorrectFactPage {
  private readonly titles = inject(PageTitle);
  protected readonly session = inject(Session);
  private readonly onServer = isPlatformServer(inject(PLATFORM_ID));
  /** From the path of the page. */
  readonly slug = input.required<string>();
  readonly factId = input.required<string>();

  protected readonly park = parksDetailResource(this.slug);
  /** With those that only a signed-in reader sees. */
  private readonly ownFacts = httpResource<FactListView>(() =>
    this.session.signedIn() ? { url: `/api/v1/parks/${this.slug()}/facts`, transferCache: false } : undefined,
  );
  protected readonly fact = computed(() => {
    const shown = this.park.hasValue() ? this.park.value().facts : [];
    const own = this.ownFacts.hasValue() ? this.ownFacts.value().items : [];
    return [...own, ...shown].find(({ id }) => id === this.factId()) ?? null;
  });
  protected readonly ready = computed(() => !this.onServer && this.session.current() !== undefined);
  /** Whether the fact may still turn up among those for signed-in readers. */
  protected readonly searching = computed(() => !this.ready() || this.ownFacts.isLoading());
  protected readonly label = computed(() => factLabel(this.fact()?.key ?? ''));
  protected readonly heading = $localize`:@@correct.heading:Propose a correction`;
  protected readonly here = computed(() => `/parks/${this.slug()}/facts/${this.factId()}/correct`);
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@parks.heading:Parks`, link: '/parks' },
    { label: this.park.hasValue() ? this.park.value().name.text : '…', link: ['/parks', this.slug()] },
    { label: this.heading },
  ]);
  protected readonly sent = signal<ProposedCorrection | null>(null);

  constructor() {
    // A form for each of many facts: nothing to be found by a search engine.
    const meta = inject(Meta);
    meta.updateTag({ name: 'robots', content: 'noindex' });
    inject(DestroyRef).onDestroy(() => meta.removeTag('name="robots"'));
    effect(() => {
      if (this.park.hasValue()) this.titles.describe(`${this.heading}: ${this.park.value().name.text}`);
    });
    if (!this.onServer) void this.session.known();
  }
}
