import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import type { Condition } from '@models/policies/model/rules';
import { testWords } from '../../domain/rule-words';
import { EntryDefinition } from '../../ui/entry/entry-field';
import { EntryFields } from '../../ui/entry/entry-fields';
import { FieldNotes } from '../content/field-notes';
import { recordForm } from '../content/record-form';
import { MEASURE_LABELS } from '../content/records/policy-labels';
import { fieldName } from './form-names';
import { MoveButtons } from './move-buttons';
import { ShownIssue } from './rule-words';
import { TestBuilder } from './test-builder';
import { TextsEntry } from './texts-entry';

/** One requirement of a measure: its words, how it is judged, and what shows it. */
@Component({
  selector: 'app-condition-form',
  imports: [EntryFields, FieldNotes, MoveButtons, TestBuilder, TextsEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let own = condition();
    <div class="item" role="group" tabindex="-1" [id]="'field-' + name()" [attr.aria-label]="heading()">
      <div class="head">
        <h3>{{ heading() }}</h3>
        <span class="cluster">
          @if (count() > 1) {
            <app-move-buttons
              [what]="heading()"
              [place]="position()"
              [count]="count()"
              (moved)="moved.emit($event)"
            />
          }
          <button
            type="button"
            class="button quiet small"
            [attr.aria-label]="removeLabel()"
            (click)="removed.emit()"
            i18n="@@authoring.remove"
          >
            Take away
          </button>
        </span>
      </div>
      <app-texts-entry
        long
        [name]="name() + '-text'"
        [label]="labels.text"
        [value]="own.text"
        [error]="form.problemAt(at() + '/text')"
        (edited)="form.write(at() + '/text', $event)"
      />
      <app-test-builder
        [test]="own.test"
        [name]="name() + '-test'"
        [pointer]="'/conditions/' + own.id + '/test'"
        [issues]="issues()"
        [currency]="currency()"
        (edited)="form.write(at() + '/test', $event)"
      />
      @if (words(); as text) {
        <p class="said" aria-live="polite">
          <ng-container i18n="@@authoring.read-as">Read as:</ng-container>&ngsp;<strong>{{ text }}</strong>
        </p>
      } @else {
        <p class="said" i18n="@@authoring.words-only">
          Words alone state it: whoever asks is told to verify, and the measure is at best “facts missing”.
        </p>
      }
      <app-entry-fields
        [definitions]="fields"
        [values]="own"
        [scope]="name() + '-'"
        (edited)="form.edit(at(), $event)"
      />
      <app-texts-entry
        long
        nullable
        [name]="name() + '-evidence'"
        [label]="labels.evidence"
        [value]="own.evidence"
        (edited)="form.write(at() + '/evidence', $event)"
      />
      <label class="choice">
        <input type="checkbox" [checked]="own.selfDeclarable" (change)="declare($event)" />
        <span>{{ labels.selfDeclarable }}</span>
      </label>
      <app-field-notes [pointer]="at()" />
    </div>
  `,
  styleUrl: './form-part.css',
})
export class ConditionForm {
  private readonly locale = inject(LOCALE_ID);
  readonly condition = input.required<Condition>();
  /** Its pointer in the document. */
  readonly at = input.required<string>();
  /** From 1, of so many. */
  readonly position = input.required<number>();
  readonly count = input.required<number>();
  readonly issues = input.required<readonly ShownIssue[]>();
  readonly currency = input.required<string>();
  readonly removed = output();
  readonly moved = output<-1 | 1>();

  protected readonly form = recordForm();
  protected readonly labels = MEASURE_LABELS;
  protected readonly name = computed(() => fieldName(this.at()));
  protected readonly heading = computed(
    () => $localize`:@@authoring.condition:Condition ${this.position()}:n:`,
  );
  protected readonly removeLabel = computed(
    () => $localize`:@@authoring.condition.remove:Take away condition ${this.position()}:n:`,
  );
  protected readonly words = computed(() => testWords(this.condition().test, this.locale));
  protected readonly fields: readonly EntryDefinition[] = [
    {
      name: 'citation',
      label: MEASURE_LABELS.citation,
      kind: 'text',
      nullable: true,
      maxLength: 500,
      hint: $localize`:@@authoring.citation.hint:As the source numbers it, such as Article 3.`,
    },
    { name: 'note', label: MEASURE_LABELS.note, kind: 'text', nullable: true, maxLength: 4000 },
  ];

  protected declare(event: Event): void {
    this.form.write(`${this.at()}/selfDeclarable`, (event.target as HTMLInputElement).checked);
  }
}
