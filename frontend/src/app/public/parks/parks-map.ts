import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ParkCardView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { MapFrame } from '../map/map-frame';
import { REACH_KM, isLocated } from '../map/map-places';
import { countPlaces } from '../map/park-place';

/** Where the parks of a list lie, and how well that is known. The list itself is the way to reach them. */
@Component({
  selector: 'app-parks-map',
  imports: [MapFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parks-map.html',
  styleUrl: './parks-map.css',
})
export class ParksMap {
  private readonly locale = inject(LOCALE_ID);
  readonly parks = input.required<readonly ParkCardView[]>();
  /** How many parks the list has on all its pages. */
  readonly total = input.required<number>();
  /** Slug of the park whose entry is pointed at. */
  readonly lit = input<string | null>(null);

  protected readonly counts = computed(() => {
    const { exact, soft, none } = countPlaces(this.parks());
    const show = (count: number) => formatNumber(count, this.locale);
    return { exact: show(exact), soft: show(soft), none: show(none) };
  });
  protected readonly unlocated = computed(() => this.parks().filter((park) => !isLocated(park)));
  /** Said only when it is so: the map holds one page of the list. */
  protected readonly part = computed(() => {
    const [shown, total] = [this.parks().length, this.total()];
    if (shown === 0 || shown >= total) return null;
    return { shown: formatNumber(shown, this.locale), total: formatNumber(total, this.locale) };
  });
  protected readonly reach = {
    city: formatNumber(REACH_KM.city, this.locale),
    region: formatNumber(REACH_KM.region, this.locale),
  };
}
