import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  numberAttribute,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PolicyCardView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { countryName } from '../../domain/places';
import { policyKindLabel, policyStatusView } from '../../domain/policies';
import { policyLevelLabel, policyTypeLabel } from '../../domain/policy-labels';
import { StatusBadge } from '../../ui/status-badge';
import { periodText } from './period';

/** What tells one policy from another: its title, how it stands, who issued it, since when and until when. */
@Component({
  selector: 'app-policy-row',
  imports: [RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article>
      <div>
        <div
          class="heading"
          role="heading"
          [attr.aria-level]="headingLevel()"
          [attr.lang]="policy().title.lang"
        >
          <a [routerLink]="['/policies', policy().slug]" [queryParams]="asOf() ? { asOf: asOf() } : {}">{{
            policy().title.text
          }}</a>
        </div>
        <p class="badges">
          <app-status-badge [status]="status()" /><span>{{ what() }}</span>
        </p>
      </div>
      <div class="meta">
        <p class="period">{{ period() }}</p>
        <p>
          <span lang="en">{{ policy().issuer }}</span> · {{ where() }}
        </p>
        <p i18n="@@policy.checked">last checked {{ checked() }}</p>
      </div>
    </article>
  `,
  styles: `
    article {
      padding-block: var(--space-3);
      border-top: 1px solid var(--line);
    }
    .heading {
      font-weight: 600;
      line-height: 1.35;
    }
    .heading a {
      display: inline-block;
      min-height: 1.5rem;
    }
    p {
      margin: 0;
    }
    .badges {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
      margin-block: var(--space-1);
      font-size: var(--text-small);
    }
    .meta {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .period {
      color: var(--ink);
    }
    @media (min-width: 56rem) {
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 24rem;
        gap: var(--space-5);
      }
    }
  `,
})
export class PolicyRow {
  private readonly locale = inject(LOCALE_ID);
  readonly policy = input.required<PolicyCardView>();
  readonly headingLevel = input(2, { transform: numberAttribute });
  /** The chosen day of the list, which its links keep; null is today. */
  readonly asOf = input<string | null>(null);

  protected readonly status = computed(() => policyStatusView(this.policy().standing.status));
  protected readonly what = computed(
    () => `${policyKindLabel(this.policy().kind)} · ${policyTypeLabel(this.policy().type)}`,
  );
  protected readonly where = computed(() => {
    const { country, level } = this.policy();
    return `${countryName(country, this.locale)}, ${policyLevelLabel(level)}`;
  });
  protected readonly period = computed(() => periodText(this.policy(), this.locale));
  protected readonly checked = computed(() => formatDate(this.policy().lastChecked, this.locale));
}
