import { ChangeDetectionStrategy, Component, afterNextRender, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { keepFocusIn, keepFocusNear } from './core/page-focus';
import { Session } from './core/session';
import { SessionEnd } from './core/session-end';
import { DemonstrationBanner } from './core/shell/demonstration-banner';
import { SiteFooter } from './core/shell/site-footer';
import { SiteHeader } from './core/shell/site-header';
import { ThemeChoice } from './core/theme';
import { SessionEndedDialog } from './core/sign-in/session-ended-dialog';
import { SkipLink } from './ui/skip-link';

/** The frame around every page. */
@Component({
  selector: 'app-root',
  imports: [DemonstrationBanner, RouterOutlet, SessionEndedDialog, SiteFooter, SiteHeader, SkipLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-skip-link target="main" />
    <app-demonstration-banner />
    <app-site-header />
    <main id="main" tabindex="-1"><router-outlet /></main>
    <app-site-footer />
    @defer (when end.asking()) {
      @if (end.asking()) {
        <app-session-ended-dialog />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    main {
      flex: 1;
      outline: none;
    }
  `,
})
export class App {
  protected readonly end = inject(SessionEnd);

  constructor() {
    const session = inject(Session);
    const theme = inject(ThemeChoice);
    keepFocusIn('main');
    keepFocusNear();
    // In the browser only: the rendered page is the same for everybody.
    afterNextRender(() => {
      theme.restore();
      void session.known();
    });
  }
}
