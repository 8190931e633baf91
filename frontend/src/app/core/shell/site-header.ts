import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '../session';
import { AccountMenu } from './account-menu';
import { LanguageLinks } from './language-links';
import { NotificationBell } from './notification-bell';
import { Wordmark } from './wordmark';

@Component({
  selector: 'app-site-header',
  imports: [AccountMenu, LanguageLinks, NotificationBell, RouterLink, RouterLinkActive, Wordmark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {
  protected readonly session = inject(Session);
}
