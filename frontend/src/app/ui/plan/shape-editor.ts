import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { formatNumber } from '../../domain/format';
import { inHectaresAndMu } from '../../domain/land';
import { CornerTable } from './corner-table';
import { DrawingBoard } from './drawing-board';
import { PlanShape } from './plan-shapes';
import { PasteFault, Polygonal, readGeoJson } from './shape';
import { ShapeEditing } from './shape-editing';

const FAULTS: Record<PasteFault, string> = {
  unreadable: $localize`:@@shape.paste.unreadable:This is no GeoJSON. It begins with a brace and holds “type” and “coordinates”.`,
  'no-polygon': $localize`:@@shape.paste.no-polygon:There is no polygon in it. Points and lines are no land.`,
  several: $localize`:@@shape.paste.several:There are several shapes in it. Paste one, or a MultiPolygon of its parts.`,
};

/**
 * Land drawn on a plan, typed as a table of corners, or pasted as GeoJSON: three ways to one shape, none of which needs
 * another. What the drawing measures stands beside what is stated.
 */
@Component({
  selector: 'app-shape-editor',
  imports: [CornerTable, DrawingBoard],
  providers: [ShapeEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shape-editor.html',
  styleUrl: './shape-editor.css',
})
export class ShapeEditor {
  private readonly locale = inject(LOCALE_ID);
  protected readonly editing = inject(ShapeEditing);
  readonly shape = input.required<Polygonal | null>();
  /** What stands around it: the border of the park, other plots. */
  readonly around = input<readonly PlanShape[]>([]);
  /** Where the park lies, to begin on an empty plan. */
  readonly position = input<{ lat: number; lon: number } | null>(null);
  /** The stated area in m2; null while none is. */
  readonly stated = input<number | null>(null);
  /** Begins the ids of its controls. */
  readonly name = input.required<string>();
  readonly edited = output<Polygonal | null>();

  protected readonly pasted = signal('');
  protected readonly fault = signal<string | null>(null);
  protected readonly taken = signal('');
  protected readonly area = computed(() => {
    const m2 = this.editing.measured();
    return m2 === null
      ? null
      : `${inHectaresAndMu(m2, this.locale)} (${formatNumber(m2, this.locale, 0)} m²)`;
  });
  /** How the drawing differs from what is stated, as soon as it does by more than a surveyor would. */
  protected readonly difference = computed(() => {
    const [m2, stated] = [this.editing.measured(), this.stated()];
    if (m2 === null || m2 === 0 || stated === null) return null;
    const percent = Math.round(((m2 - stated) / stated) * 100);
    if (Math.abs(percent) <= 10) return $localize`:@@shape.agrees:That agrees with the stated area.`;
    const shown = formatNumber(Math.abs(percent), this.locale, 0);
    return percent > 0
      ? $localize`:@@shape.larger:That is ${shown}:percent: % more than the stated area. Is its unit right?`
      : $localize`:@@shape.smaller:That is ${shown}:percent: % less than the stated area. Is its unit right?`;
  });
  protected readonly geoJson = computed(() => {
    this.editing.parts();
    const shape = this.editing.shape();
    return shape === null ? '' : JSON.stringify(shape);
  });

  constructor() {
    effect(() => {
      const shape = this.shape();
      untracked(() => this.editing.adopt(shape));
    });
  }

  protected emit(): void {
    this.edited.emit(this.editing.shape());
  }

  protected undo(): void {
    this.editing.undo();
    this.emit();
  }

  protected clear(): void {
    this.editing.replace([]);
    this.emit();
  }

  protected paste(): void {
    const parts = readGeoJson(this.pasted());
    this.taken.set('');
    if (typeof parts === 'string') {
      this.fault.set(FAULTS[parts]);
      return;
    }
    this.fault.set(null);
    this.pasted.set('');
    this.editing.replace(parts);
    const count = this.editing.corners().length;
    this.taken.set($localize`:@@shape.paste.taken:Taken: a shape of ${count}:count: corners.`);
    this.emit();
  }

  protected write(event: Event): void {
    this.pasted.set((event.target as HTMLTextAreaElement).value);
  }
}
