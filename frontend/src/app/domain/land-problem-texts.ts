import { formatNumber, formatQuantity } from './format';
import { ReadinessStage, inHectaresAndMu, readinessLabel } from './land';
import { isSegment, segmentLabel } from './segments';
import { unitLabel } from './units';

type Params = Readonly<Record<string, unknown>>;

const locale = () => $localize.locale ?? 'en';
const text = (params: Params, name: string) => String(params[name] ?? '');
const unit = (params: Params, name = 'unit') => unitLabel(text(params, name), '2', locale());
const land = (params: Params, name: string) => inHectaresAndMu(Number(params[name]), locale());
const quantity = (params: Params, name: string) => {
  const shown = formatQuantity(text(params, name), text(params, 'unit') || null, locale());
  return [shown.value, shown.unit].filter(Boolean).join(' ');
};
const place = (params: Params) => `${text(params, 'lat')}, ${text(params, 'lon')}`;
const segment = (params: Params) => {
  const code = text(params, 'segment');
  return isSegment(code) ? `${code} ${segmentLabel(code)}` : code;
};

/** What is wrong with, or odd about, single statements on plots, buildings and offerings. */
const STATEMENTS: Readonly<Record<string, (params: Params) => string>> = {
  'statement.required': () => $localize`:@@note.required:This must be stated before it can be reviewed.`,
  'statement.number-unreadable': () =>
    $localize`:@@note.number-unreadable:This is no number. Write digits, such as 956 or 12.5.`,
  'statement.unit-unknown': () => $localize`:@@note.unit-unknown:Choose one of the units.`,
  'statement.unit-unexpected': (params) =>
    $localize`:@@note.unit-unexpected:“${unit(params)}:unit:” does not measure this. Is the unit right?`,
  'statement.out-of-range': (params) =>
    $localize`:@@note.out-of-range:Usual is ${quantity(params, 'least')}:least: to ${quantity(params, 'most')}:most:. Are number and unit right?`,
  'statement.date-unreadable': () =>
    $localize`:@@note.date-unreadable:This is no date. Write 2026, 2026-10 or 2026-10-08.`,
  'statement.date-ahead': () => $localize`:@@note.date-ahead:This day has not come yet. Is it right?`,
  'statement.currency-unknown': () => $localize`:@@note.currency-unknown:Choose one of the currencies.`,
  'statement.source-missing': () =>
    $localize`:@@note.source-missing:No source is named: where can a reader look this up?`,
};

const SHAPES: Readonly<Record<string, (params: Params) => string>> = {
  'polygon.too-many-corners': (params) =>
    $localize`:@@note.polygon.too-many:This shape has too many corners; at most ${formatNumber(text(params, 'most'), locale())}:most: are taken. Simplify it.`,
  'polygon.swapped': (params) =>
    $localize`:@@note.polygon.swapped:Latitude and longitude seem to be the wrong way round (${place(params)}:place:). GeoJSON names longitude first.`,
  'polygon.out-of-range': (params) =>
    $localize`:@@note.polygon.out-of-range:A corner lies on no globe (${place(params)}:place:). Latitude runs to 90, longitude to 180 degrees.`,
  'polygon.too-few-corners': () =>
    $localize`:@@note.polygon.too-few:A shape needs at least three different corners.`,
  'polygon.not-closed': () =>
    $localize`:@@note.polygon.not-closed:The border is not closed: it must end where it began.`,
  'polygon.crosses-itself': (params) =>
    $localize`:@@note.polygon.crosses:The border meets itself near ${place(params)}:place:. Move or take away a corner there.`,
  'polygon.size-implausible': (params) =>
    $localize`:@@note.polygon.size:The drawing measures ${land(params, 'm2')}:area:; no such shape is that small or that large. Are the corners right?`,
  'polygon.hole-outside': () =>
    $localize`:@@note.polygon.hole:A hole lies outside of the shape it is cut from.`,
  'polygon.outside-park': (params) =>
    $localize`:@@note.polygon.outside:${text(params, 'percent')}:percent: % of it (${land(params, 'm2')}:area:) lies outside of the border of the park. Correct this shape, or the border.`,
  'polygon.far-from-park': (params) =>
    $localize`:@@note.polygon.far:It lies ${formatNumber(text(params, 'km'), locale())}:distance: km away from the park. Are the corners right?`,
  'polygon.area-differs': (params) =>
    $localize`:@@note.polygon.area-differs:The drawing measures ${land(params, 'measured')}:area:, the stated area differs by ${text(params, 'percent')}:percent: %. Which is right?`,
  'polygon.area-far-off': (params) =>
    $localize`:@@note.polygon.far-off:The drawing measures ${land(params, 'measured')}:area:, the stated area differs ${text(params, 'factor')}:factor: times. Which is right?`,
  'polygon.unit-doubtful': (params) =>
    $localize`:@@note.polygon.unit:The drawing measures ${land(params, 'measured')}:area:. Stated are ${quantity(params, 'stated')}:stated:: did you mean ${unit(params, 'likely')}:unit:?`,
};

