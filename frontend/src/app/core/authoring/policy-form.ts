import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { PolicyDocument, PolicyReplacementInput } from '../../api/generated/model';
import { replacesLabel } from '../../domain/measures';
import { ChoiceList } from '../../ui/entry/choice-list';
import { EntryDefinition } from '../../ui/entry/entry-field';
import { EntryFields } from '../../ui/entry/entry-fields';
import { FieldNotes } from '../content/field-notes';
import { recordForm } from '../content/record-form';
import { POLICY_LABELS, POLICY_SECTIONS } from '../content/records/policy-labels';
import { PolicyChoice } from '../records/policy-choice';
import { PolicyName } from '../records/policy-name';
import { PlaceEntry } from './place-entry';
import { DATE_FIELDS, SEGMENT_CHOICES, SOURCE_FIELDS, documentFields } from './policy-fields';
import { freshId } from './rule-edits';
import { TextsEntry } from './texts-entry';

/** What is stated about the document itself: title, issuer, dates, where it holds, and where it is read. */
@Component({
  selector: 'app-policy-form',
  imports: [ChoiceList, EntryFields, FieldNotes, PlaceEntry, PolicyChoice, PolicyName, TextsEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policy-form.html',
  styleUrl: './form-part.css',
})
export class PolicyForm {
  private readonly locale = inject(LOCALE_ID);
  readonly policy = input.required<PolicyDocument>();
  /** Whether a park's team writes it: then it holds in that park and nowhere else. */
  readonly ofPark = input.required<boolean>();
  /** Slug of that park, at its own desk. */
  readonly park = input<string>();

  protected readonly form = recordForm();
  protected readonly labels = POLICY_LABELS;
  protected readonly sections = POLICY_SECTIONS;
  protected readonly fields = computed(() => documentFields(this.locale, this.ofPark()));
  protected readonly dates = DATE_FIELDS;
  protected readonly sourceFields = SOURCE_FIELDS;
  protected readonly segments = SEGMENT_CHOICES;
  protected readonly replacementFields: EntryDefinition[] = [
    {
      name: 'how',
      label: $localize`:@@authoring.replaces.how:This document …`,
      kind: 'choice',
      options: ['supersedes', 'repeals', 'amends', 'continues'].map((value) => ({
        value,
        label: replacesLabel(value),
      })),
    },
    { name: 'note', label: POLICY_LABELS.notes, kind: 'text', nullable: true, maxLength: 2000 },
  ];

  protected readonly replacedSlugs = computed(() => this.policy().replaces.map(({ slug }) => slug));

  protected flag(pointer: string, event: Event): void {
    this.form.write(pointer, (event.target as HTMLInputElement).checked);
  }

  protected addReplacement(slug: string): void {
    const { replaces } = this.policy();
    if (slug === '') return;
    const added: PolicyReplacementInput = {
      id: freshId(replaces, 'replaced'),
      slug,
      how: 'supersedes',
      note: null,
    };
    this.form.write('/replaces', [...replaces, added]);
  }

  protected removeReplacement(id: string): void {
    this.form.write(`/replaces/${id}`, undefined);
  }
}
