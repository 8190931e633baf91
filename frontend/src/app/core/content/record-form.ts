import { inject } from '@angular/core';
import { Json, segmentsOf, valueAt } from '@models/content/model/documents';
import { notesOf, noteTexts } from './content-notes';
import { DraftEditing } from './draft-editing';
import { SourceEntry, sourceWith } from '../../domain/fact-entry';
import { EntryEdit } from '../../ui/entry/entry-fields';
import { Texts, withText } from './texts';

/**
 * What the forms of plots, buildings and offerings do with the draft they edit. Call it in an injection context.
 * Pointers lead into the document.
 */
export function recordForm() {
  const editing = inject(DraftEditing);
  const at = <T>(pointer: string) => (valueAt(editing.document(), pointer) ?? null) as unknown as T | null;
  const write = (pointer: string, value: unknown) => editing.write(pointer, value as Json);
  // Also what the server refused even to save: it stands beside its field, not only in the check.
  const problems = () => editing.problems();
  return {
    at,
    write,
    /** Writes one field of the object at a pointer. */
    edit: (pointer: string, { name, value }: EntryEdit) => write(`${pointer}/${name}`, value),
    /** Writes a text in one language. */
    text: (pointer: string, { name, value }: EntryEdit) =>
      write(pointer, withText(at<Texts>(pointer), name, String(value ?? ''))),
    /** Writes one field of a source; a source of which nothing is left is none. */
    source: (pointer: string, { name, value }: EntryEdit) =>
      write(
        pointer,
        sourceWith(at<SourceEntry>(pointer), { [name]: name === 'title' ? String(value ?? '') : value }),
      ),
    /** What is wrong with the fields of the object at a pointer, by name. */
    problemsOf: (pointer: string) => notesOf(problems(), pointer),
    /** What is wrong with the fields that stand in the document itself. */
    ownProblems: () =>
      notesOf(
        problems().filter(({ pointer }) => segmentsOf(pointer).length === 1),
        '',
      ),
    /** Everything that is wrong in the value at a pointer, with pointers from what holds that value on. */
    problemsIn: (pointer: string) => {
      const holder = pointer.slice(0, pointer.lastIndexOf('/'));
      return problems()
        .filter((each) => each.pointer.startsWith(`${pointer}/`))
        .map(({ pointer: at, code, params }) => ({
          pointer: at.slice(holder.length),
          code,
          params: params as Record<string, string>,
        }));
    },
    /** What is wrong with the value at a pointer or in it; null for nothing. */
    problemAt: (pointer: string) => noteTexts(problems(), pointer)[0] ?? null,
  };
}
export type RecordForm = ReturnType<typeof recordForm>;
