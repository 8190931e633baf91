import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  booleanAttribute,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { EntryDefinition, EntryField, EntryValue } from '../../ui/entry/entry-field';
import { Texts, withText } from '../content/texts';
import { LOCALES } from '../locales';
import { ShownLanguages } from './shown-languages';

/** A text in the languages that its editor has chosen to see; which of the others it lacks is said below it. */
@Component({
  selector: 'app-texts-entry',
  imports: [EntryField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="texts"
      tabindex="-1"
      [id]="'field-' + name()"
      [attr.role]="definitions().length > 1 ? 'group' : null"
      [attr.aria-label]="definitions().length > 1 ? label() : null"
    >
      @for (definition of definitions(); track definition.name; let first = $first) {
        <app-entry-field
          [definition]="definition"
          [field]="name() + '-texts-' + definition.name"
          [value]="textOf(definition.name)"
          [error]="first ? error() : null"
          (edited)="write(definition.name, $event)"
        />
      }
      @if (missing(); as languages) {
        <p class="missing" i18n="@@authoring.text.missing">Not yet in: {{ languages }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .texts {
      display: grid;
      gap: var(--space-2);
    }
    .missing {
      margin: 0;
      color: var(--ink-soft);
      font-size: var(--text-tiny);
    }
  `,
})
export class TextsEntry {
  private readonly locale = inject(LOCALE_ID);
  private readonly shown = inject(ShownLanguages);
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<Texts | null>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly long = input(false, { transform: booleanAttribute });
  /** Nothing written is null; otherwise a text without words. */
  readonly nullable = input(false, { transform: booleanAttribute });
  readonly edited = output<Texts | null>();

  private readonly names = new Intl.DisplayNames([this.locale], { type: 'language' });
  /** The languages asked for, and that in which it was written: nobody edits a translation without its original. */
  protected readonly definitions = computed((): EntryDefinition[] => {
    const value = this.value();
    const [tags, original] = [this.shown.tags(), value?.original];
    const written = original !== undefined && (value?.texts[original] ?? '') !== '' ? [original] : [];
    const all = [...new Set([...written, ...tags])];
    const known = LOCALES.map(({ tag }) => tag as string);
    const order = (tag: string) => (known.includes(tag) ? known.indexOf(tag) : known.length);
    const shown = all.sort((a, b) => order(a) - order(b));
    return shown.map((tag) => ({
      name: tag,
      label: shown.length === 1 ? this.label() : `${this.label()} (${this.names.of(tag) ?? tag})`,
      kind: this.long() ? 'long' : 'text',
      maxLength: this.long() ? 10_000 : 300,
      lang: tag,
      ...(tag === shown[0] && this.hint() ? { hint: this.hint() ?? '' } : {}),
    }));
  });
  protected readonly missing = computed(() => {
    const texts = this.value()?.texts ?? {};
    const lacking = LOCALES.filter(({ tag }) => !texts[tag]).map(({ tag }) => this.names.of(tag) ?? tag);
    return lacking.length === LOCALES.length ? '' : lacking.join(', ');
  });

  protected textOf(tag: string): string {
    return this.value()?.texts[tag] ?? '';
  }

  protected write(tag: string, value: EntryValue): void {
    const written = withText(this.value(), tag, String(value ?? ''));
    this.edited.emit(written ?? (this.nullable() ? null : { original: tag, texts: {} }));
  }
}
