import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { LocalizedTextView } from '../../api/generated/model';
import { LOCALES } from '../../core/locales';
import { Control, FormField } from '../../ui/form-field';

/** A short text in the language it is written in, and in the others if somebody writes them. */
@Component({
  selector: 'app-localized-entry',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-field
      [name]="name()"
      [label]="label()"
      [hint]="hint()"
      [error]="error()"
      [optional]="optional()"
    >
      <textarea
        appControl
        rows="2"
        maxlength="300"
        [attr.name]="name()"
        [lang]="original()"
        [value]="text(original())"
        (input)="write(original(), $event)"
      ></textarea>
    </app-form-field>
    <details>
      <summary>
        <ng-container i18n="@@localized.others">Language and translations</ng-container>: {{ written() }}
      </summary>
      <app-form-field
        [name]="name() + '-original'"
        label="The text above is in"
        i18n-label="@@localized.original"
      >
        <select appControl [attr.name]="name() + '-original'" (change)="choose($event)">
          @for (locale of locales; track locale.tag) {
            <option [value]="locale.tag" [lang]="locale.tag" [selected]="locale.tag === original()">
              {{ locale.name }}
            </option>
          }
        </select>
      </app-form-field>
      @for (locale of others(); track locale.tag) {
        <app-form-field [name]="name() + '-' + locale.tag" [label]="locale.name" [optional]="true">
          <textarea
            appControl
            rows="2"
            maxlength="300"
            [attr.name]="name() + '-' + locale.tag"
            [lang]="locale.tag"
            [value]="text(locale.tag)"
            (input)="write(locale.tag, $event)"
          ></textarea>
        </app-form-field>
      }
    </details>
  `,
  styles: `
    textarea {
      min-height: 4rem;
    }
    details {
      margin: calc(-1 * var(--space-3)) 0 var(--space-5);
    }
    summary {
      min-height: 1.5rem;
      color: var(--ink-soft);
      font-size: var(--text-small);
      cursor: pointer;
    }
    details[open] summary {
      margin-bottom: var(--space-3);
    }
  `,
})
export class LocalizedEntry {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  /** Of the reader: what is new is written in it. */
  readonly language = input.required<string>();
  /** Null while nothing is written. */
  readonly value = model.required<LocalizedTextView | null>();

  protected readonly locales = LOCALES;
  protected readonly original = computed(() => this.value()?.original ?? this.language());
  protected readonly others = computed(() => LOCALES.filter(({ tag }) => tag !== this.original()));
  protected readonly written = computed(() =>
    LOCALES.filter(({ tag }) => tag === this.original() || this.text(tag) !== '')
      .map(({ name }) => name)
      .join(', '),
  );

  protected text(tag: string): string {
    return this.value()?.texts[tag] ?? '';
  }

  protected write(tag: string, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.change(this.original(), { ...this.value()?.texts, [tag]: text });
  }

  /** The text stays; what changes is what it is said to be. */
  protected choose(event: Event): void {
    const tag = (event.target as HTMLSelectElement).value;
    const before = this.original();
    const texts = { ...this.value()?.texts };
    const moved = texts[before] ?? '';
    delete texts[before];
    this.change(tag, { ...texts, [tag]: moved || (texts[tag] ?? '') });
  }

  private change(original: string, texts: Record<string, string>): void {
    this.value.set({ original, texts });
  }
}

/** As the API takes it: without empty translations; null without a text. */
export function writtenText(text: LocalizedTextView | null): LocalizedTextView | null {
  if (text === null) return null;
  const texts = Object.fromEntries(Object.entries(text.texts).filter(([, words]) => words.trim() !== ''));
  if (Object.keys(texts).length === 0) return null;
  return { original: text.original, texts };
}
