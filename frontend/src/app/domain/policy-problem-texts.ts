import type { MeasureOutcome } from '@models/policies/model/rules';
import { formatMoney, isDecimal } from './format';
import { projectFactChoiceLabel, projectFactLabel } from './project-fact-labels';
import { outcomeView } from './rule-labels';

type Params = Readonly<Record<string, unknown>>;

const text = (params: Params, name: string) => String(params[name] ?? '');

const outcome = (params: Params, name: string) =>
  outcomeView(text(params, name) as MeasureOutcome)?.label ?? text(params, name);
const facts = (params: Params) =>
  text(params, 'facts')
    .split(', ')
    .map((key) => projectFactLabel(key))
    .join(', ');

function sum(params: Params, name: string): string {
  const [amount, currency] = [text(params, name), text(params, 'currency')];
  if (amount === '') return $localize`:@@note.measure.no-sum:no single sum`;
  return isDecimal(amount) && currency !== ''
    ? formatMoney({ amount, currency }, $localize.locale ?? 'en')
    : amount;
}

/** An outcome, and beside it the sum where the case promises one. @param name `expected` or `actual` */
function comingOut(params: Params, name: 'expected' | 'actual'): string {
  if (text(params, 'expectedAmount') === '') return outcome(params, name);
  return `${outcome(params, name)}, ${sum(params, `${name}Amount`)}`;
}

/** What is wrong with, or odd about, what is written on a policy. Only desks show it. */
const POLICIES: Readonly<Record<string, (params: Params) => string>> = {
  'policy.slug-taken': () =>
    $localize`:@@problem.policy-slug-taken:Another policy has this address already. Choose another.`,
  'policy.date-missing': () =>
    $localize`:@@note.policy.date-missing:It states no date: when it was issued, when it begins or ends, or of which day the source is. Until somebody finds one it stands as to be verified.`,
  'policy.day-needed': () => $localize`:@@note.offering.day:Write a whole day, such as 2027-03-31.`,
  'policy.checked-ahead': () =>
    $localize`:@@note.policy.checked-ahead:Nobody can have checked it on a day that has not come yet.`,
  'policy.ends-before-start': () => $localize`:@@note.policy.ends-before:It cannot end before it begins.`,
  'policy.region-unknown': (params) =>
    $localize`:@@note.policy.region-unknown:${text(params, 'slug')}:region: is none of the regions.`,
  'policy.park-unknown': (params) =>
    $localize`:@@note.policy.park-unknown:${text(params, 'slug')}:park: is none of the parks.`,
  'policy.territory-not-own': () =>
    $localize`:@@note.policy.not-own:A park publishes policies for itself alone. Name your own park, and nothing else.`,
  'policy.level-not-own': () =>
    $localize`:@@note.policy.level-not-own:A park publishes in its own name. Choose the level of a park.`,
  'policy.country-not-own': () =>
    $localize`:@@note.policy.country-not-own:A park publishes for its own country. Name the country it lies in.`,
  'policy.territory-missing': () =>
    $localize`:@@note.policy.nowhere:It names neither a country nor a region nor a park: nobody will find it where they look.`,
  'policy.kind-not-allowed': () =>
    $localize`:@@note.policy.kind:A park publishes programmes. Awards, plans and bills are kept by the administrators.`,
  'policy.replaces-itself': () => $localize`:@@note.policy.replaces-itself:A document cannot replace itself.`,
  'policy.replaces-twice': (params) =>
    $localize`:@@note.policy.replaces-twice:${text(params, 'slug')}:policy: is named twice. Take one away.`,
  'policy.replaced-unknown': (params) =>
    $localize`:@@note.policy.replaced-unknown:${text(params, 'slug')}:policy: is not among the policies here. Is the address right?`,
  'policy.replaced-in-force': (params) =>
    $localize`:@@note.policy.replaced-in-force:By its own record ${text(params, 'slug')}:policy: stays in force and counts beside this policy. Give it its last day there, or have it confirmed as superseded.`,
  'policy.measures-missing': () =>
    $localize`:@@note.policy.measures-missing:No measure is stated: nobody can be told what they would get.`,
  'measure.slug-needed': () =>
    $localize`:@@note.measure.slug-needed:Give it an address of 3 to 60 small letters, digits and hyphens. It stays for good.`,
  'measure.slug-taken': (params) =>
    $localize`:@@note.measure.slug-taken:Another measure has the address ${text(params, 'slug')}:address:. Choose another.`,
  'measure.slug-changed': (params) =>
    $localize`:@@note.measure.slug-changed:Its address was set when it was published and stays: ${text(params, 'slug')}:address:.`,
  'measure.place-unknown': (params) =>
    $localize`:@@note.measure.place-unknown:${text(params, 'slug')}:place: is none of the regions, parks or countries. Take it away or choose another.`,
  'measure.case-missing': () =>
    $localize`:@@note.measure.case-missing:Add a test case: facts of a project and what must come out. Nothing is published that nobody has tried.`,
  'measure.case-fails': (params) =>
    $localize`:@@note.measure.case-fails:The case “${text(params, 'title')}:case:” expects “${comingOut(params, 'expected')}:expected:”, but “${comingOut(params, 'actual')}:actual:” comes out.`,
  'measure.case-elsewhere': (params) =>
    $localize`:@@note.measure.case-elsewhere:The case “${text(params, 'title')}:case:” stands where this policy does not hold: nobody there is told of the measure.`,
  'measure.case-facts': (params) =>
    $localize`:@@note.measure.case-facts:The case “${text(params, 'title')}:case:” states what no project could: ${facts(params)}:facts:.`,
  'measure.segments-wider': (params) =>
    $localize`:@@note.measure.segments-wider:The policy names the segments ${text(params, 'segments')}:segments:, but the conditions of this measure let others in as well. Add a condition on the segment if it is for these alone.`,
  'measure.conditions-in-words': (params) =>
    $localize`:@@note.measure.in-words:Conditions that only words state: ${text(params, 'count')}:count:. Nobody’s answers can settle them; who asks is told to verify.`,
};