const LAND: Readonly<Record<string, (params: Params) => string>> = {
  'plot.code-taken': () => $localize`:@@note.plot.code-taken:Another plot of this park has this code.`,
  'plot.minimum-above-area': () =>
    $localize`:@@note.plot.minimum:The smallest lot cannot be larger than the plot.`,
  'plot.evidence-missing': () =>
    $localize`:@@note.plot.evidence:Nothing shows it yet: name a report, a notice or a date.`,
  'plot.readiness-belied': (params) =>
    $localize`:@@note.plot.belied:“${readinessLabel(text(params, 'stage') as ReadinessStage)}:stage:” promises this service, yet it is stated as not there.`,
  'plot.segment-on-both-lists': (params) =>
    $localize`:@@note.plot.both-lists:${segment(params)}:segment: is both open and restricted. Take it off one list.`,
  'plot.not-found': () => $localize`:@@problem.plot-not-found:There is no such plot.`,
  'building.code-taken': () =>
    $localize`:@@note.building.code-taken:Another building of this park has this code.`,
  'building.plot-unknown': () =>
    $localize`:@@note.building.plot:No published plot of this park has this code. Publish the plot first, or leave it out.`,
  'building.not-for-rent': () =>
    $localize`:@@note.building.not-for-rent:It is for sale only: take the rent away, or change the terms.`,
  'building.not-for-sale': () =>
    $localize`:@@note.building.not-for-sale:It is for rent only: take the price away, or change the terms.`,
  'building.year-ahead': () =>
    $localize`:@@note.building.year:This year has not come yet, and the building is stated as standing. Is it right?`,
  'building.not-found': () => $localize`:@@problem.building-not-found:There is no such building.`,
};

const OFFERINGS: Readonly<Record<string, (params: Params) => string>> = {
  'offering.segments-missing': () =>
    $localize`:@@note.offering.segments:No segment is named: investors who look for theirs will not find it.`,
  'offering.plot-needed': () =>
    $localize`:@@note.offering.plot-needed:Choose the plots it holds; they must be published first.`,
  'offering.building-needed': () =>
    $localize`:@@note.offering.building-needed:Choose the buildings it holds; they must be published first.`,
  'offering.plot-unknown': (params) =>
    $localize`:@@note.offering.plot-unknown:${text(params, 'code')}:code: is no published plot of this park.`,
  'offering.building-unknown': (params) =>
    $localize`:@@note.offering.building-unknown:${text(params, 'code')}:code: is no published building of this park.`,
  'offering.quantity-needed': () =>
    $localize`:@@note.offering.quantity-needed:Say how much there was before you say what is left.`,
  'offering.left-above-quantity': () =>
    $localize`:@@note.offering.left:No more can be left than there was, in the same unit.`,
  'offering.policy-unknown': (params) =>
    $localize`:@@note.offering.policy-unknown:${text(params, 'slug')}:policy: is not among the policies any more. Take it away.`,
  'offering.policy-no-offer': (params) =>
    $localize`:@@note.offering.policy-no-offer:${text(params, 'slug')}:policy: is not in force today. Does it really go with this offering?`,
  'offering.measure-unknown': (params) =>
    $localize`:@@note.offering.measure-unknown:${text(params, 'slug')}:measure: is not among the measures any more. Take it away.`,
  'offering.measure-no-offer': (params) =>
    $localize`:@@note.offering.measure-no-offer:The policy of ${text(params, 'slug')}:measure: is not in force today. Does the measure really go with this offering?`,
  'offering.day-needed': () => $localize`:@@note.offering.day:Write a whole day, such as 2027-03-31.`,
  'offering.closes-before-opens': () =>
    $localize`:@@note.offering.closes-before:It cannot close before it opens.`,
  'offering.closed-already': () =>
    $localize`:@@note.offering.closed-already:This day has passed: the offering would be published as closed.`,
  'offering.promise-missing': () =>
    $localize`:@@note.offering.promise-missing:No decision is promised. Investors trust those who name a time.`,
  'offering.promise-long': (params) =>
    $localize`:@@note.offering.promise-long:Usual are ${text(params, 'usual')}:usual: days. Is it meant so?`,
  'offering.not-found': () =>
    $localize`:@@problem.offering-not-found:There is no such offering, or it is no longer published.`,
};

export const LAND_PROBLEMS: Readonly<Record<string, (params: Params) => string>> = {
  ...STATEMENTS,
  ...SHAPES,
  ...LAND,
  ...OFFERINGS,
};
