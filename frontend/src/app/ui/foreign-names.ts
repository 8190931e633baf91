import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  booleanAttribute,
  computed,
  inject,
  input,
} from '@angular/core';
import { foreignLanguages } from '../domain/languages';

/**
 * Says that titles and names stand in another language than the page, and why: an official one in the reader's is not
 * known, and none is made up.
 */
@Component({
  selector: 'app-foreign-names',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (languages(); as names) {
      <p>
        @if (heading()) {
          <ng-container i18n="@@ui.foreign.heading"
            >The heading is in {{ names }}: no official English one is known.</ng-container
          >
        } @else {
          <ng-container i18n="@@ui.foreign.list"
            >Where no official English title or name is known, it stands in {{ names }}.</ng-container
          >
        }
      </p>
    }
  `,
  styles: `
    p {
      max-width: var(--measure);
      margin: 0 0 var(--space-3);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
  `,
})
export class ForeignNames {
  private readonly locale = inject(LOCALE_ID);
  /** BCP 47 tags of what is shown. */
  readonly langs = input.required<readonly string[]>();
  /** Of the heading of the page alone, not of a list. */
  readonly heading = input(false, { transform: booleanAttribute });
  protected readonly languages = computed(() => foreignLanguages(this.langs(), this.locale));
}
