import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatNumber } from '../../domain/format';
import { precisionLabel } from '../../domain/places';
import { Icon } from '../../ui/icon';
import { cardId } from './card-id';
import { LocatedPark, PlaceGroup } from './map-places';

/** What a chosen mark stands for: its parks, how exactly each is known, and the ways on. */
@Component({
  selector: 'app-map-panel',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'group',
    tabindex: '-1',
    '[attr.aria-label]': 'heading()',
    '(keydown.escape)': 'closed.emit()',
  },
  templateUrl: './map-panel.html',
  styleUrl: './map-panel.css',
})
export class MapPanel {
  private readonly locale = inject(LOCALE_ID);
  private readonly document = inject(DOCUMENT);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly group = input.required<PlaceGroup>();
  /** The reader wants to see the places of the group apart. */
  readonly closer = output();
  readonly closed = output();

  protected readonly heading = computed(() => {
    const { parks } = this.group();
    const count = formatNumber(parks.length, this.locale);
    return parks.length === 1
      ? (parks[0]?.name.text ?? '')
      : $localize`:@@map.mark.many:${count}:count: parks and sites`;
  });
  protected readonly parks = computed(() =>
    this.group().parks.map((park) => ({ ...park, precision: precisionLabel(park.position.precision) })),
  );

  /** Takes the focus: what was asked for stands here. */
  focus(): void {
    this.element.nativeElement.focus({ preventScroll: true });
  }

  get height(): number {
    return this.element.nativeElement.offsetHeight;
  }

  protected toCard({ slug }: LocatedPark): void {
    // The router does so too, but not a second time for an address it shows already.
    this.document.getElementById(cardId(slug))?.focus();
  }

  /** The links of several parks read alike; who hears them without their place hears the name too. */
  protected readonly inList = ({ name }: LocatedPark) =>
    $localize`:@@map.panel.in-list-of:In the list: ${name.text}:name:`;

  protected readonly card = ({ slug }: LocatedPark) => cardId(slug);
}
