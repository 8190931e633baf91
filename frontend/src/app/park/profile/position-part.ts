import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Json } from '@models/content/model/documents';
import { commentsOn, notesOf } from '../../core/content/content-notes';
import { DraftEditing } from '../../core/content/draft-editing';
import { PositionEntry, asParkDocument } from '../../core/content/park/park-document';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { FieldComments } from '../../ui/field-comments';
import { BorderPart } from './border-part';
import { POSITION_FIELDS } from './profile-fields';

/** A position while it is written: it can become one only when both degrees are there. */
type Begun = Omit<PositionEntry, 'lat' | 'lon'> & { lat: number | null; lon: number | null };

const UNKNOWN: Begun = { lat: null, lon: null, precision: 'zone', note: null, source: null };

/** Where a park lies, and how exactly that is known. */
@Component({
  selector: 'app-position-part',
  imports: [BorderPart, EntryFields, FieldComments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (position(); as position) {
      <app-entry-fields
        [definitions]="fields"
        [values]="position"
        scope="position-"
        [problems]="problems()"
        (edited)="edit(position, $event)"
      />
      @if (begun()) {
        <p class="soft" role="status" i18n="@@profile-edit.position.incomplete">
          It is part of the draft as soon as latitude and longitude are both written.
        </p>
      }
      <p class="tools">
        <button
          type="button"
          class="button quiet small"
          (click)="remove()"
          i18n="@@profile-edit.position.remove"
        >
          Take the position away
        </button>
      </p>
    } @else {
      <p class="soft" i18n="@@profile-edit.position.none">
        No position is stated. The park stands on no map, only in the list.
      </p>
      <button
        type="button"
        class="button secondary"
        (click)="begun.set(unknown)"
        i18n="@@profile-edit.position.state"
      >
        State a position
      </button>
    }
    <app-field-comments [comments]="comments()" />
    <app-border-part />
  `,
  styles: `
    .tools {
      margin: var(--space-2) 0;
      text-align: end;
    }
    app-field-comments {
      margin-top: var(--space-3);
    }
  `,
})
export class PositionPart {
  private readonly editing = inject(DraftEditing);
  protected readonly fields = POSITION_FIELDS;
  protected readonly unknown = UNKNOWN;
  /** What is not complete yet; null when the draft's own position is edited. */
  protected readonly begun = signal<Begun | null>(null);
  protected readonly position = computed(
    (): Begun | null => this.begun() ?? asParkDocument(this.editing.document()).position,
  );
  protected readonly problems = computed(() => notesOf(this.editing.problems(), '/position'));
  protected readonly comments = computed(() => commentsOn(this.editing.draft()?.comments ?? [], '/position'));

  protected edit(position: Begun, { name, value }: EntryEdit): void {
    const next = { ...position, [name]: value };
    const complete = next.lat !== null && next.lon !== null;
    this.begun.set(complete ? null : next);
    if (complete) this.editing.write('/position', next as unknown as Json);
  }

  protected remove(): void {
    this.begun.set(null);
    this.editing.write('/position', null);
  }
}
