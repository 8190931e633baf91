import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { returnPath } from '../core/return-to';
import { CurrentSession, Session, landingOf } from '../core/session';
import { SignInForm } from '../core/sign-in/sign-in-form';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';

@Component({
  selector: 'app-sign-in-page',
  imports: [Notice, PageHeader, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="narrow">
        <app-page-header i18n-heading="@@sign-in.heading" heading="Sign in">
          @if (returnTo()) {
            <p class="soft" i18n="@@sign-in.then">You then go on to the page you asked for.</p>
          }
        </app-page-header>
        @if (session.user(); as user) {
          <app-notice>
            <p i18n="@@sign-in.already">You are signed in as {{ user.name }} ({{ user.email }}).</p>
            <a class="button secondary" [routerLink]="goOn()" i18n="@@sign-in.go-on">Go on</a>
          </app-notice>
        }
        <app-sign-in-form (signedIn)="enter($event)" />
        <ul class="plain-list other">
          <li>
            <a routerLink="/forgot-password" i18n="@@sign-in.forgot">I have forgotten my password</a>
          </li>
          <li>
            <a routerLink="/register" [queryParams]="{ returnTo: returnTo() }" i18n="@@sign-in.register"
              >I have no account yet</a
            >
          </li>
        </ul>
      </div>
    </div>
  `,
  styleUrl: './narrow.css',
})
export class SignInPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  /** From the address; only a path of this portal is followed. */
  readonly returnTo = input<string | null, string | undefined>(null, { transform: returnPath });

  protected goOn(): string {
    const session = this.session.current();
    return this.returnTo() ?? (session ? landingOf(session) : '/');
  }

  protected enter(session: CurrentSession): void {
    this.session.adopt(session);
    // Replaced, so that "back" does not lead to a form that is done.
    void this.router.navigateByUrl(this.goOn(), { replaceUrl: true });
  }
}
