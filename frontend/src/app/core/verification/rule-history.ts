import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RuleConfirmationView } from '../../api/generated/model';
import { formatDate, formatInstant } from '../../domain/format';
import { RuleKind, outcomeLabel, ruleStatusView } from '../../domain/verification';
import { StatusBadge } from '../../ui/status-badge';

/** What was found out about a rule, the latest first, with how it stood before and after. */
@Component({
  selector: 'app-rule-history',
  imports: [StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (entries().length > 0) {
      <ol class="plain-list">
        @for (entry of entries(); track entry.id) {
          <li>
            <p class="what">{{ outcome(entry.outcome) }}</p>
            <p class="cluster">
              <app-status-badge [status]="statusView(kind(), entry.before.status)" />
              <span aria-hidden="true">→</span>
              <span class="visually-hidden" i18n="@@verification.history.became">became</span>
              <app-status-badge [status]="statusView(kind(), entry.after.status)" />
            </p>
            <p class="source">
              <a [href]="entry.source" rel="external noopener">{{ entry.source }}</a>
              <span class="soft" i18n="@@verification.history.source-of">, of {{ entry.sourceDay }}</span>
            </p>
            @if (entry.quote) {
              <blockquote>{{ entry.quote }}</blockquote>
            }
            @if (entry.note) {
              <p class="note">{{ entry.note }}</p>
            }
            <p class="soft">
              {{ entry.confirmedBy?.name ?? gone }} ·
              <time [attr.datetime]="entry.confirmedAt">{{ entry.at }}</time>
            </p>
          </li>
        }
      </ol>
    } @else {
      <p class="soft" i18n="@@verification.history.empty">
        Nobody has named a source for what holds today yet.
      </p>
    }
  `,
  styles: `
    li {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
    p {
      margin: 0 0 var(--space-2);
    }
    .what {
      font-weight: 640;
    }
    .source {
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: 0 0 var(--space-2);
      padding-inline-start: var(--space-4);
      border-inline-start: 3px solid var(--line-control);
    }
    .note {
      white-space: pre-line;
    }
  `,
})
export class RuleHistory {
  private readonly locale = inject(LOCALE_ID);
  readonly kind = input.required<RuleKind>();
  readonly confirmations = input.required<readonly RuleConfirmationView[]>();

  protected readonly entries = computed(() =>
    this.confirmations().map((confirmation) => ({
      ...confirmation,
      sourceDay: formatDate(confirmation.sourceDate, this.locale),
      at: formatInstant(confirmation.confirmedAt, this.locale),
    })),
  );
  protected readonly gone = $localize`:@@verification.history.gone:An account that is gone`;
  protected readonly outcome = outcomeLabel;
  protected readonly statusView = ruleStatusView;
}
