import { FactView, ParkCardView, PlotListView, PolicyListView } from '../../api/generated/model';
import { factLabel } from '../../domain/fact-labels';
import { Freshness } from '../../domain/facts';
import { ShownQuantity, formatDate, formatNumber, formatQuantity } from '../../domain/format';
import { inHectaresAndMu } from '../../domain/land';
import { isSegment, segmentLabel } from '../../domain/segments';

/** What an investor asks of a park first, in the order of asking. */
export const QUESTIONS = ['land', 'power', 'water', 'segments', 'incentives', 'response'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface ShortAnswer {
  question: Question;
  /** Null: nobody states it, and nothing stands in its place. */
  figure: ShownQuantity | null;
  /** What the figure is, and of which day; or what is known instead. */
  note: string;
  /** Only where it can no longer be relied on as it is. */
  freshness: Freshness | null;
  /** Id of the part of the page that says more; null when none does. */
  more: string | null;
}

/** What has been read of the park; what is still on its way is undefined. */
export interface Known {
  park: Pick<ParkCardView, 'segments' | 'takesEnquiries' | 'claimed'> & { demoTeam: boolean };
  facts: readonly FactView[];
  plots: PlotListView | undefined;
  programmes: PolicyListView | undefined;
}

/** Keys that answer a question, the one that answers it best first. */
const KEYS = {
  freeLand: ['available_area', 'levelled_land'],
  wholeLand: ['area', 'developed_area', 'approved_area', 'planned_area', 'site_area', 'construction_land'],
  power: ['firm_capacity_available', 'adjacent_substation', 'supply_voltage', 'substation'],
  water: ['water_headroom', 'water_supply_capacity', 'water_supply_main'],
} as const;
/** So many names fit on a line; the others are counted. */
const NAMED = 2;

/** Six answers from what the page shows below: nothing is reckoned that does not stand there with its source. */
export function shortAnswers(known: Known, locale: string): ShortAnswer[] {
  return [
    landAnswer(known, locale),
    factAnswer('power', KEYS.power, known.facts, locale),
    factAnswer('water', KEYS.water, known.facts, locale),
    segmentsAnswer(known, locale),
    incentivesAnswer(known, locale),
    responseAnswer(known),
  ];
}

const plain = (value: string): ShownQuantity => ({ value, unit: '', also: null });

function currentOf(keys: readonly string[], facts: readonly FactView[]): FactView | undefined {
  for (const key of keys) {
    const fact = facts.find((each) => each.key === key && each.current);
    if (fact) return fact;
  }
  return undefined;
}

function factAnswer(
  question: Question,
  keys: readonly string[],
  facts: readonly FactView[],
  locale: string,
): ShortAnswer {
  const fact = currentOf(keys, facts);
  if (!fact) return { question, figure: null, note: '', freshness: null, more: null };
  const label = factLabel(fact.key);
  const { state } = fact.freshness;
  return {
    question,
    figure: formatQuantity(fact.value, fact.unit, locale),
    note: fact.asOf
      ? $localize`:@@park.answers.dated:${label}:label:, ${formatDate(fact.asOf, locale)}:day:`
      : $localize`:@@park.answers.undated:${label}:label:, date not stated`,
    freshness: state === 'overdue' ? fact.freshness : null,
    more: `block-${fact.block}`,
  };
}

/** What is free, by its plots or as stated; else how large the park is, saying that this is no answer to it. */
function landAnswer({ facts, plots }: Known, locale: string): ShortAnswer {
  const free = plots?.freeLand;
  if (free?.m2) {
    const day = free.oldest ? formatDate(free.oldest, locale) : '';
    return {
      question: 'land',
      figure: plain(inHectaresAndMu(Number(free.m2), locale)),
      note: $localize`:@@park.answers.free-plots:Free in its plots, ${day}:day: or later`,
      freshness: null,
      more: 'land-heading',
    };
  }
  if (currentOf(KEYS.freeLand, facts)) return factAnswer('land', KEYS.freeLand, facts, locale);
  const whole = factAnswer('land', KEYS.wholeLand, facts, locale);
  if (whole.figure === null) return whole;
  return {
    ...whole,
    note: $localize`:@@park.answers.whole-land:${whole.note}:what:; how much is free is not stated`,
  };
}

/** Only what plots state to be open to; the industries that a source names there are another thing. */
function segmentsAnswer({ park, plots }: Known, locale: string): ShortAnswer {
  const allowed = new Set((plots?.items ?? []).flatMap(({ allowedSegments }) => allowedSegments));
  if (allowed.size > 0) {
    return {
      question: 'segments',
      figure: plain(named([...allowed], locale)),
      note: $localize`:@@park.answers.segments-of-plots:Stated for its plots`,
      freshness: null,
      more: 'land-heading',
    };
  }
  const there = park.segments.length > 0;
  return {
    question: 'segments',
    figure: null,
    note: there
      ? $localize`:@@park.answers.segments-there:Sources name there: ${named(park.segments, locale)}:names:`
      : '',
    freshness: null,
    more: there ? 'segments-heading' : null,
  };
}

/** The short names of the first ones, and how many more there are. */
function named(codes: readonly string[], locale: string): string {
  const short = codes.filter(isSegment).map(
    (code) =>
      segmentLabel(code)
        .split(/[:：(（]/)[0]
        ?.trim() ?? code,
  );
  const more = short.length - NAMED;
  const first = short.slice(0, NAMED).join(/^(?:zh|ja)/.test(locale) ? '、' : ', ');
  return more > 0 ? $localize`:@@park.answers.more:${first}:first: +${more}:count:` : first;
}

function incentivesAnswer({ programmes }: Known, locale: string): ShortAnswer {
  const offers = (programmes?.items ?? []).filter(({ standing }) => standing.offer);
  const day = programmes?.items[0]?.standing.asOf;
  const count = formatNumber(offers.length, locale);
  const known = programmes !== undefined;
  return {
    question: 'incentives',
    figure:
      offers.length === 0
        ? null
        : plain(
            offers.length === 1
              ? $localize`:@@park.answers.one-programme:1 programme`
              : $localize`:@@park.answers.programmes:${count}:count: programmes`,
          ),
    note:
      offers.length > 0 && day
        ? $localize`:@@park.answers.in-force:In force for this place on ${formatDate(day, locale)}:day:`
        : known
          ? $localize`:@@park.answers.no-programme:No programme in force is on record for this place`
          : '',
    freshness: null,
    more: known ? 'policies-heading' : null,
  };
}

/** What is promised and by whom; how fast it really is will be measured, and is not yet. */
function responseAnswer({ park }: Known): ShortAnswer {
  const team = park.takesEnquiries && (park.claimed || park.demoTeam);
  return {
    question: 'response',
    figure: plain($localize`:@@park.answers.promise:2 working days`),
    note: team
      ? $localize`:@@park.answers.by-park:Promised for the first answer, by the park; not measured yet`
      : $localize`:@@park.answers.by-administrators:Promised for the first answer, by the administrators; not measured yet`,
    freshness: null,
    more: null,
  };
}
