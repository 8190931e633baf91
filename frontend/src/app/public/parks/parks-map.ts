import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { ParkCardView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { countPlaces } from './park-place';

/** Where the parks of a list lie, and how well that is known. The list itself is the way to reach them. */
@Component({
  selector: 'app-parks-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parks-map.html',
  styleUrl: './parks-map.css',
})
export class ParksMap {
  private readonly locale = inject(LOCALE_ID);
  readonly parks = input.required<readonly ParkCardView[]>();
  protected readonly counts = computed(() => {
    const { exact, soft, none } = countPlaces(this.parks());
    const show = (count: number) => formatNumber(count, this.locale);
    return { exact: show(exact), soft: show(soft), none: show(none) };
  });
}
