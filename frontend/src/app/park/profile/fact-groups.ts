import { FactKeyView } from '../../api/generated/model';
import { ParkDocument } from '../../core/content/park/park-document';
import { FactEntry } from '../../domain/fact-entry';
import { needsNormBlock, isSegment } from '../../domain/segments';

/** Everything a profile states about one key. */
export interface StatedKey {
  key: string;
  /** Null for a key that the catalogue does not know. */
  definition: FactKeyView | null;
  /** In the order in which they were entered. */
  facts: readonly FactEntry[];
}

/** One block of a profile while it is edited. */
export interface EditedBlock {
  stated: readonly StatedKey[];
  /** Keys that nothing is stated about yet, in the order of the catalogue. */
  open: readonly FactKeyView[];
}

/** Whether the residues of a park's segments make the NORM questions matter; without segments nobody asks. */
export const asksForNorm = ({ segments }: ParkDocument): boolean =>
  segments.some(({ segment }) => isSegment(segment) && needsNormBlock(segment));

/**
 * The facts of a block by key, those of the catalogue first and in its order. Every statement that is there can be
 * edited; offered are the keys that a park is asked for, those about residues only where its segments have them.
 *
 * @param keys the catalogue
 */
export function editedBlock(park: ParkDocument, block: string, keys: readonly FactKeyView[]): EditedBlock {
  const blocks = new Map(keys.map((key) => [key.key, key.block as string]));
  const inBlock = keys.filter((key) => key.block === block);
  const norm = asksForNorm(park);
  const byKey = new Map<string, FactEntry[]>();
  for (const fact of park.facts) {
    if ((blocks.get(fact.key) ?? 'other') === block)
      byKey.set(fact.key, [...(byKey.get(fact.key) ?? []), fact]);
  }
  const known = inBlock.flatMap((definition) => {
    const own = byKey.get(definition.key);
    return own ? [{ key: definition.key, definition, facts: own }] : [];
  });
  const shown = new Set(known.map(({ key }) => key));
  const others = [...byKey]
    .filter(([key]) => !shown.has(key))
    .map(([key, own]) => ({ key, definition: null, facts: own }));
  const offered = inBlock.filter((key) => key.profile && (norm || !key.norm));
  return { stated: [...known, ...others], open: offered.filter(({ key }) => !byKey.has(key)) };
}

/** A statement that nothing is written into yet. */
export function newFact(key: string, definition: FactKeyView | null, id: string): FactEntry {
  return {
    id,
    key,
    value: '',
    valueKind: definition?.valueKind ?? 'text',
    unit: definition?.valueKind === 'number' ? (definition.typicalUnit ?? null) : null,
    asOf: null,
    source: null,
    note: null,
    confidence: null,
    visibility: 'public',
    expiresOn: null,
  };
}

/** As long as the API takes it, in UTF-16 units. */
export const OWN_KEY_LENGTH = 80;

/**
 * The key of a statement that the catalogue does not know: the words themselves, in any language, as they are shown.
 *
 * @returns null when they are no words: a key holds a letter and begins with a letter or a digit
 */
export function ownKey(words: string): string | null {
  const key = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const readable = /^(?=.*\p{L})[\p{L}\p{N}](?:[^\p{C}\p{Zl}\p{Zp}]|[\u200c\u200d])*$/u.test(key);
  return readable && key.length <= OWN_KEY_LENGTH ? key : null;
}

/** A new id of an entry, made by the client. `crypto.randomUUID` is missing on pages served over plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
