/**
 * The pure model of drafts: how two documents differ, how two edits of one document come together, and where a value
 * stands. It imports nothing: the desk in the browser runs the very same code.
 *
 * A document is plain JSON. A list whose items are objects with an `id` is a set: its items are addressed by that id
 * (`/facts/<id>/value`) and their order says nothing, save where its name stands in `SEQUENCES`. Every other list is one
 * value.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Sets that are read one after the other: their order is part of what they say. */
const SEQUENCES: ReadonlySet<string> = new Set(['measures', 'conditions', 'process']);

export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * One difference between two documents. `before` is null for what was added, `after` for what was removed. Of a sequence
 * whose items have changed their places (`moved`, at the pointer of the list) both are the ids in their order.
 */
export interface FieldChange {
  /** JSON pointer; items of lists with ids are addressed by their id. The document itself is `''`. */
  pointer: string;
  kind: ChangeKind;
  before: Json;
  after: Json;
}

/** Two people changed the same thing differently. A value that is not there (any more) is undefined. */
export interface Conflict {
  pointer: string;
  original: Json | undefined;
  yours: Json | undefined;
  theirs: Json | undefined;
}

export interface Merge {
  /** Both edits together; where they conflict, theirs stands until somebody chooses. */
  merged: Json;
  conflicts: Conflict[];
}

type Maybe = Json | undefined;
type JsonObject = { readonly [key: string]: Json };
type Item = JsonObject & { readonly id: string };

/** What leads from `before` to `after`, in the order of `before`, what was added last. */
export function changesBetween(before: Json, after: Json): FieldChange[] {
  return differences('', before, after);
}

/** Makes the changes; `applyChanges(before, changesBetween(before, after))` is `after`, save the order of its sets. */
export function applyChanges(before: Json, changes: readonly FieldChange[]): Json {
  return changes.reduce<Json>(
    (document, { pointer, kind, after }) =>
      kind === 'moved'
        ? inOrderOf(document, pointer, after)
        : setAt(document, pointer, kind === 'removed' ? undefined : after),
    before,
  );
}

/** The document with the items of the set at a pointer in the order of these ids; what is not among them stands last. */
export function inOrderOf(document: Json, pointer: string, ids: Json): Json {
  const list = valueAt(document, pointer);
  if (!isSet(list) || !Array.isArray(ids)) return document;
  const place = ({ id }: Item) => ((ids as readonly Json[]).includes(id) ? ids.indexOf(id) : ids.length);
  return setAt(
    document,
    pointer,
    [...list].sort((a, b) => place(a) - place(b)),
  );
}

/**
 * Brings two edits of one document together, field by field. Pure: `merge(o, y, o)` is `y`, `merge(o, o, t)` is `t`, and
 * equal edits never conflict.
 */
export function merge(original: Json, yours: Json, theirs: Json): Merge {
  const conflicts: Conflict[] = [];
  const merged = mergeAt('', original, yours, theirs, conflicts);
  return { merged: merged ?? null, conflicts };
}

/** The value at a pointer, or undefined when nothing stands there. */
export function valueAt(document: Json, pointer: string): Maybe {
  return segmentsOf(pointer).reduce<Maybe>((value, segment) => childOf(value, segment), document);
}

/**
 * The document with another value at the pointer; undefined takes it away. An item of a set that is not there yet is
 * added at the end.
 * @throws RangeError when nothing can stand there: below a text or a number, or inside a list without ids.
 */
export function setAt(document: Json, pointer: string, value: Maybe): Json {
  return setIn(document, segmentsOf(pointer), value) ?? null;
}

/**
 * Whether two values say the same: the order of keys and of the items of a set is no difference.
 * @param name of the key under which they stand: the order of a sequence is one
 */
export function same(a: Maybe, b: Maybe, name = ''): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => has(b, key) && same(a[key], b[key], key))
    );
  }
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  if (isSet(a) && isSet(b) && !SEQUENCES.has(name)) {
    const items = byId(b);
    return a.every((item) => same(item, items.get(item.id)));
  }
  return (a as readonly Json[]).every((item, place) => same(item, (b as readonly Json[])[place]));
}

