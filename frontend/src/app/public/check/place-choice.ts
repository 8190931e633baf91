import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { EMPTY, expand, reduce } from 'rxjs';
import { ParkCardView, ParkListView, RegionView } from '../../api/generated/model';
import { regionsListResource } from '../../api/generated/regions/regions.resource';
import { asProblem } from '../../core/problem';
import { generalProblemText } from '../../domain/general-problem-texts';
import { countryName } from '../../domain/places';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { CheckPlace } from './check-state';

interface PlaceOption {
  value: string;
  lang: string | null;
  label: string;
}

const LONGEST_PAGE = 100;

/** Where the project could stand: one park, a region, or every park beside each other. */
@Component({
  selector: 'app-place-choice',
  imports: [ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="send($event)">
      <h2 #heading id="check-question" tabindex="-1" i18n="@@check.where.question">
        Where could the project stand?
      </h2>
      <p id="check-hint" class="hint" i18n="@@check.where.hint">
        For one place you see every measure in full; for all parks, what each offers beside the others.
      </p>
      @if (problem(); as problem) {
        <app-error-state [text]="problem.text" [requestId]="problem.requestId" (retry)="again()" />
      }
      @if (parks.hasValue()) {
        <select name="place" aria-labelledby="check-question" aria-describedby="check-hint">
          <option value="all" [selected]="chosen() === 'all'">{{ everywhere }}</option>
          @if (unlisted(); as option) {
            <option [value]="option.value" selected>{{ option.label }}</option>
          }
          @for (group of groups(); track group.label) {
            <optgroup [label]="group.label">
              @for (option of group.options; track option.value) {
                <option
                  [value]="option.value"
                  [selected]="option.value === chosen()"
                  [attr.lang]="option.lang"
                >
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
      } @else if (problem()) {
        <p class="buttons">
          <button type="button" class="button secondary" (click)="answered.emit('all')">
            {{ everywhere }}
          </button>
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
  private readonly http = inject(HttpClient);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  readonly place = input.required<CheckPlace>();
  readonly changing = input(false);
  readonly answered = output<CheckPlace>();
  readonly left = output<void>();

  /** Every park, page by page: one that is left out could not be chosen. */
  protected readonly parks = rxResource({ stream: () => this.everyPark() });
  private readonly regions = regionsListResource();
  protected readonly everywhere = $localize`:@@check.where.all:All parks that take enquiries`;

  protected readonly chosen = computed(() => {
    const place = this.place();
    return place === null || place === 'all' ? 'all' : `${place.kind}:${place.slug}`;
  });
  /** Parks by country, then the regions: in the order of their names. */
  protected readonly groups = computed(() => {
    const parks = (this.parks.hasValue() ? this.parks.value() : []).filter(
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

  /** A link may name a park that takes no enquiries: it stays chosen, and going on changes nothing unsaid. */
  protected readonly unlisted = computed((): PlaceOption | null => {
    const place = this.place();
    const isListed = this.groups().some(({ options }) =>
      options.some(({ value }) => value === this.chosen()),
    );
    if (place === null || place === 'all' || isListed) return null;
    const parks = this.parks.hasValue() ? this.parks.value() : [];
    const known = place.kind === 'park' ? parks.find(({ slug }) => slug === place.slug) : undefined;
    return { value: this.chosen(), label: known?.name.text ?? place.slug, lang: known?.name.lang ?? null };
  });
  protected readonly problem = computed(() => {
    const error = this.parks.error() ?? this.regions.error();
    if (!error) return null;
    const { code, params, requestId } = asProblem(error);
    return { text: generalProblemText(code, params), requestId };
  });

  focus(): void {
    this.heading().nativeElement.focus();
  }

  protected send(event: Event): void {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('place');
    if (chosen === null) return;
    const [kind, slug] = typeof chosen === 'string' ? chosen.split(':') : [];
    this.answered.emit(slug && (kind === 'park' || kind === 'region') ? { kind, slug } : 'all');
  }

  protected again(): void {
    if (this.parks.error()) this.parks.reload();
    if (this.regions.error()) this.regions.reload();
  }

  private everyPark() {
    const read = (page: number) =>
      this.http.get<ParkListView>('/api/v1/parks', { params: { page, pageSize: LONGEST_PAGE } });
    return read(1).pipe(
      expand(({ page, total }) => (page * LONGEST_PAGE < total ? read(page + 1) : EMPTY)),
      reduce((all: readonly ParkCardView[], { items }) => [...all, ...items], []),
    );
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
          .map((place) => ({ value: `${kind}:${place.slug}`, label: place.name.text, lang: place.name.lang }))
          .sort((a, b) => order(a.label, b.label)),
      }));
  }
}
