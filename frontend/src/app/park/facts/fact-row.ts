import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { ConfirmedFactView } from '../../api/generated/model';
import { factLabel } from '../../domain/fact-labels';
import { formatDate, formatInstant, formatQuantity } from '../../domain/format';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { Icon } from '../../ui/icon';
import { SourceNote } from '../../ui/source-note';

/** One fact at the desk of its park: what is stated, of when, from where, who confirmed it last, and the press that does. */
@Component({
  selector: 'app-fact-row',
  imports: [FreshnessBadge, Icon, SourceNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fact-row.html',
  styleUrl: './fact-row.css',
})
export class FactRow {
  private readonly locale = inject(LOCALE_ID);
  readonly row = input.required<ConfirmedFactView>();
  readonly mayConfirm = input.required<boolean>();
  readonly busy = input(false);
  /** Why the last press did not work. */
  readonly failure = input<string | null>(null);
  readonly confirmed = output<void>();
  readonly undone = output<void>();

  protected readonly label = computed(() => factLabel(this.row().fact.key));
  protected readonly fresh = computed(() => this.row().fact.freshness.state === 'fresh');
  protected readonly value = computed(() => {
    const { value, unit } = this.row().fact;
    const shown = formatQuantity(value, unit, this.locale);
    return [shown.value, shown.unit].filter(Boolean).join(' ');
  });
  protected readonly inWords = computed(() => this.row().fact.valueKind !== 'number');
  protected readonly asOf = computed(() => {
    const { asOf } = this.row().fact;
    return asOf && formatDate(asOf, this.locale);
  });
  /** A source that is gone brings its sentence itself. */
  protected readonly quote = computed(() => {
    const { source } = this.row().fact;
    return source?.brokenSince ? null : source?.quote;
  });
  protected readonly who = computed(() => {
    const { confirmation } = this.row();
    if (confirmation === null) return null;
    const moment = formatInstant(confirmation.at, this.locale);
    const name = confirmation.by;
    if (name === null) return $localize`:@@confirm.by-nobody:Confirmed ${moment}:moment:`;
    return confirmation.side === 'portal'
      ? $localize`:@@confirm.by-portal:Confirmed ${moment}:moment: by ${name}:name: for the portal`
      : $localize`:@@confirm.by:Confirmed ${moment}:moment: by ${name}:name:`;
  });
}
