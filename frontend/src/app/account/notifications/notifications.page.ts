import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { NotificationView, ReadNotificationsInput } from '../../api/generated/model';
import { NotificationsService } from '../../api/generated/notifications/notifications.service';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import { asProblem } from '../../core/problem';
import { Unread } from '../../core/unread';
import { problemText } from '../../domain/problem-texts';
import { formatMoment } from '../../domain/relative-time';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';

/** What a person has been told, the newest first; opening an entry marks it as read. */
@Component({
  selector: 'app-notifications-page',
  imports: [EmptyState, PageHeader, ReadFailure, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notifications.page.html',
  styleUrl: './notifications.page.css',
})
export class NotificationsPage {
  private readonly calls = inject(NotificationsService);
  private readonly unread = inject(Unread);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<NotificationView>>(WalkableList);

  /** Read here since the list came; the list itself stays where the reader is. */
  private readonly readHere = signal<ReadonlySet<string>>(new Set());
  protected readonly failure = signal('');
  /** What was done last, for those who do not see the list change. */
  protected readonly told = signal('');

  protected readonly entries = computed(() => {
    const now = new Date();
    return this.list.items().map(({ id, text, link, createdAt, readAt }) => ({
      id,
      text,
      link,
      at: createdAt,
      when: formatMoment(createdAt, now, this.locale),
      unread: readAt === null && !this.readHere().has(id),
    }));
  });
  /** Up to which "all" goes: the newest that this page shows. */
  protected readonly newestUnread = computed(() =>
    this.entries().some(({ unread }) => unread) ? this.entries()[0]?.id : undefined,
  );

  constructor() {
    this.list.open(
      'notifications',
      (cursor) => this.calls.notificationsList(cursor === null ? {} : { cursor }),
      true,
    );
    void this.unread.refresh();
  }

  protected async read(id: string): Promise<void> {
    if (!this.entries().some((entry) => entry.id === id && entry.unread)) return;
    const done = $localize`:@@notifications.told-one:Marked as read.`;
    await this.mark({ ids: [id] }, [id], done);
  }

  protected async readAll(upTo: string): Promise<void> {
    const all = this.entries().map(({ id }) => id);
    await this.mark({ upTo }, all, $localize`:@@notifications.told-all:All are marked as read.`);
  }

  private async mark(input: ReadNotificationsInput, ids: string[], done: string): Promise<void> {
    this.failure.set('');
    try {
      const { unread } = await firstValueFrom(this.calls.notificationsMarkRead(input));
      this.readHere.update((known) => new Set([...known, ...ids]));
      this.unread.set(unread);
      this.told.set(done);
    } catch (error) {
      const { code, params } = asProblem(error);
      this.failure.set(problemText(code, params));
    }
  }
}
