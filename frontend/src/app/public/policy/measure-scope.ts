import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { MeasureScopeView, ScopePlaceView } from '../../api/generated/model';
import { countryName } from '../../domain/places';
import { projectFactChoiceLabel, projectFactLabel } from '../../domain/project-fact-labels';

/** Which fact each list of a scope holds choices of, in the order in which they are shown. */
const LISTS = [
  ['segments', 'segment'],
  ['ownership', 'ownership'],
  ['firmSizes', 'firm-size'],
  ['firmStages', 'firm-stage'],
  ['hsCodes', 'hs-codes'],
] as const;

/** A name may be in another language than the page. */
interface ShownPlace {
  text: string;
  lang: string | null;
}

/**
 * For whom a measure can be at all, at a glance: what its conditions narrow, and nothing where they narrow nothing. It is
 * not woken in the browser: nothing in it has to be clicked.
 */
@Component({
  selector: 'app-measure-scope',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isNarrowed()) {
      <section [attr.aria-labelledby]="of() + '-scope'">
        <h3 [id]="of() + '-scope'" i18n="@@measure.scope.heading">For whom, at a glance</h3>
        <dl>
          @for (list of lists(); track list.label) {
            <div>
              <dt>{{ list.label }}</dt>
              <dd>
                @if (list.choices) {
                  {{ list.choices }}
                } @else {
                  <ng-container i18n="@@measure.scope.nobody"
                    >Nobody: the conditions contradict each other.</ng-container
                  >
                }
              </dd>
            </div>
          }
          @if (inside(); as places) {
            <div>
              <dt i18n="@@measure.scope.inside">Where it stands</dt>
              <dd>
                @for (place of places; track $index; let last = $last) {
                  <span [attr.lang]="place.lang">{{ place.text }}</span>{{ last ? '' : ' · ' }}
                }
              </dd>
            </div>
          }
          @if (outside(); as places) {
            <div>
              <dt i18n="@@measure.scope.outside">Not in</dt>
              <dd>
                @for (place of places; track $index; let last = $last) {
                  <span [attr.lang]="place.lang">{{ place.text }}</span>{{ last ? '' : ' · ' }}
                }
                @if (inside()) {
                  &ngsp;<span class="apart" i18n="@@measure.scope.apart"
                    >(apart from the places named above)</span
                  >
                }
              </dd>
            </div>
          }
        </dl>
        <p class="soft" i18n="@@measure.scope.lead">
          Only as far as the conditions narrow it; each condition stands below.
        </p>
      </section>
    }
  `,
  styles: `
    section {
      max-width: var(--measure);
      margin-block: var(--space-5);
      padding: var(--space-3) var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    h3 {
      margin: 0 0 var(--space-2);
      font-size: var(--text-base);
    }
    dl {
      margin: 0 0 var(--space-2);
    }
    dl div {
      display: grid;
      grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr);
      gap: 0 var(--space-4);
      padding-block: var(--space-1);
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .apart,
    .soft {
      color: var(--ink-soft);
      font-size: var(--text-small);
      font-weight: 400;
    }
    .soft {
      margin: 0;
    }
    @media (max-width: 30rem) {
      dl div {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class MeasureScope {
  private readonly locale = inject(LOCALE_ID);
  /** Slug of the measure. */
  readonly of = input.required<string>();
  readonly scope = input.required<MeasureScopeView>();

  protected readonly lists = computed(() =>
    LISTS.flatMap(([list, fact]) => {
      const choices = this.scope()[list];
      const labels = choices?.map((choice) => projectFactChoiceLabel(fact, choice)) ?? [];
      return choices ? [{ label: projectFactLabel(fact), choices: labels.join(' · ') }] : [];
    }),
  );
  protected readonly inside = computed(() => this.named(this.scope().territory?.inside ?? []));
  /** Every country that a closed list leaves out says nothing more to anybody, where some place is named that is in. */
  protected readonly outside = computed(() => {
    const { inside = [], outside = [] } = this.scope().territory ?? {};
    return this.named(inside.length === 0 ? outside : outside.filter(({ kind }) => kind !== 'country'));
  });
  protected readonly isNarrowed = computed(
    () => this.lists().length > 0 || this.inside() !== null || this.outside() !== null,
  );
  private named(places: readonly ScopePlaceView[]): ShownPlace[] | null {
    if (places.length === 0) return null;
    return places.map(({ kind, slug, name }) =>
      kind === 'country'
        ? { text: countryName(slug, this.locale), lang: null }
        : { text: name?.text ?? slug, lang: name?.lang ?? null },
    );
  }
}
