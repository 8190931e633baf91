import type { SheetAnswer, Words } from '../../platform/documents/pdf/index.js';
import type { FactView } from '../facts/index.js';
import { fill } from './dossier-texts.data.js';
import type { DossierMatter } from './dossier-matter.js';
import type { DossierSpeech } from './dossier-words.js';
import { ageOf } from './dossier-sections.js';
import { landText, segmentLabel } from './labels.js';

/** What answers each question best, the best first; without one of them the first figure of the block. */
const BEST = {
  area: [
    'available_area',
    'largest_contiguous_area',
    'levelled_land',
    'construction_land',
    'approved_area',
    'planned_area',
    'developed_area',
    'area',
    'site_area',
  ],
  power: ['firm_capacity_available', 'supply_voltage', 'substation', 'power_tariff_flat'],
  water: ['water_headroom', 'water_supply_capacity', 'water_tariff', 'water_supply_main'],
} as const;
const SEGMENTS_SHOWN = 3;

/** The six questions that are asked first, each answered or said to have no answer. */
export function answersOf(matter: DossierMatter, speech: DossierSpeech): SheetAnswer[] {
  const { texts } = speech;
  const current = matter.park.facts.filter((fact) => fact.current);
  const byFact = (label: string, block: keyof typeof BEST) =>
    factAnswer(label, bestOf(current, block), speech);
  return [
    freeLandAnswer(matter, speech) ?? byFact(texts.land, 'area'),
    byFact(texts.power, 'power'),
    byFact(texts.water, 'water'),
    segmentsAnswer(matter, speech),
    programmesAnswer(matter, speech),
    {
      label: texts.response,
      value: [{ text: texts.noResponse, tone: 'stale' }],
      detail: [{ text: texts.noResponseDetail }],
    },
  ];
}

/** @returns undefined when the block states nothing */
export function bestOf(facts: readonly FactView[], block: keyof typeof BEST): FactView | undefined {
  const inBlock = facts.filter((fact) => fact.block === block);
  const wanted = BEST[block].map((key) => inBlock.find((fact) => fact.key === key)).find(Boolean);
  return wanted ?? inBlock.find(({ valueKind }) => valueKind === 'number') ?? inBlock[0];
}

function factAnswer(label: string, fact: FactView | undefined, speech: DossierSpeech): SheetAnswer {
  if (!fact) return { label, value: [speech.notStated()], detail: [] };
  const { texts } = speech;
  const day = fact.asOf ? speech.day(fact.asOf) : texts.undated;
  const old = fact.freshness.state === 'overdue' ? ` · ${ageOf(fact, speech)}` : '';
  return {
    label,
    value: [{ ...speech.value(fact), strong: true }],
    detail: [speech.label(fact), { text: ` · ${day}${old}` }],
    cites: speech.cite(fact.source),
  };
}

function freeLandAnswer({ freeLand }: DossierMatter, speech: DossierSpeech): SheetAnswer | null {
  if (!freeLand || freeLand.m2 === null) return null;
  const { texts } = speech;
  const plots = fill(texts.freeLand, { plots: freeLand.plots });
  const dates = datesOf(freeLand, speech);
  return {
    label: texts.land,
    value: [{ text: landText(Number(freeLand.m2), speech.locale), strong: true }],
    detail: [{ text: [plots, dates].filter(Boolean).join(' · ') }],
  };
}

/** The days of the statements that were summed. */
function datesOf(
  { oldest, newest }: NonNullable<DossierMatter['freeLand']>,
  speech: DossierSpeech,
): string | null {
  if (oldest === null || newest === null) return null;
  if (oldest === newest) return fill(speech.texts.freeLandDay, { day: speech.day(oldest) });
  return fill(speech.texts.freeLandDetail, { oldest: speech.day(oldest), newest: speech.day(newest) });
}

function segmentsAnswer({ park }: DossierMatter, speech: DossierSpeech): SheetAnswer {
  const label = speech.texts.segments;
  if (park.segments.length === 0) return { label, value: [speech.notStated()], detail: [] };
  const shown = park.segments.slice(0, SEGMENTS_SHOWN).map((code) => segmentLabel(code, speech.locale));
  const rest = park.segments.length - shown.length;
  const value: Words[] = [{ text: park.segments.join(', '), strong: true }];
  const more = rest > 0 ? ` ${fill(speech.texts.andMore, { count: rest })}` : '';
  return { label, value, detail: [{ text: `${shown.join(speech.texts.listed)}${more}` }] };
}

function programmesAnswer({ policies }: DossierMatter, speech: DossierSpeech): SheetAnswer {
  const { texts } = speech;
  const offers = policies.items.filter(({ standing }) => standing.offer);
  const verify = policies.items.filter(({ standing }) => standing.status === 'lapsed-verify').length;
  const value: Words =
    offers.length > 0
      ? { text: fill(texts.inForce, { count: offers.length }), strong: true }
      : { text: texts.noneInForce, tone: 'stale' };
  return {
    label: texts.programmes,
    value: [value],
    detail: verify > 0 ? [{ text: fill(texts.verifyToo, { count: verify }) }] : [],
  };
}
