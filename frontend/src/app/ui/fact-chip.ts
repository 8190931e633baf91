import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { StatedFact } from '../domain/facts';
import { formatDate, formatQuantity } from '../domain/format';
import { ConfirmedNote } from './confirmed-note';
import { FreshnessBadge } from './freshness-badge';
import { NotStated } from './not-stated';
import { SourceNote } from './source-note';

/**
 * A number as the hero: value and unit large, below them the day it was true, where it was read and whether it is past
 * its time. A fact past its expiry is grey.
 */
@Component({
  selector: 'app-fact-chip',
  imports: [ConfirmedNote, FreshnessBadge, NotStated, SourceNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fact-chip.html',
  styleUrl: './fact-chip.css',
})
export class FactChip {
  private readonly locale = inject(LOCALE_ID);
  readonly label = input.required<string>();
  readonly fact = input.required<StatedFact>();
  /** For a fact that was counted here: what stands in place of a source. */
  readonly origin = input<string>();

  /** How it is laid out where there is little width: `row` puts the number beside its label. */
  readonly narrow = input<'column' | 'row'>('column');

  protected readonly quantity = computed(() => {
    const { value, unit } = this.fact();
    return value === null ? null : formatQuantity(value, unit, this.locale);
  });
  protected readonly asOf = computed(() => {
    const date = this.fact().asOf;
    return date && formatDate(date, this.locale);
  });
  protected readonly stale = computed(() => this.fact().freshness?.state === 'overdue');
}
