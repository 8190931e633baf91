import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ParkCardView, RegionView } from '../../api/generated/model';
import { parksListResource } from '../../api/generated/parks/parks.resource';
import { regionsListResource } from '../../api/generated/regions/regions.resource';
import { countryName } from '../../domain/places';
import { Skeleton } from '../../ui/skeleton';
import { CheckPlace } from './check-state';

interface PlaceOption {
  value: string;
  label: string;
}

const LONGEST_PAGE = signal({ pageSize: 100 }).asReadonly();

/** Where the project could stand: one park, a region, or every park beside each other. */
@Component({
  selector: 'app-place-choice',
  imports: [Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="send($event)">
      <h2 #heading id="check-question" tabindex="-1" i18n="@@check.where.question">
        Where could the project stand?
      </h2>
      <p id="check-hint" class="hint" i18n="@@check.where.hint">
        For one place you see every measure in full; for all parks, what each offers beside the others.
      </p>
      @if (parks.hasValue() || parks.error()) {
        <select name="place" aria-labelledby="check-question" aria-describedby="check-hint">
          <option value="all" [selected]="chosen() === 'all'">{{ everywhere }}</option>
          @for (group of groups(); track group.label) {
            <optgroup [label]="group.label">
              @for (option of group.options; track option.value) {
                <option [value]="option.value" [selected]="option.value === chosen()">
                  {{ option.label }}
                </option>
              }
            </optgroup>
          }
        </select>
        <p class="buttons">
          <button type="submit" class="button" i18n="@@check.continue">Continue</button>
          @if (changing()) {
            <button type="button" class="button quiet" (click)="left.emit()" i18n="@@check.leave">
              Leave it as it is
            </button>
          }
        </p>
      } @else {
        <app-skeleton [lines]="2" />
      }
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    h2:focus-visible {
      outline-offset: 4px;
    }
    .hint {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      margin: var(--space-4) 0 0;
    }
  `,
})
export class PlaceChoice {
  private readonly locale = inject(LOCALE_ID);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  readonly place = input.required<CheckPlace>();
  readonly changing = input(false);
  readonly answered = output<CheckPlace>();
  readonly left = output<void>();

  protected readonly parks = parksListResource(LONGEST_PAGE);
  private readonly regions = regionsListResource();
  protected readonly everywhere = $localize`:@@check.where.all:All parks that take enquiries`;

  protected readonly chosen = computed(() => {
    const place = this.place();
    return place === null || place === 'all' ? 'all' : `${place.kind}:${place.slug}`;
  });
  /** Parks by country, then the regions: in the order of their names. */
  protected readonly groups = computed(() => {
    const parks = (this.parks.hasValue() ? this.parks.value().items : []).filter(
      ({ takesEnquiries }) => takesEnquiries,
    );
    const regions = this.regions.hasValue() ? this.regions.value().items : [];
    return [
      ...this.byCountry(parks, 'park', (name) => $localize`:@@check.where.parks:Parks: ${name}:country:`),
      ...this.byCountry(
        regions,
        'region',
        (name) => $localize`:@@check.where.regions:Regions: ${name}:country:`,
      ),
    ];
  });

  focus(): void {
    this.heading().nativeElement.focus();
  }

  protected send(event: Event): void {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('place');
    const [kind, slug] = typeof chosen === 'string' ? chosen.split(':') : [];
    this.answered.emit(slug && (kind === 'park' || kind === 'region') ? { kind, slug } : 'all');
  }

  private byCountry(
    places: readonly Pick<ParkCardView | RegionView, 'slug' | 'name' | 'country'>[],
    kind: 'park' | 'region',
    labelled: (country: string) => string,
  ): { label: string; options: PlaceOption[] }[] {
    const order = new Intl.Collator(this.locale).compare;
    const countries = [...new Set(places.map(({ country }) => country))].map((code) => ({
      code,
      name: countryName(code, this.locale),
    }));
    return countries
      .sort((a, b) => order(a.name, b.name))
      .map(({ code, name }) => ({
        label: labelled(name),
        options: places
          .filter(({ country }) => country === code)
          .map((place) => ({ value: `${kind}:${place.slug}`, label: place.name.text }))
          .sort((a, b) => order(a.label, b.label)),
      }));
  }
}
