import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { PartialDateView, RegimeView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { regimeStatusView } from '../../domain/regimes';
import { isSegment, segmentLabel } from '../../domain/segments';
import { Words, labelOf } from '../../domain/words';
import { StatusBadge } from '../../ui/status-badge';
import { periodText } from '../catalogue/period';
import { SourceText } from '../catalogue/source-text';
import { titleOf } from './regime-rows';
import { percentText } from './span-words';

const CONFIDENCE: Words = {
  high: $localize`:@@regimes.confidence.high:High`,
  medium: $localize`:@@regimes.confidence.medium:Medium`,
  low: $localize`:@@regimes.confidence.low:Low`,
};
const EVERYONE = $localize`:@@regimes.rule.everyone:No segment named: all`;
const FOREIGN = $localize`:@@regimes.ownership.foreign:Foreign investors`;

/** One rule in full: what it says, from when to when, how it stands, and where that was read. */
@Component({
  selector: 'app-regime-row',
  imports: [SourceText, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regime-row.html',
  styleUrl: './regime-row.css',
})
export class RegimeRow {
  private readonly locale = inject(LOCALE_ID);
  readonly rule = input.required<RegimeView>();
  readonly compareTo = input<string | null>(null);
  /** A link of the page led here. */
  readonly opened = input(false);

  protected readonly title = computed(() => titleOf(this.rule()));
  protected readonly status = computed(() => regimeStatusView(this.rule().status));
  protected readonly then = computed(() => {
    const { statusThen } = this.rule();
    return statusThen === null ? null : regimeStatusView(statusThen);
  });
  protected readonly rate = computed(() => {
    const { kind, unit, value } = this.rule();
    return kind === 'export_duty' && unit !== null ? percentText(value, this.locale) : null;
  });
  protected readonly period = computed(() => {
    const { from, to } = this.rule();
    return periodText({ effectiveFrom: from, effectiveTo: to }, this.locale);
  });
  protected readonly suspension = computed(() => {
    const { suspendedFrom, suspendedTo } = this.rule();
    return suspendedFrom === null && suspendedTo === null
      ? null
      : periodText({ effectiveFrom: suspendedFrom, effectiveTo: suspendedTo }, this.locale);
  });
  protected readonly unread = computed(() => {
    const { unread } = this.rule();
    if (unread === null) return null;
    const from = formatDate(unread.from, this.locale);
    if (unread.to === null) return $localize`:@@regimes.rule.unread-since:From ${from}:from: to this day`;
    const to = formatDate(unread.to, this.locale);
    return $localize`:@@period.both:${from}:from: to ${to}:to:`;
  });
  protected readonly concerns = computed(() => {
    const { segments, elements, ownership } = this.rule();
    const named = [
      ...(ownership === 'foreign' ? [FOREIGN] : []),
      ...segments.filter(isSegment).map(segmentLabel),
      ...(elements.length > 0 ? [elements.join(', ')] : []),
    ];
    return named.length > 0 ? named.join(' · ') : this.rule().hs === null ? EVERYONE : this.rule().hs;
  });
  protected readonly confidence = computed(() => labelOf(CONFIDENCE, this.rule().confidence));
  /** The source in its own words; the address it is linked by stands among them. */
  protected readonly words = computed(() => {
    const { address, title } = this.rule().source;
    return address !== null && !title.includes('://') ? address : title;
  });

  protected day(day: string | PartialDateView): string {
    return formatDate(day, this.locale);
  }
}
