import { segmentsOf } from '@models/content/model/documents';
import { ContentNoteView } from '../../api/generated/model';
import { contentNoteText } from '../../domain/content-notes';
import { ShownComment } from '../../domain/shown-fields';
import { DraftView } from '../../api/generated/model';

/** What is said about one entry of a document: by field, `` for the entry as a whole. */
export function notesOf(notes: readonly ContentNoteView[], entry: string): Record<string, string> {
  const inside = notes.filter(({ pointer }) => pointer === entry || pointer.startsWith(`${entry}/`));
  return Object.fromEntries(
    inside.map((note) => [segmentsOf(note.pointer.slice(entry.length)).at(-1) ?? '', contentNoteText(note)]),
  );
}

/** The texts of what is said about an entry and its fields. */
export const noteTexts = (notes: readonly ContentNoteView[], entry: string): string[] =>
  notes
    .filter(({ pointer }) => pointer === entry || pointer.startsWith(`${entry}/`))
    .map((note) => contentNoteText(note));

/** What reviewers wrote to an entry and its fields. @param entry its pointer; `` for the record as a whole */
export const commentsOn = (comments: DraftView['comments'], entry: string): ShownComment[] =>
  comments
    .filter(({ pointer }) => pointer === entry || (entry !== '' && pointer.startsWith(`${entry}/`)))
    .map(({ by, ...comment }) => ({ ...comment, by: by.name || null }));
