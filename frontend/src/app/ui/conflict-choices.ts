import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { ShownConflict } from '../domain/shown-fields';
import { SummaryLine, ErrorSummary } from './error-summary';
import { FieldLines } from './field-lines';

export const CONFLICT_SIDES = ['yours', 'theirs', 'original'] as const;
export type ConflictSide = (typeof CONFLICT_SIDES)[number];

/** What was decided: by pointer, which version of the field goes on. */
export type Decisions = Readonly<Record<string, ConflictSide>>;

/**
 * Fields that two people changed at once: yours, theirs and what both found, one choice per field. Nothing is chosen
 * beforehand, since each choice drops somebody's work. It knows no type of record.
 */
@Component({
  selector: 'app-conflict-choices',
  imports: [ErrorSummary, FieldLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conflict-choices.html',
  styleUrl: './conflict-choices.css',
})
export class ConflictChoices {
  readonly conflicts = input.required<readonly ShownConflict[]>();
  /** Who changed the same fields; null when that person is not named. */
  readonly theirName = input<string | null>(null);
  readonly decided = output<Decisions>();

  /** What is decided so far. Fields that join the conflict later begin without a choice; the others keep theirs. */
  protected readonly chosen = linkedSignal<readonly ShownConflict[], Decisions>({
    source: this.conflicts,
    computation: (conflicts, before) =>
      Object.fromEntries(
        conflicts.flatMap(({ pointer }) => {
          const side = before?.value[pointer];
          return side ? [[pointer, side]] : [];
        }),
      ),
  });
  private readonly pressed = signal(false);
  protected readonly open = computed(() =>
    this.conflicts().flatMap((conflict, i) => (this.chosen()[conflict.pointer] ? [] : [{ conflict, i }])),
  );
  protected readonly lines = computed((): SummaryLine[] =>
    this.pressed()
      ? this.open().map(({ conflict: { label }, i }) => ({
          field: `conflict-${i}`,
          text: $localize`:@@ui.conflict.undecided:Choose which version of “${label}:field:” goes on.`,
        }))
      : [],
  );
  protected readonly theirs = computed(() => {
    const name = this.theirName();
    return name
      ? $localize`:@@ui.conflict.theirs-of:Theirs (${name}:name:)`
      : $localize`:@@ui.conflict.theirs:Theirs`;
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // It appears while somebody types elsewhere: they are led to what has to be decided.
    afterNextRender(() => host.querySelector<HTMLElement>('h2')?.focus());
  }

  protected sides({ yours, theirs, original }: ShownConflict) {
    return [
      { side: 'yours' as const, label: $localize`:@@ui.conflict.yours:Yours`, lines: yours },
      { side: 'theirs' as const, label: this.theirs(), lines: theirs },
      { side: 'original' as const, label: $localize`:@@ui.conflict.original:As it was`, lines: original },
    ];
  }

  protected choose(pointer: string, side: ConflictSide): void {
    this.chosen.update((chosen) => ({ ...chosen, [pointer]: side }));
  }

  protected chooseAll(side: ConflictSide): void {
    this.chosen.set(Object.fromEntries(this.conflicts().map(({ pointer }) => [pointer, side])));
  }

  protected finish(event: Event): void {
    event.preventDefault();
    this.pressed.set(true);
    if (this.open().length === 0) this.decided.emit(this.chosen());
  }
}
