import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { FactView } from '../../api/generated/model';
import { factLabel } from '../../domain/fact-labels';
import { formatDate, formatQuantity } from '../../domain/format';
import { StatusView } from '../../domain/status-view';
import { ConfirmedNote } from '../../ui/confirmed-note';
import { FactChip } from '../../ui/fact-chip';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { SourceText } from '../catalogue/source-text';
import { FactSeries } from './fact-series';

/** Words longer than this are a statement to read, not a figure to see. */
const LONGEST_FIGURE = 12;

/** One statement of a park's profile with its note, its history and its contradictions. */
@Component({
  selector: 'app-park-fact',
  imports: [ConfirmedNote, FactChip, FreshnessBadge, SourceNote, SourceText, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-fact.html',
  styleUrl: './park-fact.css',
})
export class ParkFact {
  private readonly locale = inject(LOCALE_ID);
  readonly series = input.required<FactSeries>();
  /**
   * Slug of the park whose fact it is; without it nothing can be corrected. The link is a plain one: the facts are not
   * woken in the browser, so that the router would not hear of a click on it.
   */
  readonly park = input<string>();
  /** Ids of the facts that not everybody sees: their reader must know before passing them on. */
  readonly restricted = input<ReadonlySet<string>>(new Set());

  protected readonly label = computed(() => factLabel(this.series().key));
  protected readonly disagreement: StatusView = {
    label: $localize`:@@fact.conflict:Sources disagree`,
    tone: 'neutral',
    icon: 'warning',
  };

  protected readonly notPublic: StatusView = {
    label: $localize`:@@fact.not-public:Not shown to everybody`,
    tone: 'neutral',
    icon: 'ring',
  };

  protected isFigure(fact: FactView): boolean {
    return fact.valueKind === 'number' || fact.value.length <= LONGEST_FIGURE;
  }

  /** The note says how sources disagree; the badge has said that they do. */
  protected noteOf({ note }: FactView): string | null {
    return note && note.replace(/^CONFLICT(?: \([^)]*\))?:\s*/, '');
  }

  protected dateOf(fact: FactView): string | null {
    return fact.asOf && formatDate(fact.asOf, this.locale);
  }

  protected valueOf({ value, unit }: FactView): string {
    const shown = formatQuantity(value, unit, this.locale);
    return shown.unit === '' ? shown.value : `${shown.value} ${shown.unit}`;
  }
}
