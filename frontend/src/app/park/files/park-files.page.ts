import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { parkFilesListResource } from '../../api/generated/park-files/park-files.resource';
import { parksDetailResource } from '../../api/generated/parks/parks.resource';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Upload } from '../../ui/upload';
import { ParkFileCard } from './park-file-card';
import { LOOK_AGAIN, parkFileSender } from './park-file-sender';

/** The pictures and documents of a park, kept by its team. */
@Component({
  selector: 'app-park-files-page',
  imports: [
    ...[
      Breadcrumb,
      DeskExport,
      EmptyState,
      Notice,
      PageHeader,
      ParkFileCard,
      ReadFailure,
      RouterLink,
      Skeleton,
    ],
    Upload,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-files.page.html',
  styles: `
    app-notice p {
      margin: 0;
    }
    section {
      margin-top: var(--space-7);
    }
    .plot {
      margin-bottom: var(--space-1);
      font-weight: 600;
    }
    li + li {
      margin-top: var(--space-4);
    }
  `,
})
export class ParkFilesPage {
  private readonly injector = inject(Injector);
  readonly slug = input.required<string>();

  protected readonly files = parkFilesListResource(this.slug);
  private readonly park = parksDetailResource(this.slug);
  protected readonly parkName = computed(() => (this.park.hasValue() ? this.park.value().name.text : '…'));
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: this.parkName(), link: `/desk/parks/${this.slug()}` },
    { label: $localize`:@@park-desk.files:Pictures and files` },
  ]);
  protected readonly groups = computed(() => {
    const all = this.files.hasValue() ? this.files.value().items : [];
    const items = all.filter(({ plot }) => plot === null);
    return [
      {
        kind: 'picture',
        heading: $localize`:@@park-files.pictures:Pictures`,
        items: items.filter(({ kind }) => kind === 'picture'),
      },
      {
        kind: 'document',
        heading: $localize`:@@park-files.documents:Documents`,
        items: items.filter(({ kind }) => kind === 'document'),
      },
      {
        kind: 'evidence',
        heading: $localize`:@@park-files.evidence:Evidence for plots`,
        items: all.filter(({ plot }) => plot !== null),
      },
    ].filter((group) => group.items.length > 0);
  });
  protected readonly problem = computed(() =>
    this.files.error() === undefined ? null : asProblem(this.files.error()),
  );
  /** What has been done last, read out. */
  protected readonly done = signal('');

  protected readonly send = parkFileSender(
    this.slug,
    () => `/api/v1/parks/${this.slug()}/files`,
    () => this.files.reload(),
  );

  constructor() {
    // What is being checked changes by itself.
    effect((onCleanup) => {
      const waiting =
        this.files.hasValue() && this.files.value().items.some(({ file }) => file.state === 'quarantined');
      if (!waiting || this.files.isLoading()) return;
      const look = setTimeout(() => this.files.reload(), 2 * LOOK_AGAIN);
      onCleanup(() => clearTimeout(look));
    });
  }

  protected changed(done: string, id: string): void {
    this.done.set(done);
    const focused = document.activeElement?.id ?? '';
    this.files.reload();
    if (focused.endsWith(id)) this.refocus(focused);
  }

  /** A card that has moved in the list loses the focus with its old place. */
  private refocus(id: string): void {
    const settled = effect(
      () => {
        if (this.files.isLoading()) return;
        settled.destroy();
        afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
      },
      { injector: this.injector },
    );
  }
}
