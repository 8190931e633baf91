import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ParkDetailView, PositionViewPrecision } from '../../api/generated/model';
import { formatDate, formatNumber } from '../../domain/format';
import { NotStated } from '../../ui/not-stated';
import { SourceText } from '../catalogue/source-text';

const PRECISIONS: Record<PositionViewPrecision, string> = {
  zone: $localize`:@@precision.zone:The zone itself`,
  site: $localize`:@@precision.site:The site itself`,
  parent: $localize`:@@precision.parent:The zone it lies in; its own position is not known`,
  city: $localize`:@@precision.city:Its town; the exact position is not known`,
  region: $localize`:@@precision.region:Its region; the exact position is not known`,
  none: $localize`:@@precision.none:Without a position`,
};
/** About 100 m, or about 1 km: more digits than the precision has would be an invention. */
const DIGITS: Partial<Record<PositionViewPrecision, number>> = { zone: 3, site: 3 };

/** What a reader looks for first, beside the facts: since when, where, part of what. */
@Component({
  selector: 'app-park-glance',
  imports: [NotStated, RouterLink, SourceText],
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
    const digits = DIGITS[position.precision] ?? 1;
    const show = (degrees: number) => formatNumber(degrees.toFixed(digits), this.locale, digits);
    return {
      words: PRECISIONS[position.precision],
      degrees: position.precision in DIGITS ? `${show(position.lat)}°, ${show(position.lon)}°` : null,
      source: position.source,
    };
  });
}
