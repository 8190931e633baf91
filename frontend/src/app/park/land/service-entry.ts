import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ServiceStatement } from '../../api/generated/model';
import { DraftEditing } from '../../core/content/draft-editing';
import { LAND_LABELS } from '../../core/content/records/land-labels';
import { EntryFields } from '../../ui/entry/entry-fields';
import { QuantityEntry } from '../../ui/entry/quantity-entry';
import { FieldNotes } from '../../core/content/field-notes';
import { recordForm } from '../../core/content/record-form';
import { STATE_OPTIONS } from './land-fields';

/** One service at the boundary of a plot: whether it is there, how much of it, and what else there is to say. */
@Component({
  selector: 'app-service-entry',
  imports: [EntryFields, FieldNotes, QuantityEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="service" role="group" [attr.aria-label]="label()">
      <p class="name">{{ label() }}</p>
      <app-entry-fields
        [definitions]="states"
        [values]="stated()"
        [scope]="scope()"
        [problems]="form.problemsOf(pointer())"
        (edited)="form.edit(pointer(), $event)"
      />
      @if (units().length > 0) {
        <app-quantity-entry
          [name]="scope() + 'capacity'"
          [label]="labels.capacity"
          [units]="units()"
          [value]="stated().capacity"
          [error]="form.problemAt(pointer() + '/capacity')"
          (edited)="form.write(pointer() + '/capacity', $event)"
        />
      } @else {
        <span></span>
      }
      <app-entry-fields
        [definitions]="notes"
        [values]="stated()"
        [scope]="scope()"
        [problems]="form.problemsOf(pointer())"
        (edited)="form.edit(pointer(), $event)"
      />
    </div>
    <app-field-notes [pointer]="pointer()" />
  `,
  styles: `
    .service {
      display: grid;
      gap: var(--space-1) var(--space-3);
      padding-block: var(--space-2);
      border-top: 1px solid var(--line);
    }
    .name {
      margin: 0;
      font-weight: 600;
    }
    @media (min-width: 56rem) {
      .service {
        grid-template-columns: 11rem repeat(3, minmax(0, 1fr));
        align-items: start;
      }
    }
  `,
})
export class ServiceEntry {
  private readonly editing = inject(DraftEditing);
  readonly service = input.required<string>();
  readonly label = input.required<string>();
  readonly units = input.required<readonly string[]>();

  protected readonly form = recordForm();
  protected readonly labels = LAND_LABELS;
  protected readonly pointer = computed(() => `/services/${this.service()}`);
  protected readonly scope = computed(() => `services-${this.service()}-`);
  protected readonly stated = computed(
    () =>
      (this.editing.document() as unknown as { services: Record<string, ServiceStatement> }).services[
        this.service()
      ] as ServiceStatement,
  );
  protected readonly states = [
    { name: 'state', label: LAND_LABELS.state, kind: 'choice' as const, options: STATE_OPTIONS },
  ];
  protected readonly notes = [
    { name: 'note', label: LAND_LABELS.note, kind: 'text' as const, nullable: true, maxLength: 500 },
  ];
}
