import { ChangeDetectionStrategy, Component, afterNextRender, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from './core/session';
import { DemonstrationBanner } from './core/shell/demonstration-banner';
import { SiteFooter } from './core/shell/site-footer';
import { SiteHeader } from './core/shell/site-header';
import { ThemeChoice } from './core/theme';
import { SkipLink } from './ui/skip-link';

/** The frame around every page. */
@Component({
  selector: 'app-root',
  imports: [DemonstrationBanner, RouterOutlet, SiteFooter, SiteHeader, SkipLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-skip-link target="main" />
    <app-demonstration-banner />
    <app-site-header />
    <main id="main" tabindex="-1"><router-outlet /></main>
    <app-site-footer />
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
  constructor() {
    const session = inject(Session);
    const theme = inject(ThemeChoice);
    // In the browser only: the rendered page is the same for everybody.
    afterNextRender(() => {
      theme.restore();
      session.refresh();
    });
  }
}
