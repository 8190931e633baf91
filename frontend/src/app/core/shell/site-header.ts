import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { LanguageLinks } from './language-links';
import { Session } from '../session';
import { Wordmark } from './wordmark';

@Component({
  selector: 'app-site-header',
  imports: [LanguageLinks, RouterLink, RouterLinkActive, Wordmark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {
  protected readonly session = inject(Session);
}
