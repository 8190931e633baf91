import type { CivilDate } from '../../platform/clock/civil-date.js';
import { type ForeignEffect, effectOf } from './regime-effects.data.js';
import { codeDigits, isRareEarthCode, productOf, TARIFF_PRODUCTS } from './regime-products.data.js';
import { isSilent, type RegimeStanding, type StandingDates, standingOf } from './regime-standing.rules.js';
import { type DutyAnswer, dutyAsOf, type DutyRecord } from './regime-status.rules.js';

/** A rule on record, as an answer needs it. */
export interface RuleOnRecord extends StandingDates {
  slug: string;
  kind: string;
  /** The code as its source writes it. */
  hs: string | null;
  /** Empty: the rule names none, and holds for all. */
  segments: readonly string[];
  elements: readonly string[];
  ownership: string | null;
  value: string;
}

/** What is asked. What is left out is not asked: the answer then covers every code, segment or element on record. */
export interface RegimeQuestion {
  /** A day, or a year as a whole. */
  asOf: CivilDate;
  segment?: string | undefined;
  /** 4 to 10 digits. */
  hs?: string | undefined;
  ownership?: string | undefined;
  /** Symbol of a rare earth; without it that of the code. */
  element?: string | undefined;
}

/** The kinds of rules that are answered, in the order in which an exporter or investor meets them. */
export const ANSWERED_KINDS = [
  'export_duty',
  'export_licence',
  'export_quota',
  'vat_refund',
  'technology_export',
  'foreign_investment',
  'quota',
  'administration',
  'cost',
  'incentive_legality',
] as const;
export type AnsweredKind = (typeof ANSWERED_KINDS)[number];

/**
 * `unknown` is a gap of the record, never "no": nothing on record speaks. `verify` is a rule of which nobody knows
 * whether it holds. `none` is a rule that says there is no duty. `depends`: it holds for items with some elements.
 */
