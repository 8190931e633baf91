import { MapLibrary, MapLibreCode } from '../app/public/map/map-library';
import { toPixels } from '../app/public/map/mercator';

type Corners = [[number, number], [number, number]];
interface MapOptions {
  container: HTMLElement;
  bounds: Corners;
  style: { layers: { id: string; paint: Record<string, string> }[] };
  locale: Record<string, string>;
}

/** A map that draws nothing: it keeps what it is told, and does what a reader does when the test asks. */
export class FakeMap {
  static last: FakeMap | undefined;
  static worker = '';
  zoom = 0;
  removed = false;
  private styled = false;
  readonly fitted: Corners[] = [];
  readonly painted: Record<string, string> = {};
  readonly touchZoomRotate = { disableRotation: () => undefined };
  readonly keyboard = { disableRotation: () => undefined };
  private readonly canvas = document.createElement('canvas');
  private readonly listeners = new Map<string, (() => void)[]>();

  constructor(readonly options: MapOptions) {
    FakeMap.last = this;
    this.canvas.tabIndex = 0;
    options.container.append(this.canvas);
  }

  on(event: string, listener: () => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  fire(event: 'style.load' | 'load' | 'error' | 'zoom' | 'moveend'): void {
    if (event === 'style.load') this.styled = true;
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
  zoomTo(zoom: number): void {
    this.zoom = zoom;
    this.fire('zoom');
    this.fire('moveend');
  }
  zoomIn = () => this.zoomTo(this.zoom + 1);
  zoomOut = () => this.zoomTo(this.zoom - 1);
  fitBounds(corners: Corners): void {
    this.fitted.push(corners);
  }
  getLayer = (name: string) => (this.styled ? { id: name } : undefined);
  setPaintProperty(layer: string, _property: string, colour: string): void {
    if (!this.styled) throw new Error('Style is not done loading.');
    this.painted[layer] = colour;
  }
  project([lon, lat]: [number, number]) {
    return toPixels({ lat, lon }, this.zoom);
  }
  easeTo(): void {}
  panTo(): void {}
  getZoom = () => this.zoom;
  getCenter = () => ({ lat: 0, lng: 0 });
  getCanvas = () => this.canvas;
  remove(): void {
    this.removed = true;
  }
}

class FakeMarker {
  constructor(private readonly options: { element: HTMLElement }) {}
  setLngLat(): this {
    return this;
  }
  addTo(map: FakeMap): this {
    map.options.container.append(this.options.element);
    return this;
  }
  remove(): void {
    this.options.element.remove();
  }
}

/** The library as a browser would have it; what a test overrides fails or lacks. */
export const fakeMapLibrary = (differing: Partial<MapLibrary> = {}): MapLibrary => ({
  canDraw: () => true,
  code: () =>
    Promise.resolve({
      Map: FakeMap,
      Marker: FakeMarker,
      setWorkerUrl: (address: string) => (FakeMap.worker = address),
    } as unknown as MapLibreCode),
  land: () =>
    Promise.resolve({
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [] },
    }),
  ...differing,
});

/** jsdom knows no media queries. */
export function withoutMediaQueries(): void {
  globalThis.matchMedia = () =>
    ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
}
