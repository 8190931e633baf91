import { ChangeDetectionStrategy, Component, computed, effect, input, signal } from '@angular/core';
import { plotFilesListResource } from '../../api/generated/park-files/park-files.resource';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { Skeleton } from '../../ui/skeleton';
import { Upload } from '../../ui/upload';
import { ParkFileCard } from './park-file-card';
import { LOOK_AGAIN, parkFileSender } from './park-file-sender';

/** Files that show what is stated about a plot: brought, described, shown and removed like any file of the park. */
@Component({
  selector: 'app-plot-evidence',
  imports: [ParkFileCard, ReadFailure, Skeleton, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title" i18n="@@plot-evidence.heading">Evidence files</h2>
      <p class="soft prose" i18n="@@plot-evidence.lead">
        Acceptance reports, notices, photographs of the levelled land: what shows the readiness stage and the
        rest. A file is hidden until it is shown; readers find it with the plot once both are public.
      </p>
      @if (problem(); as failure) {
        <app-read-failure [problem]="failure" (retry)="files.reload()" />
      } @else if (!files.hasValue()) {
        <app-skeleton />
      } @else {
        <app-upload
          name="plot-evidence"
          label="Choose evidence files"
          i18n-label="@@plot-evidence.choose"
          [limits]="files.value().limits"
          [send]="send"
          (arrived)="files.reload()"
        />
        <p class="visually-hidden" role="status">{{ done() }}</p>
        <ul class="plain-list">
          @for (item of files.value().items; track item.id) {
            <li>
              <app-park-file-card
                [slug]="slug()"
                [item]="item"
                [place]="0"
                [of]="1"
                (changed)="changed($event)"
              />
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-6);
    }
    h2 {
      font-size: var(--text-large);
    }
    ul {
      margin-top: var(--space-4);
    }
    li + li {
      margin-top: var(--space-4);
    }
  `,
})
export class PlotEvidence {
  readonly slug = input.required<string>();
  /** Its id; it may be a draft only. */
  readonly plot = input.required<string>();

  protected readonly files = plotFilesListResource(this.slug, this.plot);
  protected readonly problem = computed(() =>
    this.files.error() === undefined ? null : asProblem(this.files.error()),
  );
  /** What has been done last, read out. */
  protected readonly done = signal('');
  protected readonly send = parkFileSender(
    this.slug,
    () => `/api/v1/parks/${this.slug()}/plots/${this.plot()}/files`,
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

  protected changed(done: string): void {
    this.done.set(done);
    this.files.reload();
  }
}
