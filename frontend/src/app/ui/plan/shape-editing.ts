import { Injectable, computed, signal } from '@angular/core';
import { Position } from 'geojson';
import {
  CornerAt,
  Parts,
  cornerAt,
  cornersOf,
  halfway,
  inserted,
  measured,
  moved,
  partsOf,
  removed,
  shapeOf,
  type Polygonal,
} from './shape';

const MOST_STEPS = 100;

/** A shape under the hands of its editor, with the corner that is chosen and the steps that can be undone. */
@Injectable()
export class ShapeEditing {
  private readonly drawn = signal<Parts>([]);
  private readonly steps = signal<readonly Parts[]>([]);
  private readonly selected = signal<CornerAt | null>(null);

  readonly parts = this.drawn.asReadonly();
  readonly chosen = this.selected.asReadonly();
  readonly corners = computed(() => cornersOf(this.drawn()));
  readonly measured = computed(() => measured(this.drawn()));
  readonly canUndo = computed(() => this.steps().length > 0);
  /** Place of the chosen corner among all, from 0; -1 for none. */
  readonly place = computed(() => {
    const at = this.selected();
    return this.corners().findIndex((each) => at !== null && equal(each.at, at));
  });

  /** Takes over what stands in the document, unless it is what was drawn here. */
  adopt(shape: Polygonal | null): void {
    if (JSON.stringify(shape) === JSON.stringify(shapeOf(this.drawn()))) return;
    this.drawn.set(partsOf(shape));
    this.selected.set(null);
  }

  shape(): Polygonal | null {
    return shapeOf(this.drawn());
  }

  choose(at: CornerAt | null): void {
    this.selected.set(at);
  }

  /** Goes so many corners on, round and round. */
  step(by: number): void {
    const corners = this.corners();
    if (corners.length === 0) return;
    const next = (this.place() + by + corners.length) % corners.length;
    this.selected.set(corners[this.place() < 0 ? 0 : next]?.at ?? null);
  }

  add(corner: Position): void {
    const { parts, at } = inserted(this.drawn(), this.selected(), corner);
    this.change(parts);
    this.selected.set(at);
  }

  /** Adds a corner halfway to the next one. */
  split(at: CornerAt): void {
    const corner = halfway(this.drawn(), at);
    if (!corner) return;
    this.selected.set(at);
    this.add(corner);
  }

  /** @param merging whether it goes on with the step before, as while a corner is dragged */
  move(at: CornerAt, corner: Position, merging = false): void {
    this.change(moved(this.drawn(), at, corner), merging);
    this.selected.set(at);
  }

  remove(at: CornerAt): void {
    const place = this.corners().findIndex((each) => equal(each.at, at));
    this.change(removed(this.drawn(), at));
    this.selected.set(this.corners()[Math.max(0, place - 1)]?.at ?? null);
  }

  replace(parts: Parts): void {
    this.change(parts);
    this.selected.set(null);
  }

  undo(): void {
    const before = this.steps().at(-1);
    if (before === undefined) return;
    this.drawn.set(before);
    this.steps.update((steps) => steps.slice(0, -1));
    const at = this.selected();
    if (at && !cornerAt(before, at)) this.selected.set(null);
  }

  private change(parts: Parts, merging = false): void {
    const before = this.drawn();
    if (!merging) this.steps.update((steps) => [...steps.slice(-MOST_STEPS + 1), before]);
    this.drawn.set(parts);
  }
}

const equal = (a: CornerAt, b: CornerAt) => a.part === b.part && a.ring === b.ring && a.index === b.index;
