import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DraftEditing } from '../../core/content/draft-editing';
import { asParkDocument } from '../../core/content/park/park-document';
import { parkFieldLabel } from '../../core/content/park/park-field-labels';
import { Polygonal } from '../../ui/plan/shape';
import { ShapeEditor } from '../../ui/plan/shape-editor';
import { FieldNotes } from '../../core/content/field-notes';
import { recordForm } from '../../core/content/record-form';

/** The border of a park: its plots must lie inside. */
@Component({
  selector: 'app-border-part',
  imports: [FieldNotes, ShapeEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 id="field-boundary" tabindex="-1">{{ label }}</h3>
    <p class="soft" i18n="@@profile-edit.border.lead">
      Optional. Where there is one, plots that are drawn must lie inside, and the public page shows both to
      scale.
    </p>
    @if (form.problemAt('/boundary'); as text) {
      <p class="problem">{{ text }}</p>
    }
    <app-field-notes pointer="/boundary" />
    <app-shape-editor
      name="boundary"
      [shape]="border()"
      [position]="position()"
      (edited)="form.write('/boundary', $event)"
    />
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-5);
      padding-top: var(--space-4);
      border-top: 1px solid var(--line);
    }
    .problem {
      color: var(--critical-ink);
      font-weight: 600;
    }
  `,
})
export class BorderPart {
  private readonly editing = inject(DraftEditing);
  protected readonly form = recordForm();
  protected readonly label = parkFieldLabel('boundary');
  protected readonly border = computed(() => this.form.at<Polygonal>('/boundary'));
  protected readonly position = computed(() => asParkDocument(this.editing.document()).position);
}
