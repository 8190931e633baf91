import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ShownPictureView } from '../../api/generated/model';
import { Picture } from '../../ui/picture';

/** The pictures of a park, side by side; each leads to itself in full width. */
@Component({
  selector: 'app-park-pictures',
  imports: [Picture],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="pictures-heading">
      <h2 class="visually-hidden" id="pictures-heading" i18n="@@park.pictures.heading">Pictures</h2>
      <ul
        class="plain-list"
        [class.several]="pictures().length > 1"
        tabindex="0"
        aria-labelledby="pictures-heading"
      >
        @for (picture of pictures(); track picture.id) {
          <li>
            <figure>
              <a [href]="largest(picture)" target="_self">
                <app-picture
                  [renditions]="picture.renditions"
                  [alt]="picture.alt.text"
                  [lang]="picture.alt.lang"
                  [eager]="$first"
                  sizes="(min-width: 48rem) 26rem, 85vw"
                />
              </a>
              <figcaption>
                @if (picture.caption; as caption) {
                  <span [attr.lang]="caption.lang">{{ caption.text }}</span>
                }
                @if (picture.credit; as credit) {
                  <small class="soft">{{ credit }}</small>
                }
                @if (picture.demo) {
                  <small class="soft" i18n="@@park.files.demo">Invented for the demonstration</small>
                }
              </figcaption>
            </figure>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-6);
    }
    ul {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: min(85%, 26rem);
      gap: var(--space-4);
      overflow-x: auto;
      scroll-snap-type: x proximity;
      padding-bottom: var(--space-2);
    }
    li {
      scroll-snap-align: start;
    }
    figure {
      margin: 0;
    }
    a {
      display: block;
      overflow: hidden;
      border-radius: var(--radius);
      --picture-ratio: 3 / 2;
    }
    figcaption {
      padding-top: var(--space-2);
      font-size: var(--text-small);
    }
    small {
      display: block;
    }
    @media print {
      ul {
        grid-auto-flow: row;
        grid-template-columns: 1fr 1fr;
        overflow: visible;
      }
    }
  `,
})
export class ParkPictures {
  readonly pictures = input.required<readonly ShownPictureView[]>();

  protected largest({ renditions }: ShownPictureView): string {
    const widths = renditions.filter(({ mediaType }) => mediaType === 'image/webp');
    return widths.reduce(
      (best, each) => (each.width > best.width ? each : best),
      widths[0] ?? { address: '', width: 0 },
    ).address;
  }
}
