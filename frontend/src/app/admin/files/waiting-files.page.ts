import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { waitingParkFilesListResource } from '../../api/generated/park-files/park-files.resource';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { formatMoment } from '../../domain/relative-time';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';

/** Pictures and documents of parks nobody has claimed: who asks to show them waits for an administrator. */
@Component({
  selector: 'app-waiting-files-page',
  imports: [
    Breadcrumb,
    Cell,
    DataTable,
    Demo,
    DeskExport,
    EmptyState,
    PageHeader,
    ReadFailure,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-breadcrumb [crumbs]="crumbs" />
      <app-page-header [heading]="heading">
        <p class="soft" i18n="@@waiting-files.lead">
          Brought by teams of parks that nobody has claimed. What you show there, you vouch for.
        </p>
      </app-page-header>
      @if (problem(); as failure) {
        <app-read-failure [problem]="failure" (retry)="waiting.reload()" />
      } @else if (!waiting.hasValue()) {
        <app-skeleton [lines]="5" />
      } @else if (rows().length === 0) {
        <app-empty-state heading="Nothing waits" i18n-heading="@@waiting-files.empty.heading">
          <p i18n="@@waiting-files.empty.body">What a team asks to show appears here at once.</p>
        </app-empty-state>
      } @else {
        <app-data-table [caption]="heading" [captionHidden]="true" [columns]="columns" [rows]="rows()">
          <ng-template appCell="file" let-row>
            <a [routerLink]="row.link">{{ row.name }}</a>
            @if (row.plot) {
              <small class="soft" i18n="@@waiting-files.evidence">Evidence for a plot</small>
            }
            @if (row.demo) {
              <app-demo />
            }
          </ng-template>
          <ng-template appCell="park" let-row>
            <span [attr.lang]="row.park.name.lang">{{ row.park.name.text }}</span>
          </ng-template>
          <ng-template appCell="asked" let-row>
            <time [attr.datetime]="row.askedAt">{{ row.asked }}</time>
          </ng-template>
        </app-data-table>
        @if (waiting.value().nextCursor !== null) {
          <p class="soft" i18n="@@waiting-files.more">
            The hundred that have waited longest; there are more.
          </p>
        }
        <app-desk-export of="waiting-files" list="park-files/waiting" />
      }
    </div>
  `,
})
export class WaitingFilesPage {
  private readonly locale = inject(LOCALE_ID);
  protected readonly waiting = waitingParkFilesListResource(signal({ pageSize: 100 }));
  protected readonly heading = $localize`:@@waiting-files.heading:Pictures to look at`;
  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: this.heading },
  ];
  protected readonly columns: readonly Column[] = [
    { key: 'file', label: $localize`:@@waiting-files.column.file:File` },
    { key: 'park', label: $localize`:@@waiting-files.column.park:Park` },
    { key: 'asked', label: $localize`:@@waiting-files.column.asked:Asked` },
  ];
  protected readonly rows = computed(() =>
    (this.waiting.hasValue() ? this.waiting.value().items : []).map((item) => ({
      ...item,
      link: item.plot
        ? ['/desk/parks', item.park.slug, 'plots', item.plot.id]
        : ['/desk/parks', item.park.slug, 'files'],
      asked: formatMoment(item.askedAt, new Date(), this.locale),
    })),
  );
  protected readonly problem = computed(() =>
    this.waiting.error() === undefined ? null : asProblem(this.waiting.error()),
  );
}
