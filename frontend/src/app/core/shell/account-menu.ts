import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session';
import { DeskName } from './desk-name';
import { SignedInMenu } from './signed-in-menu';

/**
 * The person's corner of the header: the way in, or a guest's way to the one enquiry they follow, or the menu of whoever is
 * signed in, which visitors need not load.
 */
@Component({
  selector: 'app-account-menu',
  imports: [DeskName, RouterLink, SignedInMenu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.user(); as user) {
      @defer (on immediate) {
        <app-signed-in-menu [user]="user" />
      } @placeholder {
        <span class="coming">{{ user.name }}</span>
      }
    } @else if (session.desks()[0]; as desk) {
      <a [routerLink]="desk.link"><app-desk-name [desk]="desk" /></a>
    } @else {
      <a routerLink="/sign-in" i18n="@@shell.sign-in">Sign in</a>
    }
  `,
  styles: `
    a,
    .coming {
      display: inline-flex;
      align-items: center;
      min-height: var(--target);
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      color: var(--accent-ink);
      text-decoration: underline;
      text-underline-offset: 0.25em;
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
}
