import { isPartialDate } from '../../platform/clock/partial-date.js';
import { type CivilDate } from '../../platform/clock/civil-date.js';
import { type ContentNote, pointerTo, same } from '../content/index.js';
import {
  factProblems,
  factWarnings,
  type FactCode,
  isLink,
  readFact,
  type ReadFact,
  type StatedFact,
} from '../facts/index.js';
import type { ParkDocument, ParkFactInput } from './dto/park-document.js';

const note = (
  pointer: string,
  code: ParkCode | FactCode,
  params: Record<string, string> = {},
): ContentNote => ({
  pointer,
  code,
  params,
});

type ParkCode =
  | 'park.name-needed'
  | 'park.kind-needed'
  | 'park.status-needed'
  | 'park.date-unreadable'
  | 'park.website-unreadable'
  | 'park.segment-word-needed'
  | 'park.segment-source-needed'
  | 'park.segment-twice'
  | 'park.tenant-name-needed'
  | 'park.tenant-twice'
  | 'content.id-taken';

/** What keeps a park's document from being published: what is missing, unreadable or there twice. Pointers by id. */
export function documentProblems(park: ParkDocument, takenIds: ReadonlySet<string>): ContentNote[] {
  return [
    ...nameProblems(park),
    ...(park.kind === '' ? [note('/kind', 'park.kind-needed')] : []),
    ...(park.status === '' ? [note('/status', 'park.status-needed')] : []),
    ...dateProblem('/established', park.established),
    ...(park.website !== null && !isLink(park.website) ? [note('/website', 'park.website-unreadable')] : []),
    ...segmentProblems(park),
    ...tenantProblems(park),
    ...park.facts.flatMap((fact) => factProblems(fact as StatedFact).map(atFact)),
    ...takenProblems(park, takenIds),
  ];
}

/**
 * What a reviewer should question: facts that are new or say something else than what is published.
 * @param today the reader's day.
 */
export function documentWarnings(
  park: ParkDocument,
  published: ParkDocument | null,
  today: CivilDate,
): ContentNote[] {
  const before = new Map((published?.facts ?? []).map((fact) => [fact.id, fact]));
  const byKey = factsByKey(park);
  return park.facts
    .filter((fact) => !isUnchanged(before.get(fact.id), fact))
    .flatMap((fact) => {
      const sameKey = byKey.get(fact.key) ?? [];
      const read = sameKey.find((other) => other.fact.id === fact.id) as ReadFact;
      const old = before.get(fact.id);
      const others = sameKey.filter((other) => other !== read);
      if (old?.key === fact.key) others.push(readFact(asOfThen(old, fact)));
      return factWarnings(read, others, today).map(atFact);
    });
}

function factsByKey({ facts }: ParkDocument): Map<string, ReadFact[]> {
  const byKey = new Map<string, ReadFact[]>();
  for (const fact of facts) {
    const known = byKey.get(fact.key) ?? [];
    known.push(readFact(fact as StatedFact));
    byKey.set(fact.key, known);
  }
  return byKey;
}

const isUnchanged = (before: ParkFactInput | undefined, fact: ParkFactInput) =>
  before !== undefined && same({ ...before } as never, { ...fact } as never);

/** What the very same statement said before contradicts it whatever its date: one of the two was wrong. */
const asOfThen = (old: ParkFactInput, { asOf }: ParkFactInput): StatedFact => ({
  ...(old as StatedFact),
  asOf,
});

const atFact = ({ id, field, code, params }: ReturnType<typeof factProblems>[number]): ContentNote =>
  note(`${pointerTo('facts', id)}/${field}`, code, params);

function nameProblems({ name }: ParkDocument): ContentNote[] {
  const original = name.texts[name.original]?.trim() ?? '';
  return original === '' ? [note(pointerTo('name', 'texts', name.original), 'park.name-needed')] : [];
}

function dateProblem(pointer: string, value: string | null): ContentNote[] {
  return value !== null && !isPartialDate(value) ? [note(pointer, 'park.date-unreadable', { value })] : [];
}

function segmentProblems({ segments }: ParkDocument): ContentNote[] {
  const words = new Set<string>();
  return segments.flatMap(({ id, word, source }) => {
    const at = (field: string) => pointerTo('segments', id, field);
    const twice = words.has(word);
    words.add(word);
    return [
      ...(word === '' ? [note(at('word'), 'park.segment-word-needed')] : []),
      ...(word !== '' && twice ? [note(at('word'), 'park.segment-twice', { word })] : []),
      ...(source === '' ? [note(at('source'), 'park.segment-source-needed')] : []),
    ];
  });
}

function tenantProblems({ tenants }: ParkDocument): ContentNote[] {
  const names = new Set<string>();
  return tenants.flatMap(({ id, name, asOf }) => {
    const at = (field: string) => pointerTo('tenants', id, field);
    const twice = names.has(name);
    names.add(name);
    return [
      ...(name === '' ? [note(at('name'), 'park.tenant-name-needed')] : []),
      ...(name !== '' && twice ? [note(at('name'), 'park.tenant-twice', { name })] : []),
      ...dateProblem(at('asOf'), asOf),
    ];
  });
}

function takenProblems(
  { facts, segments, tenants }: ParkDocument,
  taken: ReadonlySet<string>,
): ContentNote[] {
  const within = (list: string, items: readonly { id: string }[]) =>
    items.filter(({ id }) => taken.has(id)).map(({ id }) => note(pointerTo(list, id), 'content.id-taken'));
  return [...within('facts', facts), ...within('segments', segments), ...within('tenants', tenants)];
}
