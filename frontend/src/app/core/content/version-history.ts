import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { VersionSummary } from '../../api/generated/model';
import { versionStateView } from '../../domain/content';
import { formatMoment } from '../../domain/relative-time';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { StatusBadge } from '../../ui/status-badge';

/** Every version of a record, the newest first: who wrote it, who vouched for it, since when the public saw it. */
@Component({
  selector: 'app-version-history',
  imports: [Cell, DataTable, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-data-table
      class="dense"
      caption="Versions"
      i18n-caption="@@versions.heading"
      [captionHidden]="true"
      [columns]="columns"
      [rows]="rows()"
    >
      <ng-template appCell="n" let-row
        ><a [routerLink]="[base(), 'versions', row.n]"
          ><ng-container i18n="@@versions.version">Version {{ row.n }}</ng-container></a
        ></ng-template
      >
      <ng-template appCell="state" let-row>
        <app-status-badge [status]="row.status" />
        @if (row.archiveReason; as why) {
          <span class="why">{{ why }}</span>
        }
      </ng-template>
      <ng-template appCell="author" let-row>
        @if (row.author; as person) {
          {{ person.name || nobody }}
        } @else {
          <span class="soft" i18n="@@versions.public-sources">Public sources</span>
        }
      </ng-template>
      <ng-template appCell="reviewer" let-row>{{
        row.reviewer ? row.reviewer.name || nobody : '–'
      }}</ng-template>
      <ng-template appCell="date" let-row>
        <time [attr.datetime]="row.at">{{ row.moment }}</time>
      </ng-template>
    </app-data-table>
  `,
  styles: `
    .dense {
      font-size: var(--text-small);
    }
    a {
      font-weight: 600;
      white-space: nowrap;
    }
    .why {
      display: block;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    time {
      white-space: nowrap;
    }
  `,
})
export class VersionHistory {
  private readonly locale = inject(LOCALE_ID);
  readonly versions = input.required<readonly VersionSummary[]>();
  /** Address of the record's page, below which its versions stand. */
  readonly base = input.required<string>();

  protected readonly nobody = $localize`:@@versions.erased:A person who has been erased`;
  protected readonly columns: readonly Column[] = [
    { key: 'n', label: $localize`:@@versions.column.version:Version` },
    { key: 'state', label: $localize`:@@versions.column.state:State` },
    { key: 'author', label: $localize`:@@versions.column.author:Written by` },
    { key: 'reviewer', label: $localize`:@@versions.column.reviewer:Reviewed by` },
    { key: 'date', label: $localize`:@@versions.column.date:Published or changed` },
  ];
  protected readonly rows = computed(() =>
    this.versions().map((version) => {
      const at = version.publishedAt ?? version.updatedAt ?? version.createdAt;
      return {
        ...version,
        id: String(version.n),
        status: versionStateView(version),
        at,
        moment: at === null ? '–' : formatMoment(at, new Date(), this.locale),
      };
    }),
  );
}
