import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MapPark, isLocated } from './map-places';
import { MapStage } from './map-stage';

/**
 * The place of a map on a page. What draws it is asked for when it comes into view, never on the server; without
 * scripts there is no place either.
 */
@Component({
  selector: 'app-map-frame',
  imports: [MapStage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './map-frame.html',
  styleUrl: './map-frame.css',
})
export class MapFrame {
  readonly parks = input.required<readonly MapPark[]>();
  readonly lit = input<string | null>(null);
  readonly choosable = input(true);

  protected readonly anywhere = computed(() => this.parks().some(isLocated));
  /** Its licence asks to be named where its positions are shown. */
  protected readonly geoNames = computed(() =>
    this.parks().some(({ position }) => /GeoNames/i.test(position?.source ?? '')),
  );
}
