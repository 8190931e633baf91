import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { BuildingDocument } from '../../api/generated/model';
import { DraftEditing } from '../../core/content/draft-editing';
import { LAND_LABELS } from '../../core/content/records/land-labels';
import { ChoiceList } from '../../ui/entry/choice-list';
import { EntryDefinition } from '../../ui/entry/entry-field';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { PriceEntry } from '../../ui/entry/price-entry';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { FieldNotes } from '../../core/content/field-notes';
import { recordForm } from '../../core/content/record-form';
import {
  BUILDING_MEASURES,
  BUILDING_STATUS_FIELDS,
  CODE_FIELD,
  NOTE_FIELD,
  SEGMENT_OPTIONS,
  SOURCE_FIELDS,
  TERMS_FIELD,
  VISIBILITY_FIELD,
  nameFields,
} from './land-fields';

/** Everything that can be stated about a building. */
@Component({
  selector: 'app-building-form',
  imports: [ChoiceList, EntryFields, FieldNotes, PriceEntry, QuantityEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './building-form.html',
  styleUrl: '../records/record-form.css',
})
export class BuildingForm {
  private readonly editing = inject(DraftEditing);
  /** Codes of the published plots of the park. */
  readonly plots = input<readonly string[]>([]);
  readonly currency = input('CNY');

  protected readonly form = recordForm();
  protected readonly labels = LAND_LABELS;
  protected readonly building = computed(() => this.editing.document() as unknown as BuildingDocument);
  protected readonly names = nameFields(inject(LOCALE_ID));
  protected readonly own = computed((): EntryDefinition[] => [
    CODE_FIELD,
    {
      name: 'plot',
      label: LAND_LABELS.plot,
      kind: 'choice',
      nullable: true,
      options: this.plots().map((code) => ({ value: code, label: code })),
      hint: $localize`:@@land-form.plot.hint:Only plots that are published can be chosen.`,
    },
    VISIBILITY_FIELD,
  ]);
  protected readonly statusFields = BUILDING_STATUS_FIELDS;
  protected readonly sourceFields = SOURCE_FIELDS;
  protected readonly termsFields = [TERMS_FIELD];
  protected readonly noteFields = [NOTE_FIELD];
  protected readonly segments = SEGMENT_OPTIONS;
  protected readonly measures = BUILDING_MEASURES.map((measure) => ({
    hint: undefined,
    ...measure,
    name: measure.pointer.slice(1).replace('/', '-'),
  }));
  /** As a text: what is no year is kept until it is corrected, but is part of the draft only as a number. */
  protected readonly year = computed(() => ({
    year: this.building().year === null ? '' : String(this.building().year),
  }));
  protected readonly yearFields: EntryDefinition[] = [
    { name: 'year', label: LAND_LABELS.year, kind: 'text', maxLength: 4 },
  ];

  protected quantity(pointer: string): QuantityValue | null {
    return this.form.at<QuantityValue>(pointer);
  }

  protected built({ value }: EntryEdit): void {
    const typed = String(value ?? '')
      .normalize('NFKC')
      .trim();
    const year = Number(typed);
    if (typed === '') this.form.write('/year', null);
    else if (/^\d{4}$/.test(typed) && year >= 1800 && year <= 2200) this.form.write('/year', year);
  }
}
