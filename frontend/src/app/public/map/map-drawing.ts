import type { Map as LibreMap, Marker, StyleSpecification } from 'maplibre-gl';
import { Land, MapLibreCode } from './map-library';
import { MapMark, markElement, sizeArea } from './map-marks';
import { GeoBounds, GeoPoint } from './mercator';

/** CSS colours of the two things that are drawn. */
export interface MapColours {
  land: string;
  water: string;
}

export interface MapDrawingSettings {
  container: HTMLElement;
  /** Address of the library's worker on our own origin: with Trusted Types the only one a worker may have. */
  worker: string;
  land: Land;
  colours: MapColours;
  bounds: GeoBounds;
  /** Whether marks are buttons. */
  choosable: boolean;
  words: { map: string; twoFingers: string };
  onChoose: (key: string) => void;
  /** The map shows something else than before. */
  onLook: (look: MapLook) => void;
  onDrawn: () => void;
  /** Something did not work; what has been drawn stays. */
  onTrouble: () => void;
}

export interface MapLook {
  zoom: number;
  /** Latitude of the middle, degrees. */
  lat: number;
}

/** Closer the coast would show how coarse it is. */
const CLOSEST = 8;
/** Without borders and names only the outline of a continent tells where a place lies. */
const CLOSEST_AT_FIRST = 3;
const FIT = { padding: { top: 56, right: 44, bottom: 44, left: 44 }, maxZoom: CLOSEST_AT_FIRST };

/** The world as land and water: no borders, which are a person's decision, and no names. */
const worldStyle = (land: Land, colours: MapColours): StyleSpecification => ({
  version: 8,
  // The object and not its address: the worker's own policy lets it fetch nothing.
  sources: { land: { type: 'geojson', data: land } },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
  ],
});

const corners = ({ west, south, east, north }: GeoBounds): [[number, number], [number, number]] => [
  [west, south],
  [east, north],
];

/** The drawn map: what the page decides in, what the reader does out. Marks are elements, so that each has a name. */
export class MapDrawing {
  private readonly map: LibreMap;
  private colours: MapColours;
  private readonly marks = new Map<string, { mark: MapMark; element: HTMLElement; marker: Marker }>();

  /** @throws when the browser gives no drawing surface */
  constructor(
    private readonly library: MapLibreCode,
    private readonly settings: MapDrawingSettings,
  ) {
    this.colours = settings.colours;
    library.setWorkerUrl(settings.worker);
    this.map = new library.Map({
      container: settings.container,
      style: worldStyle(settings.land, settings.colours),
      bounds: corners(settings.bounds),
      fitBoundsOptions: FIT,
      maxZoom: CLOSEST,
      renderWorldCopies: false,
      // Ours stands under the map; the library's is markup from a string.
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // The page scrolls over the map; who means the map uses two fingers or holds Ctrl.
      cooperativeGestures: true,
      locale: {
        'Map.Title': settings.words.map,
        'CooperativeGesturesHandler.MobileHelpText': settings.words.twoFingers,
      },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.on('style.load', () => this.paint());
    this.map.on('load', settings.onDrawn);
    this.map.on('error', settings.onTrouble);
    this.map.on('zoom', () => this.resizeAreas());
    this.map.on('moveend', () => this.look());
    this.look();
  }

  /** Draws exactly these marks; those that stay keep their element, and with it the focus. */
  show(marks: readonly MapMark[]): void {
    const kept = new Set(marks.map(({ key }) => key));
    const focused = [...this.marks.values()].some(({ element }) => element === document.activeElement);
    for (const [key, { marker }] of this.marks) {
      if (kept.has(key)) continue;
      marker.remove();
      this.marks.delete(key);
    }
    for (const mark of marks) if (!this.marks.has(mark.key)) this.add(mark);
    this.resizeAreas();
    this.turnNames();
    if (focused && !this.settings.container.contains(document.activeElement)) this.focusMap();
  }

  /** Lets one mark stand out, or none. */
  light(key: string | null): void {
    for (const [other, { element }] of this.marks) element.classList.toggle('lit', other === key);
  }

  /** Says of one mark that what it stands for is shown. */
  open(key: string | null): void {
    if (!this.settings.choosable) return;
    for (const [other, { element }] of this.marks)
      element.setAttribute('aria-expanded', String(other === key));
  }

  colour(colours: MapColours): void {
    this.colours = colours;
    this.paint();
  }

  fit(bounds: GeoBounds): void {
    this.map.fitBounds(corners(bounds), FIT);
  }

  /** Goes so close that the places in the box can be told apart. */
  approach(bounds: GeoBounds): void {
    this.map.fitBounds(corners(bounds), { ...FIT, maxZoom: CLOSEST });
  }

  zoomBy(steps: 1 | -1): void {
    if (steps > 0) this.map.zoomIn();
    else this.map.zoomOut();
  }

  /** Moves a point out from under what covers so many pixels of the map's lower end. */
  uncover({ lat, lon }: GeoPoint, covered: number): void {
    const { y } = this.map.project([lon, lat]);
    const free = this.settings.container.clientHeight - covered;
    if (y < free - SMALLEST_MARGIN) return;
    this.map.easeTo({ center: [lon, lat], offset: [0, -covered / 2] });
  }

  focusMark(key: string): void {
    const element = this.marks.get(key)?.element;
    if (element) element.focus({ preventScroll: true });
    else this.focusMap();
  }

  focusMap(): void {
    this.map.getCanvas().focus({ preventScroll: true });
  }

  remove(): void {
    this.map.remove();
  }

  private add(mark: MapMark): void {
    const { choosable, onChoose } = this.settings;
    const element = markElement(mark, choosable);
    if (choosable) {
      element.setAttribute('aria-expanded', 'false');
      element.addEventListener('click', () => onChoose(mark.key));
      element.addEventListener('focus', () => this.bringIntoView(mark));
    }
    const marker = new this.library.Marker({ element, anchor: mark.shape === 'pin' ? 'bottom' : 'center' });
    marker.setLngLat([mark.lon, mark.lat]).addTo(this.map);
    this.marks.set(mark.key, { mark, element, marker });
  }

  /** A mark can have the focus while the map has been moved away from it. */
  private bringIntoView({ lat, lon }: GeoPoint): void {
    const { x, y } = this.map.project([lon, lat]);
    const { clientWidth, clientHeight } = this.settings.container;
    const inside = x > 0 && x < clientWidth && y > 0 && y < clientHeight;
    if (!inside) this.map.panTo([lon, lat]);
  }

  private resizeAreas(): void {
    for (const { mark, element } of this.marks.values()) sizeArea(element, mark, this.map.getZoom());
  }

  /** Names open towards the middle, where there is room. */
  private turnNames(): void {
    const middle = this.settings.container.clientWidth / 2;
    for (const { mark, element } of this.marks.values())
      element.classList.toggle('leftwards', this.map.project([mark.lon, mark.lat]).x > middle);
  }

  /** The layers exist a moment after the map does, and the theme may change in between. */
  private paint(): void {
    if (!this.map.getLayer('land')) return;
    this.map.setPaintProperty('land', 'fill-color', this.colours.land);
    this.map.setPaintProperty('water', 'background-color', this.colours.water);
  }

  private look(): void {
    this.turnNames();
    this.settings.onLook({ zoom: this.map.getZoom(), lat: this.map.getCenter().lat });
  }
}

/** Pixels between a mark and what would cover it. */
const SMALLEST_MARGIN = 12;
