import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  LOCALE_ID,
  afterNextRender,
  booleanAttribute,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { formatNumber } from '../../domain/format';
import { Control, FormField } from '../../ui/form-field';
import { Icon } from '../../ui/icon';
import { NamedPlace, Places } from '../content/places';

const MOST_SHOWN = 8;

/** Countries, regions and parks, found by their names and kept by their slugs. */
@Component({
  selector: 'app-place-entry',
  imports: [Control, FormField, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" tabindex="-1" [id]="'field-' + name()" [attr.aria-label]="label()">
      <p class="label" aria-hidden="true">{{ label() }}</p>
      @if (chosen().length > 0) {
        <ul class="cluster plain-list">
          @for (value of chosen(); track value) {
            <li>
              <button
                type="button"
                class="chip"
                [attr.aria-label]="removeLabel(value)"
                (click)="remove(value)"
              >
                {{ places.nameOf(value) }}<app-icon name="cross" />
              </button>
            </li>
          }
        </ul>
      }
      @if (error(); as text) {
        <p class="error">{{ text }}</p>
      }
      @if (places.failed()) {
        <p class="error" role="alert">
          <ng-container i18n="@@authoring.place.failed">The places could not be read.</ng-container>
          <button type="button" class="button quiet small" (click)="places.retry()" i18n="@@save-status.try">
            Try now
          </button>
        </p>
      }
      @if (!single() || chosen().length === 0) {
        <app-form-field dense [name]="name() + '-search'" [label]="searchLabel()">
          <input
            #search
            appControl
            type="search"
            autocomplete="off"
            maxlength="60"
            [value]="typed()"
            (input)="write($event)"
            (keydown.enter)="takeFirst($event)"
          />
        </app-form-field>
        <p class="soft count" role="status">{{ count() }}</p>
        @if (found().length > 0) {
          <ul class="found plain-list">
            @for (place of found(); track place.value) {
              <li>
                <button type="button" class="button quiet small" (click)="add(place)">
                  <app-icon name="plus" />{{ place.name }}
                  @if (place.within) {
                    <span class="soft">({{ place.within }})</span>
                  }
                </button>
              </li>
            }
          </ul>
        } @else if (typed().trim() !== '') {
          <p class="soft none" i18n="@@authoring.place.none">No country, region or park is called so.</p>
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .label {
      margin: 0 0 var(--space-1);
      color: var(--ink-soft);
      font-size: var(--text-tiny);
      font-weight: 600;
    }
    ul {
      margin: 0 0 var(--space-2);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      min-height: 2rem;
      padding: 0 var(--space-3);
      border: 1px solid var(--line-control);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      font-size: var(--text-small);
      cursor: pointer;
    }
    .found {
      display: grid;
      justify-items: start;
      margin-top: var(--space-1);
    }
    .count,
    .none {
      margin: var(--space-1) 0 0;
      font-size: var(--text-small);
    }
    .error {
      margin: 0 0 var(--space-1);
      color: var(--critical-ink);
      font-size: var(--text-small);
      font-weight: 600;
    }
    input {
      min-height: 2.25rem;
      padding: 0.125rem var(--space-2);
      font-size: var(--text-small);
    }
  `,
})
export class PlaceEntry {
  private readonly injector = inject(Injector);
  private readonly locale = inject(LOCALE_ID);
  protected readonly places = inject(Places);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly chosen = input.required<readonly string[]>();
  readonly error = input<string | null>(null);
  /** Which places there are to choose from. */
  readonly kinds = input<readonly NamedPlace['kind'][]>(['country', 'region', 'park']);
  /** One place at most. */
  readonly single = input(false, { transform: booleanAttribute });
  readonly edited = output<string[]>();

  protected readonly typed = signal('');
  private readonly matching = computed(() => {
    const words = folded(this.typed());
    if (words === '') return [];
    const [kinds, chosen] = [this.kinds(), this.chosen()];
    return this.places
      .all()
      .filter(({ kind, value }) => kinds.includes(kind) && !chosen.includes(value))
      .filter(({ name, value }) => folded(name).includes(words) || value.toLowerCase().includes(words));
  });
  protected readonly found = computed(() => this.matching().slice(0, MOST_SHOWN));
  protected readonly count = computed(() => {
    if (this.typed().trim() === '') return '';
    const [shown, total] = [this.found(), this.matching()].map(({ length }) =>
      formatNumber(length, this.locale),
    );
    return shown === total
      ? $localize`:@@authoring.place.found:Places found: ${total}:count:`
      : $localize`:@@authoring.place.some:Places found: ${total}:count:. The first ${shown}:shown: are shown; more letters find fewer.`;
  });

  protected searchLabel(): string {
    return $localize`:@@authoring.place.search:Search a place: ${this.label()}:list:`;
  }

  protected removeLabel(value: string): string {
    return $localize`:@@authoring.place.remove:Take away ${this.places.nameOf(value)}:place:`;
  }

  protected write(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected takeFirst(event: Event): void {
    event.preventDefault();
    const [first] = this.found();
    if (first) this.add(first);
  }

  protected add({ value }: NamedPlace): void {
    this.typed.set('');
    this.edited.emit([...this.chosen(), value]);
    // The button that was pressed is gone: the next place is looked for where this one was.
    afterNextRender(() => this.search()?.nativeElement.focus(), { injector: this.injector });
  }

  protected remove(value: string): void {
    this.edited.emit(this.chosen().filter((each) => each !== value));
  }
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
