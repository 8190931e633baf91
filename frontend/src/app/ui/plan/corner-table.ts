import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Position } from 'geojson';
import { CornerAt } from './shape';
import { ShapeEditing } from './shape-editing';
import { rounded } from './plan-view';

const DEGREES = /^[-−]?\d{1,3}(?:[.,]\d+)?$/u;

/** The corners of a shape as numbers: what is drawn can be typed, and the other way round. */
@Component({
  selector: 'app-corner-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './corner-table.html',
  styleUrl: './corner-table.css',
})
export class CornerTable {
  protected readonly editing = inject(ShapeEditing);
  readonly name = input.required<string>();
  readonly edited = output<void>();

  /** Characters that are no degrees, by the id of their field; they are kept until they are corrected. */
  protected readonly unreadable = signal<Readonly<Record<string, string>>>({});
  protected readonly rows = computed(() =>
    this.editing.corners().map(({ at, corner }, place) => ({
      at,
      place,
      number: place + 1,
      lon: corner[0] ?? 0,
      lat: corner[1] ?? 0,
      /** Begins a ring of its own. */
      ring: at.index === 0 && (at.part > 0 || at.ring > 0) ? this.ringName(at) : null,
    })),
  );

  protected readonly axes = ['lat', 'lon'] as const;

  protected latLabel(number: number): string {
    return $localize`:@@shape.table.lat-of:Latitude of corner ${number}:number:`;
  }

  protected lonLabel(number: number): string {
    return $localize`:@@shape.table.lon-of:Longitude of corner ${number}:number:`;
  }

  protected id(place: number, axis: 'lat' | 'lon'): string {
    return `${this.name()}-${axis}-${place}`;
  }

  protected shown(place: number, axis: 'lat' | 'lon', value: number): string {
    return this.unreadable()[this.id(place, axis)] ?? String(value);
  }

  protected write(
    row: { at: CornerAt; place: number; lat: number; lon: number },
    axis: 'lat' | 'lon',
    event: Event,
  ): void {
    const typed = (event.target as HTMLInputElement).value;
    const id = this.id(row.place, axis);
    const plain = typed.normalize('NFKC').replace(/\s|°/gu, '');
    if (!DEGREES.test(plain)) {
      this.unreadable.update((all) => ({ ...all, [id]: typed }));
      return;
    }
    this.unreadable.update(({ [id]: _, ...others }) => others);
    const degrees = rounded(Number(plain.replace(',', '.').replace('−', '-')));
    const corner: Position = axis === 'lat' ? [row.lon, degrees] : [degrees, row.lat];
    this.editing.move(row.at, corner);
    this.edited.emit();
  }

  protected remove(at: CornerAt): void {
    this.unreadable.set({});
    this.editing.remove(at);
    this.edited.emit();
  }

  protected split(at: CornerAt): void {
    this.unreadable.set({});
    this.editing.split(at);
    this.edited.emit();
  }

  private ringName({ part, ring }: CornerAt): string {
    return ring > 0
      ? $localize`:@@shape.table.hole:Hole ${ring}:number:`
      : $localize`:@@shape.table.part:Part ${part + 1}:number:`;
  }

  // A corner by typing alone: latitude and longitude of the first one, or of one more.
  protected readonly newLat = signal('');
  protected readonly newLon = signal('');
  protected readonly newFault = signal(false);

  protected typed(target: 'newLat' | 'newLon', event: Event): void {
    this[target].set((event.target as HTMLInputElement).value);
  }

  protected add(): void {
    const [lat, lon] = [this.newLat(), this.newLon()].map((typed) =>
      typed.normalize('NFKC').replace(/\s|°/gu, ''),
    ) as [string, string];
    this.newFault.set(!DEGREES.test(lat) || !DEGREES.test(lon));
    if (this.newFault()) return;
    const number = (text: string) => rounded(Number(text.replace(',', '.').replace('−', '-')));
    this.editing.choose(this.editing.corners().at(-1)?.at ?? null);
    this.editing.add([number(lon), number(lat)]);
    this.newLat.set('');
    this.newLon.set('');
    this.edited.emit();
  }
}
