import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon';
import { PlanShape, cornersOfShapes, drawn, pathOf } from './plan-shapes';
import {
  PlanView,
  around,
  boundsOf,
  fitted,
  panned,
  scaleBar,
  toCorner,
  toPixels,
  zoomed,
} from './plan-view';
import { CornerAt } from './shape';
import { ShapeEditing } from './shape-editing';

const WIDTH = 640;
const HEIGHT = 420;
/** Pixels the pointer may tremble before a press is a drag. */
const STILL = 4;
/** What a park is about across, to begin with where nothing is drawn. */
const FIRST_LOOK_METRES = 1_500;
const LONGEST_SCALE = 120;

interface Press {
  x: number;
  y: number;
  /** The corner that was pressed on; null for the ground. */
  corner: CornerAt | null;
  dragged: boolean;
}

/** A plan to draw on: a press on the ground adds a corner, corners are dragged or moved by the arrow keys. */
@Component({
  selector: 'app-drawing-board',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './drawing-board.html',
  styleUrl: './plan.css',
})
export class DrawingBoard {
  protected readonly editing = inject(ShapeEditing);
  private readonly board = viewChild.required<ElementRef<SVGSVGElement>>('board');
  readonly around = input<readonly PlanShape[]>([]);
  readonly position = input<{ lat: number; lon: number } | null>(null);
  readonly name = input.required<string>();
  readonly edited = output<void>();

  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  /** What there was to look at when the page opened: drawing on must not move the ground under the hand. */
  private readonly ground = computed(() => {
    const corners = cornersOfShapes(this.around());
    const own = this.began() ? [] : this.editing.corners().map(({ corner }) => corner);
    const place = this.position();
    return boundsOf([...corners, ...own]) ?? (place && around(place.lon, place.lat, FIRST_LOOK_METRES));
  });
  private readonly began = signal(false);
  protected readonly view = linkedSignal((): PlanView | null => {
    const bounds = this.ground();
    return bounds && fitted(bounds, WIDTH, HEIGHT);
  });
  private press: Press | null = null;
  protected readonly pointed = signal('');

