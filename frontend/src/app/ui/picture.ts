import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';

/** One encoding of a picture. */
export interface Rendition {
  address: string;
  mediaType: string;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * A picture in the width its place needs. Its proportions are known before it loads, so nothing jumps; it loads when it
 * comes near, unless it is among the first things seen.
 */
@Component({
  selector: 'app-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (fallback(); as image) {
      <picture>
        <source type="image/webp" [attr.srcset]="srcset()" [attr.sizes]="sizes()" />
        <img
          [src]="image.address"
          [width]="image.width"
          [height]="image.height"
          [alt]="alt()"
          [attr.lang]="lang()"
          [attr.loading]="eager() ? 'eager' : 'lazy'"
          decoding="async"
        />
      </picture>
    }
  `,
  styles: `
    :host,
    picture {
      display: block;
    }
    img {
      display: block;
      width: 100%;
      height: auto;
      aspect-ratio: var(--picture-ratio, auto);
      object-fit: cover;
      background: var(--surface-sunken);
    }
  `,
})
export class Picture {
  readonly renditions = input.required<readonly Rendition[]>();
  /** What it shows, for those who cannot see it. */
  readonly alt = input.required<string>();
  /** Language of `alt`, where it is not the page's. */
  readonly lang = input<string>();
  /** As in HTML: the width of its place by the width of the window. */
  readonly sizes = input('100vw');
  readonly eager = input(false, { transform: booleanAttribute });

  protected readonly fallback = computed(
    () => this.renditions().find(({ mediaType }) => mediaType === 'image/jpeg') ?? this.renditions()[0],
  );
  protected readonly srcset = computed(() =>
    this.renditions()
      .filter(({ mediaType }) => mediaType === 'image/webp')
      .map(({ address, width }) => `${address} ${width}w`)
      .join(', '),
  );
}
