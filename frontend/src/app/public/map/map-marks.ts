import { GeoPoint, kmPerPixel } from './mercator';

/** A mark as it is to be drawn: a pin, an area of unknown position in it, or the number of what lies too close. */
export interface MapMark extends GeoPoint {
  key: string;
  shape: 'pin' | 'area' | 'cluster';
  /** Of an area, in kilometres. */
  reachKm: number;
  /** How many parks it stands for. */
  count: number;
  /** Its name for who cannot see it. */
  label: string;
  /** What is shown beside it when it is pointed at, and in which language. */
  name: { text: string; lang: string };
}

/** Below this an area could be neither seen nor hit. */
const SMALLEST_AREA = 30;

const SVG = 'http://www.w3.org/2000/svg';
/** A drop whose tip lies on the point, in a box of 28 x 36. */
const DROP = 'M14 35C9 26 2 21.5 2 13.5a12 12 0 0 1 24 0C26 21.5 19 26 14 35Z';

function drop(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 28 36');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', DROP);
  svg.append(path);
  return svg;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** The element of a mark: a button when it can be chosen, else a picture with a name. */
export function markElement(mark: MapMark, choosable: boolean): HTMLElement {
  const element = document.createElement(choosable ? 'button' : 'span');
  if (element instanceof HTMLButtonElement) element.type = 'button';
  else element.setAttribute('role', 'img');
  element.className = `map-mark ${mark.shape}`;
  element.setAttribute('aria-label', mark.label);
  if (mark.shape === 'pin') element.append(drop());
  if (mark.count > 1) element.append(span('map-count', String(mark.count)));
  else if (mark.shape === 'pin') element.append(span('map-eye', ''));
  const name = span('map-name', mark.name.text);
  name.lang = mark.name.lang;
  element.append(name);
  return element;
}

/** Gives an area the size it has in the world, as long as that can be seen. */
export function sizeArea(element: HTMLElement, mark: MapMark, zoom: number): void {
  if (mark.shape !== 'area') return;
  const across = Math.max(SMALLEST_AREA, (2 * mark.reachKm) / kmPerPixel(mark.lat, zoom));
  element.style.width = element.style.height = `${Math.round(across)}px`;
}