  protected readonly others = computed(() => {
    const view = this.view();
    return view === null ? [] : this.around().map((shape) => drawn(view, shape));
  });
  protected readonly path = computed(() => {
    const view = this.view();
    return view === null ? '' : pathOf(view, this.editing.parts());
  });
  protected readonly handles = computed(() => {
    const view = this.view();
    const chosen = this.editing.place();
    if (view === null) return [];
    return this.editing
      .corners()
      .map(({ at, corner }, place) => ({ at, place, chosen: place === chosen, ...toPixels(view, corner) }));
  });
  protected readonly scale = computed(() => {
    const view = this.view();
    if (view === null) return null;
    const { metres, pixels } = scaleBar(view.metresPerPixel, LONGEST_SCALE);
    return { pixels, label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m` };
  });
  /** Told aloud when the chosen corner changes or moves. */
  protected readonly announcement = computed(() => {
    const place = this.editing.place();
    const corner = this.editing.corners()[place]?.corner;
    if (!corner) return '';
    const [lon = 0, lat = 0] = corner;
    return $localize`:@@shape.board.corner:Corner ${place + 1}:number: of ${this.editing.corners().length}:count:: latitude ${lat.toFixed(5)}:lat:, longitude ${lon.toFixed(5)}:lon:`;
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    // Passive listeners cannot keep the page from scrolling; with Ctrl the wheel means the plan.
    afterNextRender(() => {
      const { nativeElement: board } = this.board();
      const wheel = (event: WheelEvent) => this.wheel(event);
      board.addEventListener('wheel', wheel, { passive: false });
      destroyed.onDestroy(() => board.removeEventListener('wheel', wheel));
    });
  }

  protected down(event: PointerEvent, corner: CornerAt | null = null): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { x, y } = this.at(event);
    this.press = { x, y, corner, dragged: false };
    this.board().nativeElement.setPointerCapture?.(event.pointerId);
    if (corner) this.editing.choose(corner);
  }

  protected go(event: PointerEvent): void {
    const view = this.view();
    if (!view) return;
    const { x, y } = this.at(event);
    const [lon = 0, lat = 0] = toCorner(view, x, y);
    this.pointed.set(`${lat.toFixed(5)}, ${lon.toFixed(5)}`);
    const { press } = this;
    if (!press) return;
    const far = Math.hypot(x - press.x, y - press.y) > STILL;
    if (!press.dragged && !far) return;
    if (press.corner) {
      this.begin();
      this.editing.move(press.corner, toCorner(view, x, y), press.dragged);
    } else {
      this.view.set(panned(view, x - press.x, y - press.y));
      this.press = { ...press, x, y };
    }
    this.press = { ...(this.press ?? press), dragged: true };
  }

  protected up(event: PointerEvent): void {
    const { press } = this;
    this.press = null;
    const view = this.view();
    if (!press || !view) return;
    if (press.corner) {
      if (press.dragged) this.edited.emit();
      return;
    }
    if (press.dragged) return;
    const { x, y } = this.at(event);
    this.begin();
    this.editing.add(toCorner(view, x, y));
    this.edited.emit();
  }

  protected key(event: KeyboardEvent): void {
    if (this.handled(event)) event.preventDefault();
  }

  protected zoom(factor: number): void {
    const view = this.view();
    if (view) this.view.set(zoomed(view, factor));
  }

  /** Shows everything that is drawn. */
  protected showAll(): void {
    const corners = [
      ...cornersOfShapes(this.around()),
      ...this.editing.corners().map(({ corner }) => corner),
    ];
    const bounds = boundsOf(corners) ?? this.ground();
    if (bounds) this.view.set(fitted(bounds, WIDTH, HEIGHT));
  }

  private handled(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === 'PageDown' || key === 'PageUp') {
      this.editing.step(key === 'PageDown' ? 1 : -1);
      return true;
    }
    if (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      this.editing.undo();
      this.edited.emit();
      return true;
    }
    if (key === '+' || key === '-') {
      this.zoom(key === '+' ? 1.5 : 1 / 1.5);
      return true;
    }
    return this.handledOnCorner(event);
  }

  private handledOnCorner({ key, shiftKey }: KeyboardEvent): boolean {
    const view = this.view();
    const at = this.editing.chosen();
    const corner = this.editing.corners()[this.editing.place()]?.corner;
    const by = shiftKey ? 10 : 1;
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, -by],
      ArrowDown: [0, by],
    };
    const step = steps[key];
    if (!view) return false;
    if (step && at && corner) {
      const { x, y } = toPixels(view, corner);
      this.begin();
      this.editing.move(at, toCorner(view, x + step[0], y + step[1]));
    } else if (step) {
      this.view.set(panned(view, -step[0] * 20, -step[1] * 20));
      return true;
    } else if (key === 'Delete' && at) {
      this.editing.remove(at);
    } else if (key === 'Enter' || key === 'Insert') {
      this.begin();
      // Without a chosen corner the first one lies in the middle of what is shown.
      if (at && this.editing.corners().length > 1) this.editing.split(at);
      else this.editing.add(toCorner(view, view.width / 2, view.height / 2));
    } else return false;
    this.edited.emit();
    return true;
  }

  private wheel(event: WheelEvent): void {
    const view = this.view();
    if (!view || !event.ctrlKey) return;
    event.preventDefault();
    this.view.set(zoomed(view, event.deltaY < 0 ? 1.25 : 0.8, this.at(event)));
  }

  private begin(): void {
    if (this.began()) return;
    const view = this.view();
    this.began.set(true);
    this.view.set(view);
  }

  /** A pointer's place in the units of the drawing, whatever size it is shown in. */
  private at({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const box = this.board().nativeElement.getBoundingClientRect();
    const scale = box.width === 0 ? 1 : WIDTH / box.width;
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  }
}
