import { InjectionToken } from '@angular/core';
import type { Feature, MultiPolygon } from 'geojson';

/** What the drawing uses of MapLibre. */
export type MapLibreCode = Pick<typeof import('maplibre-gl'), 'Map' | 'Marker' | 'setWorkerUrl'>;
export type Land = Feature<MultiPolygon>;

/** The way to everything a map needs and a page does not: asked for when a map comes into view. */
export interface MapLibrary {
  /** Whether this browser can draw at all; the code is not worth its bytes otherwise. */
  canDraw(): boolean;
  code(): Promise<MapLibreCode>;
  /** @throws when the land cannot be read from the address */
  land(address: string): Promise<Land>;
}

/** The one place that names the library: tests put another in its place. */
export const MAP_LIBRARY = new InjectionToken<MapLibrary>('map library', {
  providedIn: 'root',
  factory: () => ({
    canDraw: () => document.createElement('canvas').getContext('webgl2') !== null,
    code: () => import('maplibre-gl'),
    land: async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`The land of the map answered ${answer.status}`);
      return (await answer.json()) as Land;
    },
  }),
});
