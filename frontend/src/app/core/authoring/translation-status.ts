import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Json } from '@models/content/model/documents';
import { LOCALES } from '../locales';
import { ShownLanguages } from './shown-languages';
import { untranslated } from './translations';

/** In which languages the texts are shown, and how many of them lack each. */
@Component({
  selector: 'app-translation-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend i18n="@@authoring.languages">Texts in</legend>
      @for (language of languages(); track language.tag) {
        <label class="choice">
          <input
            type="checkbox"
            [checked]="shown.tags().includes(language.tag)"
            (change)="choose(language.tag, $event)"
          />
          <span>
            <span [attr.lang]="language.tag">{{ language.name }}</span>
            <small>{{ language.lacking }}</small>
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--text-small);
    }
    fieldset {
      margin: 0;
    }
    small {
      display: block;
      color: var(--ink-soft);
    }
  `,
})
export class TranslationStatus {
  private readonly locale = inject(LOCALE_ID);
  protected readonly shown = inject(ShownLanguages);
  readonly document = input.required<Json>();

  protected readonly languages = computed(() => {
    const lacking = untranslated(this.document());
    return LOCALES.map(({ tag, name }) => {
      const count = lacking.filter(({ missing }) => missing.includes(tag)).length;
      const shown = new Intl.NumberFormat(this.locale).format(count);
      return {
        tag,
        name,
        lacking:
          count === 0
            ? $localize`:@@authoring.languages.whole:every text`
            : $localize`:@@authoring.languages.lacking:texts not yet: ${shown}:count:`,
      };
    });
  });

  protected choose(tag: string, event: Event): void {
    this.shown.show(tag, (event.target as HTMLInputElement).checked);
  }
}