/** A pointer's parts, unescaped. */
export const segmentsOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A pointer from the parts of a path. */
export const pointerTo = (...parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function differences(pointer: string, before: Maybe, after: Maybe): FieldChange[] {
  if (same(before, after, lastOf(pointer))) return [];
  if (before === undefined) return [{ pointer, kind: 'added', before: null, after: after as Json }];
  if (after === undefined) return [{ pointer, kind: 'removed', before, after: null }];
  const parts = partsOf(before, after);
  if (parts === null) return [{ pointer, kind: 'changed', before, after }];
  const [old, now] = parts as [Parts, Parts];
  const changes = namesIn(parts).flatMap((name) =>
    differences(pointer + pointerTo(name), old.get(name), now.get(name)),
  );
  return isSequence(pointer, after) ? [...changes, ...moves(pointer, old, now)] : changes;
}

/** Items that came stand last until they are moved, items that went leave no gap: neither is a move. */
function moves(pointer: string, before: Parts, after: Parts): FieldChange[] {
  const order = [...after.keys()];
  const without = [...new Set([...before.keys(), ...order])].filter((id) => after.has(id));
  if (same(without, order)) return [];
  return [{ pointer, kind: 'moved', before: [...before.keys()], after: order }];
}

function mergeAt(
  pointer: string,
  original: Maybe,
  yours: Maybe,
  theirs: Maybe,
  conflicts: Conflict[],
): Maybe {
  const key = lastOf(pointer);
  if (same(theirs, original, key) || same(yours, theirs, key)) return yours;
  if (same(yours, original, key)) return theirs;
  const parts = partsOf(original, theirs, yours);
  if (parts === null) {
    conflicts.push({ pointer, original, yours, theirs });
    return theirs;
  }
  const [old, their, your] = parts as [Parts, Parts, Parts];
  const names = isSequence(pointer, theirs) ? orderOfBoth(old, your, their) : namesIn(parts);
  const merged = names.flatMap((name): [string, Json][] => {
    const at = pointer + pointerTo(name);
    const part = mergeAt(at, old.get(name), your.get(name), their.get(name), conflicts);
    return part === undefined ? [] : [[name, part]];
  });
  return Array.isArray(theirs) ? merged.map(([, item]) => item) : Object.fromEntries(merged);
}

/** Whoever has moved items decides the order; where both have, it is theirs, which is saved already. */
function orderOfBoth(original: Parts, yours: Parts, theirs: Parts): string[] {
  const kept = [...original.keys()].filter((id) => yours.has(id) && theirs.has(id));
  const isMoved = (edit: Parts) =>
    !same(
      [...edit.keys()].filter((id) => kept.includes(id)),
      kept,
    );
  const parts = isMoved(yours) && !isMoved(theirs) ? [yours, theirs] : [theirs, yours];
  return namesIn([...parts, original]);
}

type Parts = ReadonlyMap<string, Json>;

/** What these values consist of, by name, when they can be compared part by part: all objects, or all sets. Else null. */
function partsOf(...values: readonly Maybe[]): Parts[] | null {
  if (values.every(isObject)) return values.map((value) => new Map(Object.entries(value)));
  return values.every(isSet) ? values.map(byId) : null;
}

const lastOf = (pointer: string): string => segmentsOf(pointer).at(-1) ?? '';

const isSequence = (pointer: string, value: Maybe): boolean =>
  Array.isArray(value) && SEQUENCES.has(lastOf(pointer));

const namesIn = (parts: readonly Parts[]): string[] => [
  ...new Set(parts.flatMap((each) => [...each.keys()])),
];

function childOf(value: Maybe, name: string): Maybe {
  if (isObject(value)) return has(value, name) ? value[name] : undefined;
  return isSet(value) ? value.find((item) => item.id === name) : undefined;
}

function setIn(value: Maybe, segments: readonly string[], next: Maybe): Maybe {
  const [segment, ...rest] = segments;
  if (segment === undefined) return next;
  const part = setIn(childOf(value, segment), rest, next);
  if (isObject(value)) {
    const others = Object.entries(value);
    if (part === undefined) return Object.fromEntries(others.filter(([key]) => key !== segment));
    if (!has(value, segment)) return Object.fromEntries([...others, [segment, part]]);
    return Object.fromEntries(others.map(([key, old]) => [key, key === segment ? part : old]));
  }
  if (!isSet(value)) throw new RangeError(`Nothing can stand at ${segment} here.`);
  if (part === undefined) return value.filter((item) => item.id !== segment);
  if (!isItem(part) || part.id !== segment)
    throw new RangeError(`An item with the id ${segment} was expected.`);
  const known = value.some((item) => item.id === segment);
  return known ? value.map((item) => (item.id === segment ? part : item)) : [...value, part];
}

const has = (value: object, key: string) => Object.hasOwn(value, key);
const isObject = (value: Maybe): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItem = (value: Maybe): value is Item =>
  isObject(value) && has(value, 'id') && typeof value['id'] === 'string';
const byId = (set: readonly Item[]) => new Map(set.map((item) => [item.id, item]));

/** An empty list may be a set: what is added to it decides. */
const isSet = (value: Maybe): value is readonly Item[] =>
  Array.isArray(value) &&
  (value as readonly Json[]).every(isItem) &&
  new Set((value as readonly Item[]).map(({ id }) => id)).size === value.length;
