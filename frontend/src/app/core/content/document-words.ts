import {
  Conflict,
  FieldChange,
  Json,
  inOrderOf,
  pointerTo,
  setAt,
  valueAt,
} from '@models/content/model/documents';
import { ShownChange, ShownConflict, ShownField, ShownLine } from '../../domain/shown-fields';

/** A change as the API answers it: its values are JSON, which the generated client cannot say. */
export type AnsweredChange = Omit<FieldChange, 'before' | 'after'> & { before: unknown; after: unknown };

/** Where a value of a document stands, in the words of its readers. */
export interface Place {
  section: string;
  label: string;
}

/**
 * What a type of record says about its documents: the only thing that differs between the diffs, comments and conflicts
 * of parks, plots, buildings, offerings and policies.
 */
export interface DocumentWords {
  /** The sections in the order of the page. */
  readonly sections: readonly string[];
  /** Every field of a document in the order of the page, those without a value left out. */
  fieldsOf(document: Json): ShownField[];
  /** @param documents those in which the pointer may lead somewhere */
  placeOf(pointer: string, documents: readonly Json[]): Place;
  /** The field that is told whole when anything in it changes; absent: each change is told by itself. */
  fieldOf?(pointer: string): string;
  /** A value as its reader sees it; nothing for one that is empty. @param document the one that holds it */
  linesOf(pointer: string, value: Json | undefined, document: Json): ShownLine[];
  /** The items of a sequence in their order, by their names; for documents that have sequences. */
  orderOf?(pointer: string, ids: readonly string[], document: Json): ShownLine[];
}

/** Below the heading of its section a field does not repeat it. */
function inSection({ section, label }: Place): Place {
  const heading = `${section} · `;
  return { section, label: label.startsWith(heading) ? label.slice(heading.length) : label };
}

/** The document before changes that led to `after`. */
export function undone(after: Json, changes: readonly FieldChange[]): Json {
  return [...changes]
    .reverse()
    .reduce<Json>(
      (document, { pointer, kind, before }) =>
        kind === 'moved'
          ? inOrderOf(document, pointer, before)
          : setAt(document, pointer, kind === 'added' ? undefined : before),
      after,
    );
}

/** Changes in the words of their reader, by section in the order of the page. */
export function shownChanges(
  words: DocumentWords,
  answered: readonly AnsweredChange[],
  after: Json,
): ShownChange[] {
  const single = (answered as readonly FieldChange[]).flatMap(itemByItem);
  // A record that begins is one change, of the whole: its reader sees field by field what it says.
  if (single.some(({ pointer }) => pointer === '')) return wholeAdded(words, after);
  const before = undone(after, answered as readonly FieldChange[]);
  const changes = byField(words, single, before, after);
  const shown = changes.map(({ pointer, kind, before: old, after: now }): ShownChange => {
    const lines = (value: Json, document: Json) =>
      kind === 'moved'
        ? (words.orderOf?.(pointer, value as readonly string[], document) ?? [])
        : words.linesOf(pointer, value, document);
    return {
      pointer,
      kind,
      ...inSection(words.placeOf(pointer, [after, before])),
      before: kind === 'added' ? [] : lines(old, before),
      after: kind === 'removed' ? [] : lines(now, after),
    };
  });
  // What was empty and is stated now is added to its reader, whatever the document calls it; nothing is no change.
  const told = shown.filter((change) => change.before.length + change.after.length > 0);
  return inOrder(words, told.map(withReadersKind), before, after);
}

/** Conflicts in the words of their reader. */
export function shownConflicts(
  words: DocumentWords,
  conflicts: readonly Conflict[],
  document: Json,
): ShownConflict[] {
  return conflicts.map(({ pointer, original, yours, theirs }) => {
    const holding = (value: Json | undefined) => setAt(document, pointer, value);
    const documents = [theirs, yours, original].map(holding);
    const lines = (value: Json | undefined) => words.linesOf(pointer, value, holding(value));
    return {
      pointer,
      ...inSection(words.placeOf(pointer, documents)),
      original: lines(original),
      yours: lines(yours),
      theirs: lines(theirs),
    };
  });
}

/** Changes inside one field that is told whole are one change of that field. */
function byField(
  words: DocumentWords,
  changes: readonly FieldChange[],
  before: Json,
  after: Json,
): FieldChange[] {
  const told = new Map<string, FieldChange>();
  for (const change of changes) {
    const pointer = words.fieldOf?.(change.pointer) ?? change.pointer;
    const whole = {
      pointer,
      before: valueAt(before, pointer) ?? null,
      after: valueAt(after, pointer) ?? null,
    };
    told.set(pointer, pointer === change.pointer ? change : { ...whole, kind: 'changed' });
  }
  return [...told.values()];
}

/** A list that came or went as a whole is read item by item, as it is when single items come and go. */
function itemByItem(change: FieldChange): FieldChange[] {
  const list = change.kind === 'added' ? change.after : change.before;
  if (change.kind === 'changed' || change.kind === 'moved' || !Array.isArray(list)) return [change];
  const items = (list as readonly Json[]).map((item) => ({ item, id: valueAt(item, '/id') }));
  if (items.some(({ id }) => typeof id !== 'string')) return [change];
  return items.map(({ item, id }) => ({
    pointer: change.pointer + pointerTo(String(id)),
    kind: change.kind,
    before: change.kind === 'added' ? null : item,
    after: change.kind === 'added' ? item : null,
  }));
}

const wholeAdded = (words: DocumentWords, document: Json): ShownChange[] =>
  words
    .fieldsOf(document)
    .map(({ lines, ...field }) => ({ ...field, kind: 'added', before: [], after: lines }));

function withReadersKind(change: ShownChange): ShownChange {
  if (change.kind !== 'changed') return change;
  if (change.before.length === 0 && change.after.length > 0) return { ...change, kind: 'added' };
  if (change.after.length === 0 && change.before.length > 0) return { ...change, kind: 'removed' };
  return change;
}

/**
 * As on the page: the API answers them in the order in which the document is kept. What is gone stands where it stood;
 * of a list, behind the items that stayed, for a change does not say which place it had.
 */
function inOrder(
  words: DocumentWords,
  changes: readonly ShownChange[],
  before: Json,
  after: Json,
): ShownChange[] {
  const orderOf = (document: Json) => words.fieldsOf(document).map(({ pointer }) => pointer);
  // Before what was only added there may be next to nothing: its order is asked for where something is gone.
  const isGone = changes.some(({ kind }) => kind === 'removed');
  const fields = merged(isGone ? orderOf(before) : [], orderOf(after));
  const placeIn = (list: readonly string[], isIt: (each: string) => boolean) => {
    const at = list.findIndex(isIt);
    return at < 0 ? list.length : at;
  };
  const placed = changes.map((change) => ({
    change,
    section: placeIn(words.sections, (section) => section === change.section),
    field: placeIn(fields, (field) => isWithin(field, change.pointer) || isWithin(change.pointer, field)),
  }));
  return placed.sort((a, b) => a.section - b.section || a.field - b.field).map(({ change }) => change);
}

/** All of `now` in its order, and what only `old` has right behind what it followed there. */
function merged(old: readonly string[], now: readonly string[]): string[] {
  const all = [...now];
  old.forEach((field, place) => {
    if (!all.includes(field)) all.splice(all.indexOf(old[place - 1] ?? '') + 1, 0, field);
  });
  return all;
}

const isWithin = (pointer: string, around: string): boolean =>
  pointer === around || pointer.startsWith(`${around}/`);
