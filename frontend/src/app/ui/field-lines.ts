import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { ShownLine } from '../domain/shown-fields';
import { Piece, wordDiff } from './word-diff';

/** Which words of a value are marked: those that its other version does not have. */
export type Marks = 'removed' | 'added';

/**
 * A field's value, line by line. Against another version of it, words that the other does not have are marked by a line
 * through or under them as well as by colour, and named to screen readers.
 */
@Component({
  selector: 'app-field-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (line of shown(); track $index) {
      <p>
        @if (line.label; as label) {
          <span class="label">{{ label }}:</span>&ngsp;
        }
        <span class="text" [attr.lang]="line.lang">
          @for (piece of line.pieces; track $index) {
            @switch (piece.kind) {
              @case ('removed') {
                <del
                  ><span class="visually-hidden" i18n="@@ui.diff.removed-prefix">removed:</span
                  >{{ piece.text }}</del
                >
              }
              @case ('added') {
                <ins
                  ><span class="visually-hidden" i18n="@@ui.diff.added-prefix">added:</span
                  >{{ piece.text }}</ins
                >
              }
              @default {
                <ng-container>{{ piece.text }}</ng-container>
              }
            }
          }
        </span>
      </p>
    } @empty {
      <p class="none" i18n="@@ui.diff.nothing">nothing</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
      text-wrap: wrap;
    }
    .text {
      white-space: pre-line;
    }
    .label,
    .none {
      color: var(--ink-soft);
    }
    .label {
      font-size: var(--text-tiny);
    }
    .none {
      font-style: italic;
    }
    .none:lang(zh),
    .none:lang(ja) {
      font-style: normal;
    }
    ins,
    del {
      padding-inline: 0.1em;
      border-radius: 2px;
      text-decoration-thickness: 1.5px;
    }
    ins {
      background: var(--positive-surface);
      color: var(--positive-ink);
      text-decoration-line: underline;
    }
    del {
      background: var(--critical-surface);
      color: var(--critical-ink);
      text-decoration-line: line-through;
    }
  `,
})
export class FieldLines {
  private readonly locale = inject(LOCALE_ID);
  readonly lines = input.required<readonly ShownLine[]>();
  /** The other version, against which words are marked; null marks nothing. */
  readonly against = input<readonly ShownLine[] | null>(null);
  readonly marks = input<Marks>('added');

  protected readonly shown = computed(() => {
    const [against, marks] = [this.against(), this.marks()];
    return this.lines().map((line, i) => ({
      ...line,
      pieces: against === null ? plain(line.text) : this.marked(line, this.counterpart(line, i), marks),
    }));
  });

  /** The line of the other version that says the same thing: by its label, else by its place. */
  private counterpart(line: ShownLine, i: number): string {
    const others = this.against() ?? [];
    if (line.label === null) return others[i]?.text ?? '';
    return others.find(({ label }) => label === line.label)?.text ?? '';
  }

  private marked(line: ShownLine, other: string, marks: Marks): Piece[] {
    const locale = line.lang ?? this.locale;
    const pieces =
      marks === 'added' ? wordDiff(other, line.text, locale) : wordDiff(line.text, other, locale);
    return pieces.filter(({ kind }) => kind === 'same' || kind === marks);
  }
}

const plain = (text: string): Piece[] => [{ kind: 'same', text }];
