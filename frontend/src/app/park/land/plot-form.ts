import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { PlotDocument } from '../../api/generated/model';
import { LAND_LABELS } from '../../core/content/records/land-labels';
import { DraftEditing } from '../../core/content/draft-editing';
import { isDecimal } from '../../domain/format';
import { PLOT_SERVICES, serviceLabel } from '../../domain/land';
import { inHectares } from '../../domain/units';
import { ChoiceList } from '../../ui/entry/choice-list';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { PriceEntry } from '../../ui/entry/price-entry';
import { QuantityEntry } from '../../ui/entry/quantity-entry';
import { PlanShape } from '../../ui/plan/plan-shapes';
import { Polygonal } from '../../ui/plan/shape';
import { ShapeEditor } from '../../ui/plan/shape-editor';
import { FieldNotes } from '../../core/content/field-notes';
import { recordForm } from '../../core/content/record-form';
import {
  CAPACITY_UNITS,
  CODE_FIELD,
  LAND_UNITS,
  NOTE_FIELD,
  PLOT_STATUS_FIELDS,
  READINESS_FIELDS,
  SEGMENT_OPTIONS,
  SOURCE_FIELDS,
  VISIBILITY_FIELD,
  nameFields,
} from './land-fields';
import { ServiceEntry } from './service-entry';

const NO_READINESS = { stage: null, asOf: null, evidence: null };

/** Everything that can be stated about a plot. */
@Component({
  selector: 'app-plot-form',
  imports: [ChoiceList, EntryFields, FieldNotes, PriceEntry, QuantityEntry, ServiceEntry, ShapeEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plot-form.html',
  styleUrl: '../records/record-form.css',
})
export class PlotForm {
  private readonly locale = inject(LOCALE_ID);
  private readonly editing = inject(DraftEditing);
  /** What stands around it on the plan. */
  readonly around = input<readonly PlanShape[]>([]);
  readonly position = input<{ lat: number; lon: number } | null>(null);
  readonly currency = input('CNY');

  protected readonly form = recordForm();
  protected readonly labels = LAND_LABELS;
  protected readonly plot = computed(() => this.editing.document() as unknown as PlotDocument);
  protected readonly shape = computed(() => this.plot().polygon as Polygonal | null);
  protected readonly names = nameFields(this.locale);
  protected readonly own = [CODE_FIELD, VISIBILITY_FIELD];
  protected readonly statusFields = PLOT_STATUS_FIELDS;
  protected readonly sourceFields = SOURCE_FIELDS;
  protected readonly readinessFields = READINESS_FIELDS;
  protected readonly noteFields = [NOTE_FIELD];
  protected readonly segments = SEGMENT_OPTIONS;
  protected readonly landUnits = LAND_UNITS;
  protected readonly readiness = computed(() => this.plot().readiness ?? NO_READINESS);
  protected readonly services = PLOT_SERVICES.map((service) => ({
    service,
    label: serviceLabel(service),
    units: CAPACITY_UNITS[service],
  }));
  /** m2, for the drawing to be compared with. */
  protected readonly stated = computed(() => {
    const area = this.plot().area;
    if (!area || !isDecimal(area.value)) return null;
    const hectares = area.unit === 'm2' ? Number(area.value) / 10_000 : inHectares(area.value, area.unit);
    return hectares === null ? null : hectares * 10_000;
  });

  /** Of a readiness without a stage nothing is left but what was typed beside it. */
  protected ready({ name, value }: EntryEdit): void {
    const next = { ...this.readiness(), [name]: value };
    this.form.write('/readiness', next.stage === null && !next.asOf && !next.evidence ? null : next);
  }
}
