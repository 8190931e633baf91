import { isCivilDate, type CivilDate } from '../../platform/clock/civil-date.js';
import { convert, type Dimension, dimensionOf, isUnit } from '../../platform/quantities/index.js';
import {
  note,
  NOTHING,
  type Notes,
  problem,
  quantityNotes,
  readable,
  required,
  together,
  warning,
} from '../parks/index.js';
import type { OfferingDocument } from './dto/offering.document.js';
import type { OfferingKind } from './offering-kinds.data.js';

/** What has to be known beside the document to judge it. */
export interface OfferingSurroundings {
  /** Codes of what its park has published. */
  plots: ReadonlySet<string>;
  buildings: ReadonlySet<string>;
  /** Policies by slug, and whether each is an offer today. */
  policies: ReadonlyMap<string, { offer: boolean }>;
  /** Measures by slug, and whether the policy of each is an offer today. */
  measures: ReadonlyMap<string, { offer: boolean }>;
  /** The day in the park's zone. */
  today: CivilDate;
}

/** An application is promised an answer within so many days; a longer promise is questioned. */
const USUAL_DECISION_DAYS = 60;

/** What each kind counts in. */
const DIMENSIONS: Record<OfferingKind, readonly Dimension[]> = {
  plot: ['area'],
  building: ['area'],
  'feedstock-supply': ['mass', 'mass-per-year', 'oxide-per-year'],
  'joint-venture': ['pieces', 'projects', 'companies'],
  'pilot-line': ['pieces', 'mass-per-year', 'mass', 'duration'],
};

/** Documents that were written before measures could be named have none. */
export const measuresOf = ({ measures }: { measures?: string[] }): string[] => measures ?? [];

/** Everything there is to say about an offering's document before it is published. */
export function offeringNotes(document: OfferingDocument, around: OfferingSurroundings): Notes {
  const { title } = document;
  const written = title?.texts[title.original]?.trim() ?? '';
  return together(
    required('/title', written),
    document.segments.length === 0 ? warning(note('/segments', 'offering.segments-missing')) : NOTHING,
    holdsNotes(document, around),
    amountNotes(document),
    ...document.policies.map((slug) => policyNotes(slug, around)),
    ...measuresOf(document).map((slug) => measureNotes(slug, around)),
    dateNotes(document, around.today),
    promiseNotes(document),
  );
}

function holdsNotes({ kind, plots, buildings }: OfferingDocument, around: OfferingSurroundings): Notes {
  return together(
    kind === 'plot' && plots.length === 0 ? problem(note('/plots', 'offering.plot-needed')) : NOTHING,
    kind === 'building' && buildings.length === 0
      ? problem(note('/buildings', 'offering.building-needed'))
      : NOTHING,
    ...plots
      .filter((code) => !around.plots.has(code))
      .map((code) => problem(note('/plots', 'offering.plot-unknown', { code }))),
    ...buildings
      .filter((code) => !around.buildings.has(code))
      .map((code) => problem(note('/buildings', 'offering.building-unknown', { code }))),
  );
}

function amountNotes({ kind, quantity, left }: OfferingDocument): Notes {
  const dimensions = DIMENSIONS[kind];
  const expected = { dimensions, least: 0, most: Infinity, unit: 'm2' };
  const needed = kind === 'feedstock-supply' ? required('/quantity', quantity) : NOTHING;
  return together(
    needed,
    quantityNotes('/quantity', quantity, expected),
    quantityNotes('/left', left, expected),
    left !== null && quantity === null ? problem(note('/quantity', 'offering.quantity-needed')) : NOTHING,
    isMoreLeft({ quantity, left }, dimensions)
      ? problem(note('/left', 'offering.left-above-quantity'))
      : NOTHING,
  );
}

function isMoreLeft(
  { quantity, left }: Pick<OfferingDocument, 'quantity' | 'left'>,
  dimensions: readonly Dimension[],
): boolean {
  const [whole, rest] = [readable(quantity, dimensions), readable(left, dimensions)];
  if (!whole || !rest) return false;
  // Tonnes a year are not tonnes of oxide: they cannot be compared, which is an error of its own.
  if (dimensionOf(whole.unit) !== dimensionOf(rest.unit)) return true;
  return Number(convert(rest, whole.unit).value) > Number(whole.value);
}

/** Whether nothing is left of it: nought in whatever unit. */
export const isSoldOut = (left: OfferingDocument['left']): boolean =>
  left !== null && isUnit(left.unit) && /^0+(\.0+)?$/.test(left.value);

function policyNotes(slug: string, { policies }: OfferingSurroundings): Notes {
  const policy = policies.get(slug);
  if (!policy) return problem(note('/policies', 'offering.policy-unknown', { slug }));
  return policy.offer ? NOTHING : warning(note('/policies', 'offering.policy-no-offer', { slug }));
}

function measureNotes(slug: string, { measures }: OfferingSurroundings): Notes {
  const measure = measures.get(slug);
  if (!measure) return problem(note('/measures', 'offering.measure-unknown', { slug }));
  return measure.offer ? NOTHING : warning(note('/measures', 'offering.measure-no-offer', { slug }));
}

function dateNotes({ opensOn, closesOn }: OfferingDocument, today: CivilDate): Notes {
  const unreadable = (pointer: string, day: string | null) =>
    day !== null && !isCivilDate(day) ? problem(note(pointer, 'offering.day-needed')) : NOTHING;
  const both = isCivilDate(opensOn) && isCivilDate(closesOn);
  return together(
    unreadable('/opensOn', opensOn),
    unreadable('/closesOn', closesOn),
    both && closesOn < opensOn ? problem(note('/closesOn', 'offering.closes-before-opens')) : NOTHING,
    isCivilDate(closesOn) && closesOn < today
      ? warning(note('/closesOn', 'offering.closed-already'))
      : NOTHING,
  );
}

function promiseNotes({ decisionDays }: OfferingDocument): Notes {
  if (decisionDays === null) return warning(note('/decisionDays', 'offering.promise-missing'));
  return decisionDays > USUAL_DECISION_DAYS
    ? warning(note('/decisionDays', 'offering.promise-long', { usual: USUAL_DECISION_DAYS }))
    : NOTHING;
}
