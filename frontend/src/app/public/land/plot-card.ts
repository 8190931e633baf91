import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { PlotView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import {
  PlotService,
  ServiceState,
  inHectaresAndMu,
  serviceLabel,
  serviceStateView,
} from '../../domain/land';
import { NotStated } from '../../ui/not-stated';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { ParkDocuments } from '../park/park-documents';
import { DatedPrice } from './dated-price';
import { LandStatus } from './land-status';
import { landOf, plotRow, quantityText, segmentsText } from './land-rows';

/** Everything that is published about one plot. */
@Component({
  selector: 'app-plot-card',
  imports: [DatedPrice, LandStatus, NotStated, ParkDocuments, SourceNote, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plot-card.html',
  styleUrl: './land-card.css',
})
export class PlotCard {
  private readonly locale = inject(LOCALE_ID);
  readonly plot = input.required<PlotView>();

  protected readonly row = computed(() => plotRow(this.plot(), this.locale));
  protected readonly minimumLot = computed(() => landOf(this.plot().minimumLot, this.locale));
  /** What the drawn shape measures: a reader may compare it with what is stated. */
  protected readonly measured = computed(() => {
    const m2 = this.plot().measuredM2;
    return m2 === null
      ? null
      : `${inHectaresAndMu(Number(m2), this.locale)} (${formatNumber(m2, this.locale, 0)} m²)`;
  });
  protected readonly allowed = computed(() => segmentsText(this.plot().allowedSegments, this.locale));
  protected readonly restricted = computed(() => segmentsText(this.plot().restrictedSegments, this.locale));
  protected readonly services = computed(() =>
    this.plot().services.map(({ service, state, capacity, note }) => ({
      label: serviceLabel(service as PlotService),
      state: serviceStateView(state as ServiceState),
      capacity: quantityText(capacity, this.locale),
      note,
    })),
  );
}
