import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon';
import { Unread } from '../unread';

const EVERY = 60_000;
/** The API counts no further. */
const MOST = 99;

/** The way to a person's notifications, with the number of those unread. Asks each minute while the page is looked at. */
@Component({
  selector: 'app-notification-bell',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/notifications" [attr.aria-label]="label()">
      <app-icon name="bell" />
      @if (shown(); as count) {
        <span class="count" aria-hidden="true">{{ count }}</span>
      }
    </a>
  `,
  styles: `
    a {
      position: relative;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-width: var(--target);
      min-height: var(--target);
      color: var(--ink);
      font-size: 1.25rem;
    }
    a:hover {
      color: var(--accent-ink);
    }
    .count {
      position: absolute;
      inset-block-start: 0.25rem;
      inset-inline-start: 55%;
      min-width: 1.125rem;
      padding-inline: 0.25rem;
      border-radius: 0.5625rem;
      background: var(--button-surface);
      color: var(--button-ink);
      font-size: 0.6875rem;
      font-weight: 640;
      font-variant-numeric: tabular-nums;
      line-height: 1.125rem;
      text-align: center;
    }
  `,
})
export class NotificationBell {
  private readonly document = inject(DOCUMENT);
  private readonly unread = inject(Unread);

  protected readonly shown = computed(() => {
    const count = this.unread.count() ?? 0;
    if (count === 0) return null;
    return count > MOST ? `${MOST}+` : String(count);
  });
  protected readonly label = computed(() => {
    const count = this.shown();
    return count === null
      ? $localize`:@@shell.bell.none:Notifications, none unread`
      : $localize`:@@shell.bell.some:Notifications, unread: ${count}:count:`;
  });

  constructor() {
    const ask = () => {
      if (!this.document.hidden) void this.unread.refresh();
    };
    ask();
    const timer = setInterval(ask, EVERY);
    this.document.addEventListener('visibilitychange', ask);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.document.removeEventListener('visibilitychange', ask);
    });
  }
}
