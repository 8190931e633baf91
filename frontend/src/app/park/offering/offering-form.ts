import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { MeasureListView, OfferingDocument, PolicyListView } from '../../api/generated/model';
import { DraftEditing } from '../../core/content/draft-editing';
import { OFFERING_LABELS } from '../../core/content/records/offering-labels';
import { policyStatusView } from '../../domain/policies';
import { ChoiceList } from '../../ui/entry/choice-list';
import { EntryDefinition, EntryOption } from '../../ui/entry/entry-field';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { QuantityEntry } from '../../ui/entry/quantity-entry';
import { SEGMENT_OPTIONS, nameFields } from '../land/land-fields';
import { FieldNotes } from '../../core/content/field-notes';
import { recordForm } from '../../core/content/record-form';
import { AMOUNT_UNITS, DATE_FIELDS, KIND_FIELD, REQUIREMENT_FIELDS } from './offering-fields';

const choices = (known: readonly string[], chosen: readonly string[]): EntryOption[] =>
  [...new Set([...known, ...chosen])].map((value) => ({ value, label: value }));

/** Everything that can be stated about an offering. */
@Component({
  selector: 'app-offering-form',
  imports: [ChoiceList, EntryFields, FieldNotes, QuantityEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './offering-form.html',
  styleUrl: '../records/record-form.css',
})
export class OfferingForm {
  private readonly locale = inject(LOCALE_ID);
  private readonly editing = inject(DraftEditing);
  readonly slug = input.required<string>();
  /** Codes of what the park has published. */
  readonly plots = input<readonly string[]>([]);
  readonly buildings = input<readonly string[]>([]);

  protected readonly form = recordForm();
  protected readonly labels = OFFERING_LABELS;
  protected readonly offering = computed(() => this.editing.document() as unknown as OfferingDocument);
  protected readonly kindFields = [KIND_FIELD];
  protected readonly titles = nameFields(this.locale, OFFERING_LABELS.title);
  protected readonly descriptions = nameFields(this.locale, OFFERING_LABELS.description, 'long');
  protected readonly segments = SEGMENT_OPTIONS;
  protected readonly dateFields = DATE_FIELDS;
  protected readonly requirementFields = REQUIREMENT_FIELDS;
  protected readonly units = computed(() => AMOUNT_UNITS[this.offering().kind]);
  protected readonly plotChoices = computed(() => choices(this.plots(), this.offering().plots));
  protected readonly buildingChoices = computed(() => choices(this.buildings(), this.offering().buildings));
  private readonly policies = httpResource<PolicyListView>(() => ({
    url: '/api/v1/policies',
    params: { park: this.slug(), pageSize: 100 },
  }));
  /** The programmes for the park, its region or its country, and whatever is named already. */
  protected readonly policyChoices = computed((): EntryOption[] => {
    const known = (this.policies.hasValue() ? this.policies.value().items : []).map(
      ({ slug, title, standing }) => ({
        value: slug,
        label: `${title.text} (${policyStatusView(standing.status).label})`,
      }),
    );
    const others = this.offering().policies.filter((slug) => !known.some(({ value }) => value === slug));
    return [...known, ...others.map((slug) => ({ value: slug, label: slug }))];
  });
  private readonly benefits = httpResource<MeasureListView>(() => ({
    url: '/api/v1/measures',
    params: { park: this.slug(), pageSize: 100 },
  }));
  /** The single benefits of the same programmes, and whatever is named already. */
  protected readonly measures = computed(() => this.offering().measures ?? []);
  protected readonly measureChoices = computed((): EntryOption[] => {
    const known = (this.benefits.hasValue() ? this.benefits.value().items : []).map(
      ({ slug, title, policy }) => ({
        value: slug,
        label: `${title.text} (${policyStatusView(policy.standing.status).label})`,
      }),
    );
    const others = this.measures().filter((slug) => !known.some(({ value }) => value === slug));
    return [...known, ...others.map((slug) => ({ value: slug, label: slug }))];
  });
  protected readonly days = computed(() => ({
    decisionDays: this.offering().decisionDays === null ? '' : String(this.offering().decisionDays),
  }));
  protected readonly dayFields: EntryDefinition[] = [
    { name: 'decisionDays', label: OFFERING_LABELS.decisionDays, kind: 'text', maxLength: 3 },
  ];

  /** What was typed is no number of days: it stands in its field and is not in the draft. */
  private readonly unread = signal(false);
  protected readonly dayProblems = computed(() =>
    this.unread()
      ? {
          decisionDays: $localize`:@@offering-form.days.unread:Write a whole number of days from 1 to 730, or leave it empty.`,
        }
      : this.form.ownProblems(),
  );

  protected promised({ value }: EntryEdit): void {
    const typed = String(value ?? '')
      .normalize('NFKC')
      .trim();
    const days = Number(typed);
    const readable = typed === '' || (Number.isInteger(days) && days >= 1 && days <= 730);
    this.unread.set(!readable);
    if (readable) this.form.write('/decisionDays', typed === '' ? null : days);
  }
}
