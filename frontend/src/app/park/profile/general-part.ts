import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { segmentsOf } from '@models/content/model/documents';
import { commentsOn, notesOf } from '../../core/content/content-notes';
import { DraftEditing } from '../../core/content/draft-editing';
import { asParkDocument } from '../../core/content/park/park-document';
import { ShownComment } from '../../domain/shown-fields';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { GENERAL_FIELDS, nameFields, originalNameField } from './profile-fields';

/** The names of a park in each language, and what it is. */
@Component({
  selector: 'app-general-part',
  imports: [EntryFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-entry-fields
      [definitions]="names()"
      [values]="park().name.texts"
      scope="name-texts-"
      [problems]="nameProblems()"
      [comments]="nameComments()"
      (edited)="name($event)"
    />
    <app-entry-fields
      [definitions]="original()"
      [values]="park().name"
      scope="name-"
      [problems]="nameProblems()"
      (edited)="editing.write('/name/' + $event.name, $event.value)"
    />
    <app-entry-fields
      [definitions]="fields"
      [values]="park()"
      [problems]="problems()"
      [comments]="comments()"
      (edited)="editing.write('/' + $event.name, $event.value)"
    />
  `,
  styles: `
    app-entry-fields + app-entry-fields {
      margin-top: var(--space-3);
    }
  `,
})
export class GeneralPart {
  private readonly locale = inject(LOCALE_ID);
  protected readonly editing = inject(DraftEditing);
  protected readonly park = computed(() => asParkDocument(this.editing.document()));
  private readonly tags = computed(() => Object.keys(this.park().name.texts).sort().join());
  /** By the tags alone: a letter typed into a name must not make its field anew. */
  protected readonly names = computed(() => nameFields(this.tags().split(',').filter(Boolean), this.locale));
  protected readonly original = computed(() => [
    originalNameField(this.tags().split(',').filter(Boolean), this.locale),
  ]);
  protected readonly fields = GENERAL_FIELDS;

  /** Of its own fields only: those of the lists have names that are the same. */
  protected readonly problems = computed(() =>
    notesOf(
      this.editing.problems().filter(({ pointer }) => segmentsOf(pointer).length === 1),
      '',
    ),
  );
  protected readonly nameProblems = computed(() => notesOf(this.editing.problems(), '/name'));
  protected readonly comments = computed(() =>
    this.commentsOf(
      GENERAL_FIELDS.map(({ name }) => name),
      '/',
    ),
  );
  protected readonly nameComments = computed(() =>
    this.commentsOf(
      this.names().map(({ name }) => name),
      '/name/texts/',
    ),
  );

  /** A name that is emptied is not there: an empty text would be shown as one. */
  protected name({ name, value }: EntryEdit): void {
    this.editing.write(`/name/texts/${name}`, value === '' ? undefined : value);
  }

  private commentsOf(names: readonly string[], prefix: string): Record<string, ShownComment[]> {
    const comments = this.editing.draft()?.comments ?? [];
    return Object.fromEntries(names.map((name) => [name, commentsOn(comments, prefix + name)]));
  }
}
