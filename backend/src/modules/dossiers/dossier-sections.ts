import { monthsBetween } from '../../platform/clock/civil-date.js';
import type { SheetRow, SheetSection, Words } from '../../platform/documents/pdf/index.js';
import { formatAge } from '../../platform/i18n/format.js';
import type { FactView } from '../facts/index.js';
import { fill } from './dossier-texts.data.js';
import type { DossierMatter } from './dossier-matter.js';
import { type DossierSpeech, joined } from './dossier-words.js';
import { blockLabel, segmentLabel } from './labels.js';
import { olderFacts } from './older-facts.rules.js';

/** Blocks in the order of a profile, with how long their rows are kept: what decides about a site comes first. */
const BLOCKS: readonly (readonly [block: string, rank: number])[] = [
  ['area', 1],
  ['land', 1],
  ['power', 1],
  ['water', 1],
  ['steam-gas', 3],
  ['logistics', 2],
  ['feedstock', 2],
  ['labour', 4],
  ['tenants', 5],
  ['environment', 3],
  ['services', 5],
  ['identity', 3],
  ['contacts', 4],
  ['economy', 6],
  ['programme', 5],
  ['other', 7],
];
const UNKNOWN_BLOCK = 7;

/** The facts of each block that states something. */
export function factSections({ park }: DossierMatter, speech: DossierSpeech): SheetSection[] {
  const current = park.facts.filter((fact) => fact.current);
  const known = BLOCKS.map(([block]) => block);
  const blocks = [
    ...known,
    ...new Set(current.map(({ block }) => block).filter((one) => !known.includes(one))),
  ];
  return blocks.map((block) => ({
    heading: blockLabel(block, speech.locale),
    side: 'front',
    rows: current
      .filter((fact) => fact.block === block)
      .map((fact, at) => factRow(fact, inTurn(rankOf(block), at, 8), speech)),
  }));
}

/** The first rows of a section are kept as long as its rank says, those that follow go earlier, some at a time. */
export const inTurn = (rank: number, at: number, each: number) => rank + 2 * Math.floor(at / each);

const rankOf = (block: string) => BLOCKS.find(([name]) => name === block)?.[1] ?? UNKNOWN_BLOCK;

function factRow(fact: FactView, rank: number, speech: DossierSpeech): SheetRow {
  const { texts } = speech;
  const confirmed =
    fact.verifiedAs && fact.verifiedAt
      ? fill(fact.verifiedAs === 'park' ? texts.confirmedByPark : texts.confirmedByPortal, {
          day: speech.day(fact.verifiedAt.slice(0, 10)),
        })
      : null;
  const detail: Words[] = [
    ...(fact.conflict ? [{ text: texts.disagree, tone: 'signal' as const }] : []),
    ...(confirmed ? [{ text: `${fact.conflict ? ' ' : ''}${confirmed}` }] : []),
  ];
  return {
    label: speech.label(fact),
    value: [speech.value(fact)],
    detail,
    aside: [{ text: fact.asOf ? speech.day(fact.asOf) : texts.undated }],
    cites: speech.cite(fact.source),
    rank,
  };
}

/** The segments stated for the park, each with the word of its source. */
export function segmentSection({ park }: DossierMatter, speech: DossierSpeech): SheetSection {
  const rows = new Map<string, SheetRow>();
  for (const { segment, word, source } of park.segmentSources) {
    const name: Words =
      segment === null
        ? speech.stated(word.replaceAll('_', ' '))
        : { text: segmentLabel(segment, speech.locale) };
    rows.set(`${segment ?? ''} ${word}`, {
      value: segment === null ? [name] : [{ text: `${segment}\u00a0\u00a0`, tone: 'soft' }, name],
      cites: speech.citeWords(source),
      aside: [],
      rank: 2,
    });
  }
  return { heading: speech.texts.segmentsHeading, side: 'front', rows: [...rows.values()] };
}

/** Companies that sources place there. */
export function tenantSection({ park }: DossierMatter, speech: DossierSpeech): SheetSection {
  return {
    heading: speech.texts.tenants,
    side: 'front',
    rows: park.tenants.map(({ name, activity, status, asOf, source }, at) => ({
      value: [{ ...speech.stated(name), strong: true }],
      detail: joined([activity, status].flatMap((text) => (text === null ? [] : [[speech.stated(text)]]))),
      aside: [{ text: asOf ? speech.day(asOf) : speech.texts.undated }],
      cites: speech.citeWords(source),
      rank: inTurn(4, at, 4),
    })),
  };
}

/** Values that nobody should decide on without asking. */
export function olderSection({ park }: DossierMatter, speech: DossierSpeech): SheetSection {
  const { texts } = speech;
  const rows = olderFacts(park.facts).map((fact, at): SheetRow => ({
    label: speech.label(fact),
    value: [speech.value(fact)],
    aside: [{ text: ageOf(fact, speech) }],
    rank: inTurn(2, at, 8),
  }));
  const none: SheetRow = { value: [{ text: texts.nothingOlder, tone: 'soft' }], rank: 0 };
  return {
    heading: texts.older,
    side: 'front',
    rows: rows.length > 0 || park.facts.length === 0 ? rows : [none],
  };
}

/** How far a value is past its time, when it will be, or that nobody dated it. */
export function ageOf({ freshness }: FactView, speech: DossierSpeech): string {
  const { texts, locale, today } = speech;
  if (freshness.expiresOn === null) return texts.undated;
  if (freshness.state !== 'overdue') return fill(texts.due, { day: speech.day(freshness.expiresOn) });
  const months = monthsBetween(freshness.expiresOn, today);
  if (months < 1) return fill(texts.overdueSince, { day: speech.day(freshness.expiresOn) });
  return fill(texts.overdue, { age: formatAge(months, locale) });
}

/** What nobody states, by its name. */
export function unknownSection({ park, contacts }: DossierMatter, speech: DossierSpeech): SheetSection {
  const { texts, locale } = speech;
  const blocks = park.unknownBlocks.filter((block) => block !== 'contacts' || contacts.length === 0);
  const names = blocks.map((block) => blockLabel(block, locale)).join(' · ');
  return {
    heading: texts.unknown,
    side: 'front',
    rows:
      blocks.length === 0
        ? []
        : [{ value: [{ text: names }], detail: [{ text: texts.unknownDetail }], rank: 0 }],
  };
}
