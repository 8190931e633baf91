import { MapColours } from './map-drawing';

/** The colours of land and water as the theme of the page gives them to an element. */
export function coloursOf(element: HTMLElement): MapColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { land: token('--map-land'), water: token('--map-water') };
}

/** Calls back when the system turns dark or light. @returns what ends it */
export function onSystemTheme(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}