/** Facts and their choices by the names their readers know, whoever says what is wrong with them. */
const factOf = (params: Params): string => projectFactLabel(text(params, 'fact'));
const choiceOf = (params: Params): string =>
  projectFactChoiceLabel(text(params, 'fact'), text(params, 'value'));

/** What keeps the rule of a measure from being run. */
const RULES: Readonly<Record<string, (params: Params) => string>> = {
  'rule.too-large': (params) =>
    $localize`:@@rule.too-large:This rule has too many parts; at most ${text(params, 'most')}:most: are taken.`,
  'rule.too-deep': (params) =>
    $localize`:@@rule.too-deep:The parts of this rule stand too deep inside each other; at most ${text(params, 'most')}:most: deep are taken.`,
  'rule.unknown-fact': (params) =>
    $localize`:@@rule.unknown-fact:Nobody can be asked for “${factOf(params)}:fact:”. Choose one of the facts of a project.`,
  'rule.literal': (params) =>
    $localize`:@@rule.literal:This value does not fit “${factOf(params)}:fact:”. Choose one of its kind.`,
  'rule.comparison': (params) =>
    $localize`:@@rule.comparison:“${factOf(params)}:fact:” has no more and no less: it can only be equal.`,
  'rule.choice': (params) =>
    $localize`:@@rule.choice:“${choiceOf(params)}:value:” is no choice of “${factOf(params)}:fact:”.`,
  'rule.empty': () => $localize`:@@rule.empty:Nothing is named here yet.`,
  'rule.place': (params) =>
    $localize`:@@rule.place:${text(params, 'name')}:place: cannot be inside and outside at once.`,
  'rule.number': () =>
    $localize`:@@note.number-unreadable:This is no number. Write digits, such as 956 or 12.5.`,
  'rule.negative': () =>
    $localize`:@@rule.negative:Less than nothing is no bound, no sum and no share of a measure. Write zero or more.`,
  'rule.unknown-currency': (params) =>
    $localize`:@@rule.unknown-currency:“${text(params, 'currency')}:currency:” is no currency in use. Write its code of three capitals, such as CNY.`,
  'rule.unit-mismatch': () =>
    $localize`:@@rule.unit-mismatch:These parts are in units that do not go together.`,
  'rule.not-money': () =>
    $localize`:@@rule.not-money:This comes to something else than money. Is a price missing?`,
  'rule.currency': () =>
    $localize`:@@rule.currency:All sums of a measure are in one currency, and a measure without a sum has none.`,
  'rule.order': () => $localize`:@@rule.order:The steps must follow each other, each bound once.`,
  'rule.base-twice': () =>
    $localize`:@@rule.base-twice:Only one part can be the base from which other benefits are taken off.`,
  'rule.base-deducted': () =>
    $localize`:@@rule.base-deducted:The base from which other benefits are taken off cannot stand in what is deducted: the benefit would rise by them.`,
  'rule.duplicate': (params) =>
    $localize`:@@rule.duplicate:“${text(params, 'name')}:name:” stands here twice.`,
  'rule.cycle': (params) =>
    $localize`:@@rule.cycle:These measures are taken off each other in a circle, so that none can be reckoned first: ${text(params, 'measures')}:measures:.`,
  'rule.self-reference': () => $localize`:@@rule.self-reference:A measure cannot be taken off itself.`,
  'rule.years': () =>
    $localize`:@@rule.years:What is paid once has no number of years; what is paid yearly has at least one.`,
};

export const POLICY_PROBLEMS = { ...POLICIES, ...RULES };
