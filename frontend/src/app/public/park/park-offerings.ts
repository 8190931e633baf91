import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { offeringsListResource } from '../../api/generated/offerings/offerings.resource';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { OfferingRow } from '../offerings/offering-row';

/** The page of a park shows its newest ones; the rest is on the list of offerings. */
const SHOWN = 5;

/** What a park has posted for investors to ask for. */
@Component({
  selector: 'app-park-offerings',
  imports: [ErrorState, OfferingRow, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offerings.error()) {
      <app-error-state
        text="The offerings of this park could not be read."
        i18n-text="@@park.offerings.failed"
        (retry)="offerings.reload()"
      />
    } @else if (!offerings.hasValue()) {
      <app-skeleton [lines]="3" />
    } @else if (offerings.value().total === 0) {
      <p i18n="@@park.offerings.none">This park has posted no offering. You can ask what it could offer.</p>
    } @else {
      <ul class="plain-list">
        @for (offering of offerings.value().items; track offering.id) {
          <li><app-offering-row headingLevel="3" ownPark [offering]="offering" /></li>
        }
      </ul>
      @if (offerings.value().total > shown) {
        <p>
          <a routerLink="/offerings" [queryParams]="{ park: park() }" i18n="@@park.offerings.all"
            >All offerings of this park</a
          >
        </p>
      }
    }
  `,
})
export class ParkOfferings {
  /** Slug of the park. */
  readonly park = input.required<string>();
  protected readonly shown = SHOWN;
  protected readonly offerings = offeringsListResource(
    computed(() => ({ park: this.park(), pageSize: SHOWN })),
  );
}
