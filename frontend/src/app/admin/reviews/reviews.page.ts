import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { KeyboardShortcuts, Shortcut } from '../../core/desk/keyboard-shortcuts';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import { contentTypeLabel } from '../../domain/content';
import { formatDistance, formatMoment } from '../../domain/relative-time';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { REVIEWS_KEY, ReviewRow, reviewsReader } from './review-list';

/** What waits for an administrator to vouch for it, the longest waiting first. */
@Component({
  selector: 'app-reviews-page',
  imports: [
    Cell,
    DataTable,
    Demo,
    DeskExport,
    EmptyState,
    KeyboardShortcuts,
    PageHeader,
    ReadFailure,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reviews.page.html',
  styleUrl: './reviews.page.css',
})
export class ReviewsPage {
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<ReviewRow>>(WalkableList);
  protected readonly announcement = signal(announcementOf(inject(Router)));

  protected readonly columns: readonly Column[] = [
    { key: 'record', label: $localize`:@@reviews.column.record:What` },
    { key: 'park', label: $localize`:@@leads.column.park:Park` },
    { key: 'submitted', label: $localize`:@@reviews.column.submitted:Submitted by` },
    { key: 'waiting', label: $localize`:@@reviews.column.waiting:Waiting since` },
  ];
  protected readonly shortcuts: readonly Shortcut[] = [
    { keys: ['j', 'k'], does: $localize`:@@desk.shortcuts.walk:To the next or previous entry` },
    { keys: ['Enter'], does: $localize`:@@desk.shortcuts.enter:Opens the entry` },
    { keys: ['?'], does: $localize`:@@desk.shortcuts.help:Shows these keys` },
  ];
  protected readonly announced = computed(() => {
    const count = this.list.items().length;
    if (count === 0) return '';
    return this.list.hasMore()
      ? $localize`:@@desk.list.some:${count}:count: shown, there are more`
      : $localize`:@@desk.list.all:${count}:count: shown, these are all`;
  });
  protected readonly typeLabel = contentTypeLabel;

  constructor() {
    this.list.open(REVIEWS_KEY, reviewsReader(inject(HttpClient)), true);
  }

  protected row(value: unknown): ReviewRow {
    return value as ReviewRow;
  }

  protected moment(instant: string): string {
    return formatMoment(instant, new Date(), this.locale);
  }

  protected distance(instant: string): string {
    return formatDistance(instant, new Date(), this.locale);
  }
}

/** What the review that led here has done. */
function announcementOf(router: Router): string {
  const done: unknown = router.currentNavigation()?.extras.state?.['reviewed'];
  return typeof done === 'string' ? done : '';
}
