import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ParkCardView } from '../../api/generated/model';
import { factLabel } from '../../domain/fact-labels';
import { formatDate, formatNumber } from '../../domain/format';
import { parkKindLabel, parkStatusLabel } from '../../domain/park-labels';
import { countryName } from '../../domain/places';
import { Segment, segmentLabel } from '../../domain/segments';
import { FactChip } from '../../ui/fact-chip';
import { NotStated } from '../../ui/not-stated';

/** What decides whether a park is worth opening. */
@Component({
  selector: 'app-park-card',
  imports: [FactChip, NotStated, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-card.html',
  styleUrl: './park-card.css',
})
export class ParkCard {
  private readonly locale = inject(LOCALE_ID);
  readonly park = input.required<ParkCardView>();

  protected readonly place = computed(() => {
    const { region, country } = this.park();
    return { region, country: countryName(country, this.locale) };
  });
  /** The name of a region often holds its country already (`Quảng Nam, Vietnam`). */
  protected readonly showsCountry = computed(
    () => !(this.place().region?.name.text ?? '').includes(this.place().country),
  );
  protected readonly kind = computed(() => parkKindLabel(this.park().kind));
  /** Operating is what is expected of a park: only what is not yet so is said. */
  protected readonly stage = computed(() =>
    this.park().status === 'operating' ? null : parkStatusLabel(this.park().status),
  );
  protected readonly areaLabel = computed(() => factLabel(this.park().area?.key ?? 'area'));
  protected readonly facts = computed(() => {
    const { factCount, factsAsOf } = this.park();
    const count = formatNumber(factCount, this.locale);
    if (factCount === 0) return $localize`:@@park.facts.none:No facts stated`;
    const day = factsAsOf === null ? null : formatDate(factsAsOf, this.locale);
    if (factCount === 1) {
      return day === null
        ? $localize`:@@park.facts.one-undated:1 fact, its date not stated`
        : $localize`:@@park.facts.one:1 fact, of ${day}:day:`;
    }
    return day === null
      ? $localize`:@@park.facts.many-undated:${count}:count: facts, their dates not stated`
      : $localize`:@@park.facts.many:${count}:count: facts, the newest of ${day}:day:`;
  });

  /** How many of its statements may be relied on. */
  protected readonly reliable = computed(() => {
    const { freshness } = this.park();
    return freshness === null
      ? null
      : new Intl.NumberFormat(this.locale, { style: 'percent' }).format(freshness / 100);
  });

  protected segment(code: string): string {
    return segmentLabel(code as Segment);
  }
}
