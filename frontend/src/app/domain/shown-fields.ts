/** One line of a field's value as its reader sees it. */
export interface ShownLine {
  /** What the line is, where a field has several: `Unit`, `Source`. */
  label: string | null;
  text: string;
  /** Language of the text where it is known and not that of the page. */
  lang?: string;
}

/** A field of a record, in the words of its reader. */
export interface ShownField {
  /** JSON pointer into the document; entries of lists are addressed by their id. */
  pointer: string;
  /** The part of the record it stands in: `Power`. */
  section: string;
  label: string;
  lines: readonly ShownLine[];
}

export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A field that differs between two versions of a record. */
export interface ShownChange {
  pointer: string;
  kind: ChangeKind;
  section: string;
  label: string;
  /** Empty for what was added. */
  before: readonly ShownLine[];
  /** Empty for what was removed. */
  after: readonly ShownLine[];
}

/** A field that two people changed at once. */
export interface ShownConflict {
  pointer: string;
  section: string;
  label: string;
  /** As both found it; empty for what was not there. */
  original: readonly ShownLine[];
  /** Empty for what its editor took away. */
  yours: readonly ShownLine[];
  theirs: readonly ShownLine[];
}

/** What a reviewer wrote to a field. */
export interface ShownComment {
  id: string;
  text: string;
  /** Null for a person who has been erased. */
  by: string | null;
  /** RFC 3339 instant. */
  at: string;
  resolved: boolean;
}

/** Entries in their order, gathered under their sections; a section stands where its first entry stood. */
export function bySection<T extends { section: string }>(
  entries: readonly T[],
): { section: string; entries: T[] }[] {
  const sections = new Map<string, T[]>();
  for (const entry of entries) sections.set(entry.section, [...(sections.get(entry.section) ?? []), entry]);
  return [...sections].map(([section, inSection]) => ({ section, entries: inSection }));
}

/** The named values of an object, with their types. */
export const entriesOf = <T extends object>(record: T): [keyof T & string, T[keyof T]][] =>
  Object.entries(record) as [keyof T & string, T[keyof T]][];
