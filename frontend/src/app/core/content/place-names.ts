import { Injector, inject, untracked } from '@angular/core';
import { Places } from './places';

/**
 * Names of regions, parks and countries for pages that may have to say them; the catalogue is read when the first is
 * said. Call it in an injection context. Until it is read a place is called as rules write it.
 */
export function placeNames(): (place: string) => string {
  const injector = inject(Injector);
  let places: Places | undefined;
  return (place) => (places ??= untracked(() => injector.get(Places))).nameOf(place);
}
