import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { StatusIcon } from '../domain/status-view';

export type IconName =
  | StatusIcon
  | 'arrow'
  | 'bell'
  | 'download'
  | 'external'
  | 'file'
  | 'frame'
  | 'info'
  | 'language'
  | 'map'
  | 'minus'
  | 'plus'
  | 'search';

/** Drawn on a grid of 16, with strokes; nothing is loaded and nothing needs a font. */
const DRAWINGS: Record<IconName, string> = {
  arrow: 'M3 8h10M9 4l4 4-4 4',
  bell: 'M3.5 11.5h9c-1-1-1.3-2-1.3-4.2a3.2 3.2 0 0 0-6.4 0c0 2.2-.3 3.2-1.3 4.2ZM6.7 13.7h2.6M8 2.2V4',
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 4.5V8l2.5 2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  cross: 'M4 4l8 8M12 4l-8 8',
  dot: 'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10',
  external: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7 9',
  file: 'M9.5 2H4v12h8V4.5ZM9.5 2v2.5H12M6 8h4M6 10.8h4',
  forward: 'M4 3l5 5-5 5M9 3l5 5-5 5',
  frame: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  info: 'M8 7v4.5M8 4.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  language: 'M2 8h12M8 2c4 4 4 8 0 12M8 2C4 6 4 10 8 14M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  map: 'M8 14.5C6 11 3.5 9.3 3.5 6.2a4.5 4.5 0 0 1 9 0C12.5 9.3 10 11 8 14.5ZM9.4 6.3a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0Z',
  minus: 'M3 8h10',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  plus: 'M8 3v10M3 8h10',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.6v.1',
  ring: 'M12.5 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  search: 'M10.2 10.2 14 14M11.5 6.75a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0Z',
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5V10M8 11.8v.1',
};

/** A small drawing beside words. It is always decoration: the words carry the meaning. */
@Component({
  selector: 'app-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        [attr.d]="drawing()"
        [attr.fill]="name() === 'dot' ? 'currentColor' : 'none'"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1em;
      height: 1em;
    }
    svg {
      width: 100%;
      height: 100%;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly drawing = computed(() => DRAWINGS[this.name()]);
}
