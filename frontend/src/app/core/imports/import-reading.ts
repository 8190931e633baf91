import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { ImportView, MoveImportInput } from '../../api/generated/model';
import { encodingLabel, separatorLabel } from '../../domain/imports';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { SubmitButton } from '../forms/submit-button';
import { ImportRun } from './import-run';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** How the bytes were understood, and another way to read them. */
@Component({
  selector: 'app-import-reading',
  imports: [Control, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading(); as how) {
      @if (how.likely) {
        <app-notice tone="accent">
          <p i18n="@@import.reading.likely">
            Nothing in the file proves its encoding. If letters look wrong below, choose another.
          </p>
        </app-notice>
      }
      <p class="line">
        <span>{{ line() }}</span>
        @if (changeable()) {
          <button
            type="button"
            class="button quiet small"
            [attr.aria-expanded]="changing()"
            (click)="changing.set(!changing())"
            i18n="@@import.reading.change"
          >
            Read it otherwise…
          </button>
        }
      </p>
    }
    @if (changeable() && (changing() || !reading())) {
      <form novalidate (submit)="again($event)">
        @if (reading()?.format === 'xlsx') {
          <app-form-field name="sheet" label="Sheet" i18n-label="@@import.reading.sheet">
            <select appControl (change)="choose('sheet', $event)">
              @for (each of reading()?.sheets ?? []; track each) {
                <option [value]="each" [selected]="each === chosen().sheet">{{ each }}</option>
              }
            </select>
          </app-form-field>
        } @else {
          <app-form-field name="encoding" label="Encoding" i18n-label="@@import.reading.encoding">
            <select appControl (change)="choose('encoding', $event)">
              @for (each of encodings; track each.value) {
                <option [value]="each.value" [selected]="each.value === chosen().encoding">
                  {{ each.label }}
                </option>
              }
            </select>
          </app-form-field>
          <app-form-field name="separator" label="Separator" i18n-label="@@import.reading.separator">
            <select appControl (change)="choose('separator', $event)">
              @for (each of separators; track each.value) {
                <option [value]="each.value" [selected]="each.value === chosen().separator">
                  {{ each.label }}
                </option>
              }
            </select>
          </app-form-field>
        }
        <app-submit-button
          secondary
          label="Read again"
          i18n-label="@@import.reading.again"
          [pending]="run.pending()"
        />
      </form>
    }
  `,
  styles: `
    app-notice p {
      margin: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space-3);
      color: var(--ink-soft);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0 var(--space-4);
    }
    app-submit-button {
      margin-bottom: var(--space-5);
    }
  `,
})
export class ImportReading {
  protected readonly run = inject(ImportRun);
  readonly view = input.required<ImportView>();

  protected readonly changing = signal(false);
  protected readonly reading = computed(() => this.view().reading);
  protected readonly changeable = computed(() => this.view().availableActions.includes('reread'));
  protected readonly encodings = ENCODINGS.map((value) => ({ value, label: encodingLabel(value) }));
  protected readonly separators = SEPARATORS.map((value) => ({ value, label: separatorLabel(value) }));
  protected readonly chosen = linkedSignal(() => {
    const reading = this.reading();
    return {
      encoding: reading?.encoding ?? 'utf-8',
      separator: reading?.separator ?? ',',
      sheet: reading?.sheet ?? '',
    };
  });
  protected readonly line = computed(() => {
    const reading = this.reading();
    if (!reading) return '';
    if (reading.format === 'xlsx')
      return $localize`:@@import.reading.xlsx:Workbook, sheet “${reading.sheet ?? ''}:sheet:”`;
    const encoding = encodingLabel(reading.encoding ?? '');
    return $localize`:@@import.reading.csv:Text in ${encoding}:encoding:, separator: ${separatorLabel(reading.separator ?? '')}:separator:`;
  });

  protected choose(what: 'encoding' | 'separator' | 'sheet', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.chosen.update((chosen) => ({ ...chosen, [what]: value }));
  }

  protected async again(event: Event): Promise<void> {
    event.preventDefault();
    const { encoding, separator, sheet } = this.chosen();
    const input =
      this.reading()?.format === 'xlsx'
        ? { action: 'reread', sheet }
        : { action: 'reread', encoding, separator };
    if (await this.run.move(input as MoveImportInput)) this.changing.set(false);
  }
}
