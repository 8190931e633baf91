import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { TenantView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { parkStatusLabel } from '../../domain/park-labels';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { NotStated } from '../../ui/not-stated';
import { SourceText } from '../catalogue/source-text';

/** Who works there, as of when and according to whom. */
@Component({
  selector: 'app-park-tenants',
  imports: [Cell, DataTable, NotStated, SourceText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-data-table [caption]="caption" [captionHidden]="true" [columns]="columns" [rows]="rows()">
      <ng-template appCell="name" let-row>{{ row.name }}</ng-template>
      <ng-template appCell="activity" let-row>
        @if (row.activity) {
          <span lang="en">{{ row.activity }}</span>
        } @else {
          <app-not-stated />
        }
      </ng-template>
      <ng-template appCell="status" let-row>
        @if (row.status) {
          {{ row.status }}
        } @else {
          <app-not-stated />
        }
      </ng-template>
      <ng-template appCell="asOf" let-row>
        @if (row.day) {
          <span class="day">{{ row.day }}</span>
        } @else {
          <app-not-stated />
        }
      </ng-template>
      <ng-template appCell="source" let-row>
        @if (row.source) {
          <small lang="en"><app-source-text [words]="row.source" /></small>
        } @else {
          <app-not-stated />
        }
      </ng-template>
    </app-data-table>
  `,
  styles: `
    .day {
      white-space: nowrap;
    }
  `,
})
export class ParkTenants {
  private readonly locale = inject(LOCALE_ID);
  readonly tenants = input.required<readonly TenantView[]>();

  protected readonly caption = $localize`:@@park.tenants.heading:Companies there`;
  protected readonly columns: readonly Column[] = [
    { key: 'name', label: $localize`:@@park.tenants.name:Company` },
    { key: 'activity', label: $localize`:@@park.tenants.activity:Activity` },
    { key: 'status', label: $localize`:@@park.tenants.status:Stage` },
    { key: 'asOf', label: $localize`:@@park.tenants.as-of:As of` },
    { key: 'source', label: $localize`:@@park.tenants.source:Source` },
  ];
  protected readonly rows = computed(() =>
    this.tenants().map((tenant, i) => ({
      ...tenant,
      id: `${i}`,
      status: tenant.status && parkStatusLabel(tenant.status),
      day: tenant.asOf && formatDate(tenant.asOf, this.locale),
    })),
  );
}
