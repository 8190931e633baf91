import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { commentsOn, noteTexts } from './content-notes';
import { DraftEditing } from './draft-editing';
import { FieldComments } from '../../ui/field-comments';
import { Icon } from '../../ui/icon';

/** What a reviewer will ask about a field, and what one has written to it. */
@Component({
  selector: 'app-field-notes',
  imports: [FieldComments, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (text of questions(); track text) {
      <p><app-icon name="question" />{{ text }}</p>
    }
    @if (comments().length > 0) {
      <app-field-comments [comments]="comments()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      gap: var(--space-2);
      margin: var(--space-1) 0;
      color: var(--ink);
      font-size: var(--text-small);
    }
    app-icon {
      margin-top: 0.25em;
    }
  `,
})
export class FieldNotes {
  private readonly editing = inject(DraftEditing);
  /** JSON pointer; what lies below it is meant too. */
  readonly pointer = input.required<string>();
  protected readonly questions = computed(() =>
    noteTexts(this.editing.draft()?.warnings ?? [], this.pointer()),
  );
  protected readonly comments = computed(() =>
    commentsOn(this.editing.draft()?.comments ?? [], this.pointer()),
  );
}