export const ANSWER_STATES = [
  ...(['duty', 'none', 'required', 'depends'] as const),
  ...(['prohibited', 'joint-venture-only', 'encouraged', 'not-barred'] as const),
  ...(['in-force', 'suspended', 'ended', 'not-yet', 'verify', 'unknown'] as const),
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export interface RegimeAnswer {
  kind: AnsweredKind;
  state: AnswerState;
  /** Percent ad valorem; with `verify` the percentage that has to be verified. */
  percent: string | null;
  /** With `verify`: what the rules say that have to be verified. */
  effects: ForeignEffect[];
  /** Whom it concerns, where the answer is one of several of its kind. */
  segments: string[];
  /** Digits of the codes that share the answer. */
  codes: string[];
  element: string | null;
  /** Elements by how the licence stands that names them. */
  required: string[];
  suspended: string[];
  verify: string[];
  /** Slugs of the rules that the answer rests on. */
  rules: string[];
  /** Slugs of rules on quantities and administration within which an investment stands. */
  within: string[];
  /** Slugs of rules that say otherwise for a part of the country. */
  exceptions: string[];
  /** Slugs of rules that are kept for what is asked, whose words say none of what is answered here. */
  unsettled: string[];
}

const answer = (kind: AnsweredKind, state: AnswerState, rest: Partial<RegimeAnswer> = {}): RegimeAnswer => ({
  ...{ kind, state, percent: null, effects: [], segments: [], codes: [], element: null },
  ...{ required: [], suspended: [], verify: [], rules: [], within: [], exceptions: [], unsettled: [] },
  ...rest,
});

type Spoken = { rule: RuleOnRecord; standing: RegimeStanding };
const slugsOf = (rules: readonly Spoken[]) => rules.map(({ rule }) => rule.slug);
const firm = (rules: readonly Spoken[]) => rules.filter(({ standing }) => standing === 'in-force');

/**
 * What the rules on record answer, several answers to a kind where codes or segments differ.
 * @param segments those of the value chain: what is answered where no segment is asked for
 */
export function answersTo(
  rules: readonly RuleOnRecord[],
  question: RegimeQuestion,
  segments: readonly string[],
): RegimeAnswer[] {
  return ANSWERED_KINDS.flatMap((kind) => {
    if (kind === 'export_duty') return dutyAnswers(rules, question);
    if (kind === 'export_licence') return [licenceAnswer(rules, question)];
    if (kind === 'foreign_investment') return foreignAnswers(rules, question, segments);
    return [standingAnswer(rules, kind, question)];
  });
}

/** Without the rules it rests on: that another rule says the same is no change of the answer. */
const withoutGrounds = (each: RegimeAnswer): RegimeAnswer => ({
  ...each,
  rules: [],
  unsettled: [],
});
/** The answer in itself, without any other rule that it names beside it. */
export const withoutRules = (each: RegimeAnswer): RegimeAnswer => ({
  ...withoutGrounds(each),
  within: [],
  exceptions: [],
});

/** The kinds whose answers differ between two days, or two records. @param saying what of an answer counts */
export function changedKinds(
  one: readonly RegimeAnswer[],
  other: readonly RegimeAnswer[],
  saying: (answer: RegimeAnswer) => RegimeAnswer = withoutGrounds,
): AnsweredKind[] {
  const said = (answers: readonly RegimeAnswer[], kind: string) =>
    JSON.stringify(answers.filter((each) => each.kind === kind).map(saying));
  return ANSWERED_KINDS.filter((kind) => said(one, kind) !== said(other, kind));
}

const concerns = ({ segments }: RuleOnRecord, segment: string | undefined) =>
  segment === undefined || segments.length === 0 || segments.includes(segment);

// ---- duty

function dutyAnswers(rules: readonly RuleOnRecord[], question: RegimeQuestion): RegimeAnswer[] {
  const duties = rules.filter(({ kind }) => kind === 'export_duty');
  const grouped = new Map<string, RegimeAnswer>();
  for (const code of codesAsked(question)) {
    const found = dutyOn(duties, code, question.asOf);
    const key = `${found.state} ${found.percent ?? ''}`;
    const before = grouped.get(key);
    grouped.set(key, {
      ...found,
      codes: [...(before?.codes ?? []), code],
      rules: [...new Set([...(before?.rules ?? []), ...found.rules])],
    });
  }
  return [...grouped.values()];
}

/** The code, the known codes of its heading, or the known codes of the segment. */
function codesAsked({ hs, segment }: RegimeQuestion): string[] {
  if (hs === undefined)
    return TARIFF_PRODUCTS.filter((known) => segment === undefined || known.segment === segment).map(
      (known) => known.hs,
    );
  if (hs.length >= 8) return [hs.slice(0, 8)];
  const below = TARIFF_PRODUCTS.filter((known) => known.hs.startsWith(hs)).map((known) => known.hs);
  return below.length > 0 ? below : [hs];
}

function dutyOn(duties: readonly RuleOnRecord[], code: string, when: CivilDate): RegimeAnswer {
  const own = duties.filter(({ hs }) => hs !== null && codeDigits(hs) === code);
  const all = isRareEarthCode(code) ? duties.filter(({ hs }) => hs === null) : [];
  const found = dutyAsOf([...own, ...all].map(asDuty), code, when);
  const speaking = spokenOf([...own, ...all], when);
  const nearest = speaking.filter(({ rule }) => rule.hs !== null);
  const rules = slugsOf(nearest.length > 0 ? nearest : speaking);
  if (found.state !== 'unknown' || own.length > 0) return dutyAnswer(found, rules);
  // A source that names a product within a heading speaks of some of the codes below it: of which, nobody read.
  const wider = spokenOf(
    duties.filter(({ hs }) => hs !== null && codeDigits(hs).length < 8 && code.startsWith(codeDigits(hs))),
    when,
  );
  const [first] = wider;
  if (first === undefined) return dutyAnswer(found, rules);
  return dutyAnswer({ state: 'verify', percent: percentOf(first.rule.value) }, slugsOf(wider));
}

const dutyAnswer = (found: DutyAnswer, rules: string[]) =>
  answer('export_duty', found.state, { percent: 'percent' in found ? found.percent : null, rules });

const percentOf = (value: string) => (/^\d+(\.\d+)?$/.test(value) ? value : null);
const asDuty = (rule: RuleOnRecord): DutyRecord => ({
  ...rule,
  hs: rule.hs === null ? null : codeDigits(rule.hs),
  percent: percentOf(rule.value),
});

function spokenOf(rules: readonly RuleOnRecord[], when: CivilDate): Spoken[] {
  return rules
    .map((rule) => ({ rule, standing: standingOf(rule, when) }))
    .filter(({ standing }) => !isSilent(standing));
}

// ---- licence

function licenceAnswer(rules: readonly RuleOnRecord[], question: RegimeQuestion): RegimeAnswer {
  const element = question.element ?? (question.hs === undefined ? null : elementOf(question.hs));
  const licences = rules.filter(
    (rule) =>
      rule.kind === 'export_licence' &&
      concerns(rule, question.segment) &&
      (element === null || rule.elements.length === 0 || rule.elements.includes(element)),
  );
  const speaking = spokenOf(licences, question.asOf);
  const named = (standing: RegimeStanding) =>
    [
      ...new Set(speaking.filter((each) => each.standing === standing).flatMap(({ rule }) => rule.elements)),
    ].filter((each) => element === null || each === element);
  const by = {
    required: named('in-force'),
    suspended: named('suspended'),
    verify: named('lapsed-verify'),
  };
  return answer('export_licence', licenceState(licences, speaking, element, question.asOf), {
    ...by,
    element,
    rules: slugsOf(speaking),
  });
}

const elementOf = (hs: string) => productOf(hs)?.element ?? null;

function licenceState(
  licences: readonly RuleOnRecord[],
  speaking: readonly Spoken[],
  element: string | null,
  when: CivilDate,
): AnswerState {
  if (firm(speaking).length > 0) return element === null ? 'depends' : 'required';
  return standingState(licences, when);
}

// ---- foreign investment

function foreignAnswers(
  rules: readonly RuleOnRecord[],
  question: RegimeQuestion,
  segments: readonly string[],
): RegimeAnswer[] {
  if (question.ownership === 'domestic') return [];
  const grouped = new Map<string, RegimeAnswer>();
  for (const segment of question.segment === undefined ? segments : [question.segment]) {
    const found = foreignAnswer(rules, segment, question.asOf);
    const key = JSON.stringify(found);
    grouped.set(key, { ...found, segments: [...(grouped.get(key)?.segments ?? []), segment] });
  }
  return [...grouped.values()];
}

/** Rules that bind whoever invests, foreign or not. */
const BINDING_KINDS: readonly string[] = ['quota', 'administration'];

function foreignAnswer(rules: readonly RuleOnRecord[], segment: string, when: CivilDate): RegimeAnswer {
  const speaking = spokenOf(
    rules.filter((rule) => rule.kind === 'foreign_investment' && rule.segments.includes(segment)),
    when,
  );
  const meant = speaking.flatMap((each) => {
    const effect = effectOf(each.rule.slug, segment);
    return effect === null ? [] : [{ ...each, effect: effect.effect, exception: effect.exception === true }];
  });
  const general = meant.filter(({ exception }) => !exception);
  const sure = general.filter(({ standing }) => standing === 'in-force');
  const effects = [...new Set((sure.length > 0 ? sure : general).map(({ effect }) => effect))];
  const [only] = effects;
  const within = spokenOf(
    rules.filter((rule) => BINDING_KINDS.includes(rule.kind) && rule.segments.includes(segment)),
    when,
  );
  // Two rules in force that say different things contradict each other until somebody has looked.
  const state =
    only === undefined ? 'unknown' : sure.length > 0 && effects.length === 1 ? only : ('verify' as const);
  return answer('foreign_investment', state, {
    effects: state === 'verify' ? effects : [],
    // Where no words name the segment, no rule is what the answer rests on.
    rules: slugsOf(sure.length > 0 ? sure : general),
    within: slugsOf(firm(within)),
    exceptions: slugsOf(meant.filter(({ exception }) => exception)),
    // They stand in the list of rules: an answer that passed them over would read as if there were none.
    unsettled: slugsOf(speaking.filter(({ rule }) => effectOf(rule.slug, segment) === null)),
  });
}

// ---- every other kind

function standingAnswer(
  rules: readonly RuleOnRecord[],
  kind: AnsweredKind,
  { asOf, segment }: RegimeQuestion,
): RegimeAnswer {
  const known = rules.filter((rule) => rule.kind === kind && concerns(rule, segment));
  const state = standingState(known, asOf);
  const shown = known.filter((rule) => stateOf(standingOf(rule, asOf)) === state);
  return answer(kind, state, { rules: shown.map(({ slug }) => slug) });
}

const stateOf = (standing: RegimeStanding): AnswerState => {
  if (standing === 'in-force' || standing === 'suspended') return standing;
  if (standing === 'lapsed-verify') return 'verify';
  return standing === 'forecast' ? 'not-yet' : 'ended';
};

/** The strongest of what the rules say: one in force, else one suspended, else one to verify, else what is over. */
function standingState(rules: readonly RuleOnRecord[], when: CivilDate): AnswerState {
  const states = rules.map((rule) => stateOf(standingOf(rule, when)));
  const order: AnswerState[] = ['in-force', 'suspended', 'verify', 'ended', 'not-yet'];
  return order.find((state) => states.includes(state)) ?? 'unknown';
}
