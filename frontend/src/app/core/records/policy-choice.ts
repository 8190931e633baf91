import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { PolicyListView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { Control, FormField } from '../../ui/form-field';
import { Icon } from '../../ui/icon';
import { PolicyName } from './policy-name';

const MOST_SHOWN = 8;
/** Nobody waits for an answer to half a word. */
const PAUSE = 250;
const KINDS = ['programme', 'plan', 'award', 'bill'];

/** One published policy, found by words of its title and kept by its slug. The server searches: there may be many. */
@Component({
  selector: 'app-policy-choice',
  imports: [Control, FormField, Icon, PolicyName],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" tabindex="-1" [id]="'field-' + name()" [attr.aria-label]="label()">
      @if (chosen() !== '') {
        <p class="label" aria-hidden="true">{{ label() }}</p>
        @if (error(); as text) {
          <p class="error" [id]="'field-' + name() + '-error'">{{ text }}</p>
        }
        <p class="cluster">
          <strong><app-policy-name [slug]="chosen()" /></strong>
          <button type="button" class="button quiet small" (click)="clear()" i18n="@@policy-choice.other">
            Choose another
          </button>
        </p>
      } @else {
        <app-form-field
          [name]="name() + '-search'"
          [label]="label()"
          hint="Type words of its title."
          i18n-hint="@@policy-choice.hint"
          [optional]="optional()"
          [error]="error()"
        >
          <input
            #search
            appControl
            type="search"
            autocomplete="off"
            maxlength="100"
            [value]="typed()"
            (input)="write($event)"
            (keydown.enter)="$event.preventDefault()"
          />
        </app-form-field>
        <p class="soft count" role="status">{{ announced() }}</p>
        @if (list.error()) {
          <p class="error" role="alert">
            <ng-container i18n="@@policy-choice.failed">The policies could not be read.</ng-container>
            <button type="button" class="button quiet small" (click)="list.reload()" i18n="@@save-status.try">
              Try now
            </button>
          </p>
        }
        <ul class="plain-list">
          @for (policy of found(); track policy.slug) {
            <li>
              <button type="button" class="button quiet small" (click)="choose(policy.slug)">
                <app-icon name="plus" /><span [attr.lang]="policy.title.lang">{{ policy.title.text }}</span>
                <span class="soft">({{ policy.issuer }})</span>
              </button>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-4);
    }
    .label {
      margin: 0 0 var(--space-1);
      font-weight: 600;
    }
    .count {
      margin: var(--space-1) 0 0;
      font-size: var(--text-small);
    }
    .count:empty {
      display: none;
    }
    .error {
      margin: 0 0 var(--space-1);
      color: var(--critical-ink);
      font-size: var(--text-small);
      font-weight: 600;
    }
    .button {
      white-space: normal;
      text-align: start;
    }
  `,
})
export class PolicyChoice {
  private readonly injector = inject(Injector);
  private readonly locale = inject(LOCALE_ID);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  /** Slug; empty while none is chosen. */
  readonly chosen = input('');
  /** Slugs that are not offered. */
  readonly without = input<readonly string[]>([]);
  /** A park's slug: only what applies there. */
  readonly park = input<string>();
  readonly optional = input(false);
  readonly error = input<string | null>(null);
  readonly edited = output<string>();

  protected readonly typed = signal('');
  private readonly asked = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly list = httpResource<PolicyListView>(() => {
    const [q, park] = [this.asked(), this.park()];
    if (q === '') return undefined;
    return {
      url: '/api/v1/policies',
      params: { q, kind: KINDS, pageSize: MOST_SHOWN, ...(park === undefined ? {} : { park }) },
    };
  });
  private readonly answer = computed(() =>
    this.list.hasValue() && this.typed().trim() === this.asked() ? this.list.value() : null,
  );
  protected readonly found = computed(() =>
    (this.answer()?.items ?? []).filter(({ slug }) => !this.without().includes(slug)),
  );
  protected readonly announced = computed(() => {
    const answer = this.answer();
    if (!answer) return '';
    const shown = this.found().length;
    if (shown === 0)
      return this.park() === undefined
        ? $localize`:@@policy-choice.none-real:No published policy has these words. Examples for demonstration are in no list: they cannot be chosen here.`
        : $localize`:@@policy-choice.none:No published policy has these words.`;
    const total = formatNumber(answer.total, this.locale);
    return answer.total > answer.items.length
      ? $localize`:@@policy-choice.some:Shown: ${shown}:shown: of ${total}:total:. More words find fewer.`
      : $localize`:@@policy-choice.found:Found: ${shown}:shown:`;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected write(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(this.typed().trim()), PAUSE);
  }

  protected choose(slug: string): void {
    clearTimeout(this.timer);
    this.typed.set('');
    this.asked.set('');
    this.edited.emit(slug);
  }

  protected clear(): void {
    this.edited.emit('');
    afterNextRender(() => this.search()?.nativeElement.focus(), { injector: this.injector });
  }
}
