import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  LOCALE_ID,
  ViewEncapsulation,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ThemeChoice } from '../../core/theme';
import { Icon } from '../../ui/icon';
import { coloursOf, onSystemTheme } from './map-colours';
import { MapDrawing, MapLook } from './map-drawing';
import { MAP_LIBRARY } from './map-library';
import { MapPanel } from './map-panel';
import { MapPark, PlaceGroup, boundsOfPlaces, groupsAt, placesOf } from './map-places';
import { toMark } from './map-words';
import { scaleBar } from './mercator';

/** Pixels two marks must be apart: they are 30 wide. */
const SPACING = 34;
const LONGEST_SCALE = 90;
/** Milliseconds after which nobody waits for land any more. */
export const PATIENCE = 10_000;

/** How far the drawing has come; `late` may still become `drawn`. */
type Drawn = 'waiting' | 'drawn' | 'late' | 'undrawable';

/**
 * The map itself. Loaded when it comes into view, with the library behind it. The list beside it names the same parks:
 * whatever fails here is said in a sentence and takes nothing away.
 */
@Component({
  selector: 'app-map-stage',
  imports: [Icon, MapPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The library makes most of the elements that are styled here.
  encapsulation: ViewEncapsulation.None,
  templateUrl: './map-stage.html',
  styleUrl: './map-stage.css',
})
export class MapStage {
  private readonly locale = inject(LOCALE_ID);
  private readonly library = inject(MAP_LIBRARY);
  private readonly theme = inject(ThemeChoice);
  private readonly destroyed = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private readonly end = viewChild.required<ElementRef<HTMLElement>>('end');
  private readonly panel = viewChild(MapPanel);

  /** At least one of them has a position. */
  readonly parks = input.required<readonly MapPark[]>();
  /** Slug of the park that is pointed at elsewhere on the page. */
  readonly lit = input<string | null>(null);
  /** Whether marks lead to their parks; on the page of a park there is nowhere to go. */
  readonly choosable = input(true);

  protected readonly drawn = signal<Drawn>('waiting');
  private readonly drawing = signal<MapDrawing | null>(null);
  private readonly look = signal<MapLook>({ zoom: 0, lat: 0 });
  private readonly places = computed(() => placesOf(this.parks()));
  private readonly bounds = computed(() => boundsOfPlaces(this.places()));
  protected readonly groups = computed(() => groupsAt(this.places(), this.look().zoom, SPACING), {
    equal: (one, other) => keysOf(one) === keysOf(other),
  });
  private readonly chosenKey = signal<string | null>(null);
  /** Gone as soon as the parks or the scale change so that there is no such mark any more. */
  protected readonly chosen = computed(() => this.groups().find(({ key }) => key === this.chosenKey()));
  protected readonly scale = computed(() => {
    const { zoom, lat } = this.look();
    const { km, pixels } = scaleBar(lat, zoom, LONGEST_SCALE);
    const unit = { style: 'unit', unit: 'kilometer' } as const;
    return { pixels, label: new Intl.NumberFormat(this.locale, unit).format(km) };
  });

  constructor() {
    afterNextRender(() => void this.draw());
    effect(() => {
      const [drawing, groups] = [this.drawing(), this.groups()];
      drawing?.show(groups.map((group) => toMark(group, this.locale)));
    });
    effect(() => {
      const [bounds, drawing] = [this.bounds(), untracked(this.drawing)];
      if (bounds) drawing?.fit(bounds);
    });
    effect(() => {
      const slug = this.lit();
      const group = this.groups().find(({ parks }) => parks.some((park) => park.slug === slug));
      this.drawing()?.light(group?.key ?? null);
    });
    effect(() => this.drawing()?.open(this.chosen()?.key ?? null));
    effect(() => {
      this.theme.theme();
      this.recolour();
    });
    this.destroyed.onDestroy(onSystemTheme(() => this.recolour()));
    this.destroyed.onDestroy(() => untracked(this.drawing)?.remove());
  }

  protected zoomBy(steps: 1 | -1): void {
    this.drawing()?.zoomBy(steps);
  }

  protected showAll(): void {
    const bounds = this.bounds();
    if (bounds) this.drawing()?.fit(bounds);
  }

  protected approach(group: PlaceGroup): void {
    const bounds = boundsOfPlaces(group.places);
    this.close();
    if (bounds) this.drawing()?.approach(bounds);
  }

  protected close(): void {
    const key = this.chosenKey();
    this.chosenKey.set(null);
    if (key !== null) this.drawing()?.focusMark(key);
  }

  protected skip(): void {
    this.end().nativeElement.focus();
  }

  private recolour(): void {
    this.drawing()?.colour(coloursOf(this.host.nativeElement));
  }

  private choose(key: string): void {
    if (key === this.chosenKey()) return this.close();
    this.chosenKey.set(key);
    afterNextRender(
      () => {
        const [panel, group] = [this.panel(), this.chosen()];
        panel?.focus();
        if (panel && group) this.drawing()?.uncover(group, panel.height);
      },
      { injector: this.injector },
    );
  }

  private async draw(): Promise<void> {
    const bounds = this.bounds();
    if (!bounds || !this.library.canDraw()) return this.drawn.set('undrawable');
    try {
      const assets = `/${this.locale}`;
      const [code, land] = await Promise.all([
        this.library.code(),
        this.library.land(`${assets}/basemap/land.json`),
      ]);
      if (this.destroyed.destroyed) return;
      this.drawing.set(
        new MapDrawing(code, {
          container: this.canvas().nativeElement,
          worker: `${assets}/maplibre/maplibre-gl-worker.mjs`,
          land,
          bounds: this.bounds() ?? bounds,
          colours: coloursOf(this.host.nativeElement),
          choosable: this.choosable(),
          words: {
            map: $localize`:@@map.canvas:Land and water; the arrow keys move the map, plus and minus change its scale`,
            twoFingers: $localize`:@@map.two-fingers:Move the map with two fingers`,
          },
          onChoose: (key) => this.choose(key),
          onLook: (look) => this.look.set(look),
          onDrawn: () => this.drawn.set('drawn'),
          onTrouble: () => this.stopWaiting(),
        }),
      );
      this.expectLand();
    } catch {
      this.drawn.set('undrawable');
    }
  }

  private stopWaiting(): void {
    if (this.drawn() === 'waiting') this.drawn.set('late');
  }

  /** A worker that does not start tells nobody: the land is simply never drawn. */
  private expectLand(): void {
    const late = setTimeout(() => this.stopWaiting(), PATIENCE);
    this.destroyed.onDestroy(() => clearTimeout(late));
  }
}

const keysOf = (groups: readonly PlaceGroup[]) => groups.map(({ key }) => key).join('|');
