import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ParkDetailView, PositionViewPrecision } from '../../api/generated/model';
import { formatDate, formatNumber } from '../../domain/format';
import { precisionLabel } from '../../domain/places';
import { NotStated } from '../../ui/not-stated';
import { SourceText } from '../catalogue/source-text';
import { MapFrame } from '../map/map-frame';

/** About 100 m, 1 km or 10 km: more digits than the precision has would be an invention. */
const DIGITS: Record<PositionViewPrecision, number> = {
  zone: 3,
  site: 3,
  parent: 2,
  city: 1,
  region: 1,
  none: 1,
};

/** What a reader looks for first, beside the facts: since when, where, part of what. */
@Component({
  selector: 'app-park-glance',
  imports: [MapFrame, NotStated, RouterLink, SourceText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-glance.html',
  styleUrl: './park-glance.css',
})
export class ParkGlance {
  private readonly locale = inject(LOCALE_ID);
  readonly park = input.required<ParkDetailView>();

  protected readonly established = computed(() => {
    const day = this.park().established;
    return day && formatDate(day, this.locale);
  });
  protected readonly position = computed(() => {
    const { position } = this.park();
    if (position === null) return null;
    const digits = DIGITS[position.precision];
    const show = (degrees: number) => formatNumber(degrees.toFixed(digits), this.locale, digits);
    return {
      words: precisionLabel(position.precision),
      degrees: `${show(position.lat)}°, ${show(position.lon)}°`,
      source: position.source,
    };
  });
}
