import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RegimeChangeView, RegimeSaidView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { countryName } from '../../domain/places';
import { regimeKindLabel, regimeStatusView } from '../../domain/regimes';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { answerSentences } from '../regimes/answer-words';

/** What a rule of trade or investment said to a project and says now, each with where it is written. */
@Component({
  selector: 'app-regime-change',
  imports: [SourceNote, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (part of parts(); track part.term) {
        <div>
          <dt>{{ part.term }}</dt>
          <dd>
            <p class="cluster">
              <app-status-badge [status]="part.standing" />
              @if (part.until) {
                &ngsp;<span class="soft">{{ part.until }}</span>
              }
            </p>
            @for (answer of part.answers; track $index) {
              <p>
                <span class="soft">{{ answer.label }}:</span>&ngsp;{{ answer.text }}
              </p>
            }
            <p class="source"><app-source-note [source]="part.source" /><br />{{ part.sourceDay }}</p>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--space-3) var(--space-5);
      margin: var(--space-2) 0;
    }
    dt {
      margin-bottom: var(--space-1);
      font-size: var(--text-small);
      font-weight: 640;
    }
    dd {
      margin: 0;
    }
    p {
      margin: 0 0 var(--space-1);
    }
    .source {
      font-size: var(--text-small);
    }
    @media (min-width: 48rem) {
      dl {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class RegimeChange {
  private readonly locale = inject(LOCALE_ID);
  readonly change = input.required<RegimeChangeView>();

  protected readonly parts = computed(() => {
    const { before, after, country } = this.change();
    const where = countryName(country, this.locale);
    return [
      this.part($localize`:@@verification.regime.before:${where}:country:, before`, before),
      this.part($localize`:@@verification.regime.after:${where}:country:, now`, after),
    ];
  });

  private part(term: string, { standing, until, answers, source, sourceDate, lastChecked }: RegimeSaidView) {
    const [last, checked] = [until, lastChecked].map((day) => day && formatDate(day, this.locale));
    return {
      term,
      standing: regimeStatusView(standing),
      until: last ? $localize`:@@verification.regime.until:until ${last}:day:` : null,
      answers: answers.map((answer) => ({
        label: regimeKindLabel(answer.kind),
        text: answerSentences(answer, this.locale).join(' '),
      })),
      source: { ...source, retrievedOn: null },
      sourceDay:
        sourceDate === null
          ? $localize`:@@verification.regime.unconfirmed:Nobody had confirmed it; last checked on ${checked}:day:.`
          : $localize`:@@verification.regime.confirmed:Source of ${formatDate(sourceDate, this.locale)}:source:, confirmed on ${checked}:day:.`,
    };
  }
}
