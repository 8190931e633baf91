import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { AccountMenu } from './account-menu';
import { LanguageLinks } from './language-links';
import { Wordmark } from './wordmark';

@Component({
  selector: 'app-site-header',
  imports: [AccountMenu, LanguageLinks, RouterLink, RouterLinkActive, Wordmark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {}
