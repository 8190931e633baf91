import { HttpClient } from '@angular/common/http';
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
import { Observable, catchError, map, of, switchMap, takeWhile, timer } from 'rxjs';
import { ParkFileView } from '../../api/generated/model';
import { parkFilesListResource } from '../../api/generated/park-files/park-files.resource';
import { parksDetailResource } from '../../api/generated/parks/parks.resource';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { Uploads, refusedBy } from '../../core/uploads';
import { fileRejectionText } from '../../domain/files';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Upload, UploadStep } from '../../ui/upload';
import { ParkFileCard } from './park-file-card';

/** Milliseconds between two looks at what is still being checked. */
const LOOK_AGAIN = 1_000;
/** Looks after which an upload counts as arrived although its check goes on: the list tells how it ends. */
const LOOKS = 60;

/** The pictures and documents of a park, kept by its team. */
@Component({
  selector: 'app-park-files-page',
  imports: [Breadcrumb, EmptyState, Notice, PageHeader, ParkFileCard, ReadFailure, Skeleton, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-files.page.html',
  styles: `
    app-notice p {
      margin: 0;
    }
    section {
      margin-top: var(--space-7);
    }
    li + li {
      margin-top: var(--space-4);
    }
  `,
})
export class ParkFilesPage {
  private readonly http = inject(HttpClient);
  private readonly uploads = inject(Uploads);
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
    const items = this.files.hasValue() ? this.files.value().items : [];
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
    ].filter((group) => group.items.length > 0);
  });
  protected readonly problem = computed(() =>
    this.files.error() === undefined ? null : asProblem(this.files.error()),
  );
  /** What has been done last, read out. */
  protected readonly done = signal('');

  protected readonly send = (file: File): Observable<UploadStep> =>
    this.uploads.send<ParkFileView>(`/api/v1/parks/${this.slug()}/files`, file, ({ id }) => this.checked(id));

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

  /** Waits for the end of the quarantine. */
  private checked(id: string): Observable<UploadStep> {
    return timer(0, LOOK_AGAIN).pipe(
      switchMap((look) =>
        this.http
          .get<ParkFileView>(`/api/v1/parks/${this.slug()}/files/${id}`)
          .pipe(map(({ file }) => this.stepOf(file, look))),
      ),
      takeWhile(({ step }) => step === 'checking', true),
      catchError((error: unknown) => of(refusedBy(error))),
    );
  }

  private stepOf({ state, rejection }: ParkFileView['file'], look: number): UploadStep {
    if (state === 'quarantined' && look < LOOKS) return { step: 'checking' };
    if (state !== 'rejected') return { step: 'done' };
    // It stands in the list too, with the reason, until somebody removes it.
    this.files.reload();
    return { step: 'refused', why: fileRejectionText(rejection), final: true };
  }
}
