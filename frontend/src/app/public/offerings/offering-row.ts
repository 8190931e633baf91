import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  booleanAttribute,
  computed,
  inject,
  input,
  numberAttribute,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { OfferingView } from '../../api/generated/model';
import { amountLeft, offeringKindLabel, offeringPeriod, offeringStatusView } from '../../domain/offerings';
import { Segment, segmentLabel } from '../../domain/segments';
import { StatusBadge } from '../../ui/status-badge';

/** What decides whether an offering is worth opening: what it is, whose, how it stands and until when. */
@Component({
  selector: 'app-offering-row',
  imports: [RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article>
      <div>
        <p class="kind">{{ kind() }}</p>
        <div
          class="heading"
          role="heading"
          [attr.aria-level]="headingLevel()"
          [attr.lang]="offering().title.lang"
        >
          <a [routerLink]="['/offerings', offering().id]">{{ offering().title.text }}</a>
        </div>
        @if (!ownPark()) {
          <p>
            <a [routerLink]="['/parks', offering().park.slug]" [attr.lang]="offering().park.name.lang">{{
              offering().park.name.text
            }}</a>
          </p>
        }
        @if (segments(); as text) {
          <p class="soft">{{ text }}</p>
        }
      </div>
      <div class="meta">
        <p><app-status-badge [status]="status()" /></p>
        <p>{{ period() }}</p>
        @if (left(); as text) {
          <p>{{ text }}</p>
        }
        @if (offering().demo) {
          <p class="soft" i18n="@@land.demo">Demo: invented</p>
        }
      </div>
    </article>
  `,
  styles: `
    article {
      padding-block: var(--space-4);
      border-top: 1px solid var(--line);
    }
    p {
      margin: 0;
      font-size: var(--text-small);
    }
    a {
      display: inline-block;
      min-height: 1.5rem;
    }
    .kind {
      color: var(--ink-soft);
    }
    .heading {
      font-size: var(--text-large);
      font-weight: 600;
      line-height: 1.35;
    }
    @media (min-width: 48rem) {
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 18rem;
        gap: var(--space-5);
      }
    }
  `,
})
export class OfferingRow {
  private readonly locale = inject(LOCALE_ID);
  readonly offering = input.required<OfferingView>();
  readonly headingLevel = input(2, { transform: numberAttribute });
  /** On the page of its own park nobody has to be told whose it is. */
  readonly ownPark = input(false, { transform: booleanAttribute });

  protected readonly kind = computed(() => offeringKindLabel(this.offering().kind));
  protected readonly status = computed(() => offeringStatusView(this.offering().status));
  protected readonly period = computed(() => offeringPeriod(this.offering(), this.locale));
  protected readonly left = computed(() =>
    amountLeft(this.offering().quantity, this.offering().left, this.locale),
  );
  protected readonly segments = computed(() =>
    new Intl.ListFormat(this.locale, { type: 'unit', style: 'short' }).format(
      this.offering().segments.map((code) => segmentLabel(code as Segment)),
    ),
  );
}
