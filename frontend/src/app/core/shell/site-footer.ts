import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ThemeSwitch } from '../../ui/theme-switch';
import { ThemeChoice } from '../theme';

@Component({
  selector: 'app-site-footer',
  imports: [RouterLink, ThemeSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <footer>
      <div class="note">
        <p i18n="@@shell.footer.sources">
          Compiled from public sources. Every figure names its source, its date and the day it was read; what
          no source states is shown as not stated.
        </p>
        <p i18n="@@shell.footer.attribution">
          City positions: <a href="https://www.geonames.org/" rel="external">GeoNames</a>,
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license external">CC BY 4.0</a>. Land
          outlines: Natural Earth, public domain.
        </p>
        <p><a class="data" routerLink="/open-data" i18n="@@shell.footer.open-data">Open data</a></p>
      </div>
      <app-theme-switch [theme]="choice.theme()" (chosen)="choice.choose($event)" />
    </footer>
  `,
  styleUrl: './site-footer.css',
})
export class SiteFooter {
  protected readonly choice = inject(ThemeChoice);
}
