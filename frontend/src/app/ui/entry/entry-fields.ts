import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ShownComment } from '../../domain/shown-fields';
import { FieldComments } from '../field-comments';
import { EntryDefinition, EntryField, EntryValue } from './entry-field';

/** A change to one field. */
export interface EntryEdit {
  name: string;
  value: EntryValue;
}

/** The fields of one record beside each other, with what is wrong with them and what a reviewer wrote. */
@Component({
  selector: 'app-entry-fields',
  imports: [EntryField, FieldComments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="fields">
      @for (definition of definitions(); track definition.name) {
        <div [class.wide]="definition.wide">
          <app-entry-field
            [definition]="definition"
            [field]="scope() + definition.name"
            [value]="valueOf(definition.name)"
            [error]="problems()[definition.name] ?? null"
            (edited)="edited.emit({ name: definition.name, value: $event })"
          />
          @if (comments()[definition.name]; as own) {
            <app-field-comments [comments]="own" />
          }
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: var(--space-3);
      align-items: start;
    }
    .wide {
      grid-column: 1 / -1;
    }
    app-field-comments {
      margin-top: var(--space-1);
    }
  `,
})
export class EntryFields {
  readonly definitions = input.required<readonly EntryDefinition[]>();
  readonly values = input.required<object>();
  /** Stands before the names by which fields are known on their page. */
  readonly scope = input('');
  readonly problems = input<Readonly<Record<string, string>>>({});
  readonly comments = input<Readonly<Record<string, readonly ShownComment[]>>>({});
  readonly edited = output<EntryEdit>();

  private readonly byName = computed(() => new Map(Object.entries(this.values())));

  protected valueOf(name: string): EntryValue {
    return (this.byName().get(name) as EntryValue | undefined) ?? null;
  }
}
