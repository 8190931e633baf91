import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { LOCALES, Locale, inLocale } from '../locales';
import { LanguageSwitch } from '../../ui/language-switch';

/** Links the page that is shown to itself in the other languages. */
@Component({
  selector: 'app-language-links',
  imports: [LanguageSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-language-switch [languages]="languages()" />`,
})
export class LanguageLinks {
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID) as Locale;
  private readonly page = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  protected readonly languages = computed(() =>
    LOCALES.map(({ tag, name }) => ({
      tag,
      name,
      href: inLocale(tag, this.page()),
      current: tag === this.locale,
    })),
  );
}
