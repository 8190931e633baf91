import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CorrectedStatementView, CorrectionView } from '../../api/generated/model';
import { correctionStateView } from '../../domain/corrections';
import { factLabel } from '../../domain/fact-labels';
import { formatDate, formatQuantity } from '../../domain/format';
import { formatMoment } from '../../domain/relative-time';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { Demo } from '../desk/demo';
import { CorrectionMove } from './correction-move';

/** One correction at the desk that answers it: what is published, what is proposed and where it was read, side by side. */
@Component({
  selector: 'app-correction-card',
  imports: [CorrectionMove, Demo, RouterLink, SourceNote, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correction-card.html',
  styleUrl: './correction-card.css',
})
export class CorrectionCard {
  private readonly locale = inject(LOCALE_ID);
  readonly correction = input.required<CorrectionView>();
  /** Of many parks: it says of which. */
  readonly withPark = input(false);
  readonly changed = output<CorrectionView>();

  protected readonly headingId = computed(() => `correction-${this.correction().id}`);
  protected readonly label = computed(() => factLabel(this.correction().factKey));
  protected readonly state = computed(() => correctionStateView(this.correction().state));
  protected readonly inWords = computed(() => this.correction().valueKind !== 'number');
  protected readonly present = computed(() => {
    const { present } = this.correction();
    return present && this.shown(present);
  });
  protected readonly proposed = computed(() => this.shown(this.correction().proposed));
  /** What the reader saw, where it is no longer what is published. */
  protected readonly seen = computed(() => {
    const seen = this.shown(this.correction().seen);
    const now = this.present();
    return now && now.value === seen.value && now.asOf === seen.asOf
      ? null
      : [seen.value, seen.asOf].filter(Boolean).join(', ');
  });
  protected readonly by = computed(
    () => this.correction().by ?? $localize`:@@correction.by-reader:A reader, without a name`,
  );
  protected readonly outcome = computed(() => {
    const { state, decidedAt, decidedBy, acceptedInto } = this.correction();
    if (decidedAt === null) return null;
    const moment = this.moment(decidedAt);
    const name = decidedBy ?? '…';
    return state === 'accepted'
      ? $localize`:@@correction.accepted:Taken into version ${acceptedInto}:n: of the profile by ${name}:name:, ${moment}:moment:`
      : $localize`:@@correction.declined:Declined by ${name}:name:, ${moment}:moment:`;
  });
  protected readonly decidedHere = signal(false);
  /** After it was accepted here; later the version has gone its own way. */
  protected readonly draftLink = computed(() => {
    const { state, park } = this.correction();
    return state === 'accepted' && park && this.decidedHere()
      ? `/desk/parks/${park.slug}/profile/edit`
      : null;
  });

  protected adopt(now: CorrectionView): void {
    this.decidedHere.set(now.state !== 'open');
    this.changed.emit(now);
  }

  protected moment(instant: string): string {
    return formatMoment(instant, new Date(), this.locale);
  }

  private shown({ value, unit, asOf }: CorrectedStatementView) {
    const quantity = formatQuantity(value, unit, this.locale);
    return {
      value: [quantity.value, quantity.unit].filter(Boolean).join(' '),
      asOf: asOf && formatDate(asOf, this.locale),
    };
  }
}
