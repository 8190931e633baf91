import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { ImportRowView } from '../../api/generated/model';
import { rowStandingView } from '../../domain/imports';
import { Icon } from '../../ui/icon';
import { StatusBadge } from '../../ui/status-badge';
import { Place, ShownCell, ShownColumn, ShownRow, moved, nextError } from './row-cells';

/** What was typed into a cell and could not be saved, and why. */
export interface Unsaved {
  text: string;
  why: string;
}

/** One cell as it should be. */
export interface CellEdit {
  row: ImportRowView;
  column: number;
  value: string;
}

export const placeKey = ({ n, column }: Place): string => `${n}:${column}`;

/**
 * Rows of a file as a grid: one stop of the Tab key, arrows inside, Enter to change a cell, Escape to leave it as it was.
 * What is wrong stands in the cell that is wrong. It scrolls in its own region, below headers that stay.
 */
@Component({
  selector: 'app-row-grid',
  imports: [Icon, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-grid.html',
  styleUrl: './row-grid.css',
})
export class RowGrid {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly label = input.required<string>();
  readonly columns = input.required<readonly ShownColumn[]>();
  readonly rows = input.required<readonly ShownRow[]>();
  readonly editable = input.required<boolean>();
  /** Cells whose correction is on its way, by `placeKey`. */
  readonly saving = input<ReadonlySet<string>>(new Set());
  readonly unsaved = input<ReadonlyMap<string, Unsaved>>(new Map());
  readonly corrected = output<CellEdit>();
  readonly dropped = output<{ row: ImportRowView; dropped: boolean }>();

  /** The place that has the focus when the grid has it. */
  private readonly chosen = signal<Place | null>(null);
  protected readonly active = computed((): Place | null => {
    const [chosen, rows] = [this.chosen(), this.rows()];
    const known = chosen && rows.some(({ row }) => row.n === chosen.n);
    const first = rows[0];
    return known ? chosen : first ? { n: first.row.n, column: this.columns()[0]?.column ?? -1 } : null;
  });
  /** The cell that is being written into. */
  protected readonly editing = signal<(Place & { text: string }) | null>(null);
  protected readonly standing = rowStandingView;

  /** Leads to the next cell in which something is wrong. @returns whether there is one */
  focusNextError(): boolean {
    const next = nextError(this.rows(), this.chosen());
    if (next) this.focus(next);
    return next !== null;
  }

  protected isActive(n: number, column: number): boolean {
    const active = this.active();
    return active?.n === n && active.column === column;
  }

  protected isEditing(n: number, column: number): boolean {
    const editing = this.editing();
    return editing?.n === n && editing.column === column;
  }

  protected unsavedAt(n: number, column: number): Unsaved | undefined {
    return this.unsaved().get(placeKey({ n, column }));
  }

  protected isSaving(n: number, column: number): boolean {
    return this.saving().has(placeKey({ n, column }));
  }

  protected pressed(event: KeyboardEvent, shown: ShownRow, cell: ShownCell | null): void {
    const from = { n: shown.row.n, column: cell?.column ?? -1 };
    if (event.altKey || event.metaKey || this.isEditing(from.n, from.column)) return;
    const to = moved(this.rows(), this.columns(), from, event.key);
    if (to.n !== from.n || to.column !== from.column) {
      event.preventDefault();
      this.focus(to);
      return;
    }
    if (cell === null || event.ctrlKey) return;
    // As in a spreadsheet: writing replaces, Enter and F2 go on with what is there.
    if (event.key === 'Enter' || event.key === 'F2') this.edit(event, shown, cell);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.edit(event, shown, cell, '');
    else if ([...event.key].length === 1 && event.key !== ' ') this.edit(event, shown, cell, event.key);
  }

  protected edit(event: Event, { row }: ShownRow, cell: ShownCell, text?: string): void {
    if (!this.editable() || row.dropped || this.isEditing(row.n, cell.column)) return;
    event.preventDefault();
    const place = { n: row.n, column: cell.column };
    this.chosen.set(place);
    this.editing.set({ ...place, text: text ?? this.unsavedAt(row.n, cell.column)?.text ?? cell.value });
    afterNextRender(
      () => {
        const control = this.host.nativeElement.querySelector<HTMLInputElement>('td input');
        control?.focus();
        if (text === undefined) control?.select();
      },
      { injector: this.injector },
    );
  }

  protected typing(event: KeyboardEvent, shown: ShownRow, cell: ShownCell): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const place = { n: shown.row.n, column: cell.column };
    if (event.key === 'Escape') {
      event.preventDefault();
      this.editing.set(null);
      this.focus(place);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.commit(shown, cell);
      const way = event.shiftKey ? 'ArrowLeft' : 'ArrowRight';
      this.focus(event.key === 'Tab' ? moved(this.rows(), this.columns(), place, way) : place);
    }
  }

  protected write(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.editing.update((editing) => editing && { ...editing, text });
  }

  /** Whoever leaves a cell has finished it. */
  protected commit({ row }: ShownRow, cell: ShownCell): void {
    const editing = this.editing();
    if (editing?.n !== row.n || editing.column !== cell.column) return;
    this.editing.set(null);
    const waiting = this.unsavedAt(row.n, cell.column)?.text;
    if (editing.text !== cell.value || waiting !== undefined)
      this.corrected.emit({ row, column: cell.column, value: editing.text });
  }

  protected focused(n: number, column: number): void {
    this.chosen.set({ n, column });
  }

  private focus(place: Place): void {
    this.chosen.set(place);
    afterNextRender(
      () => this.host.nativeElement.querySelector<HTMLElement>(`[data-place="${placeKey(place)}"]`)?.focus(),
      { injector: this.injector },
    );
  }
}
