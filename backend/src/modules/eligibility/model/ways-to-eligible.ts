import {
  type CompiledMeasure,
  evaluateMeasure,
  type Standing,
} from '../../policies/model/evaluate-measure.js';
import { Exact } from '../../policies/model/exact.js';
import type { Place } from '../../policies/model/judge.js';
import { projectFact, type ProjectFactDefinition } from '../../policies/model/project-facts.data.js';
import { FACT_IMPLICATIONS } from '../../policies/model/implied-facts.data.js';
import {
  factProblems,
  isMoney,
  isQuantity,
  readFacts,
  type ReadNumber,
  readValue,
} from '../../policies/model/read-facts.js';
import type { Comparison, FactValue, Literal, ProjectFacts, Test } from '../../policies/model/rules.js';

/** Facts the investor decides, as they would have to be. */
export interface Way {
  changes: { fact: string; from: FactValue | null; to: FactValue }[];
  /** `verify` for a measure that has lapsed: no decision of the investor makes more of it. */
  outcome: 'eligible' | 'verify';
  /** Sum of the efforts of its changes. */
  effort: number;
}

const MOST_CHANGES = 3;
const MOST_WAYS = 5;
/** More would be tried in more than a thousand combinations; the least effort first. */
const MOST_FACTS = 8;
const MOST_VALUES = 4;
/** So often the engine is asked again for all measures of one answer: about a tenth of a second. */
const MOST_TRIALS = 4_000;

/** How much may still be tried; one for all measures of an answer. */
export interface WaysSearch {
  left: number;
}

export const waysSearch = (): WaysSearch => ({ left: MOST_TRIALS });

/**
 * The smallest sets of at most three facts, all of them the investor's own to decide, that would make a measure
 * available; fewest facts first, then least effort. Each has been evaluated again: none is a guess.
 */
export function waysToEligible(
  measure: CompiledMeasure,
  facts: ProjectFacts,
  place: Place,
  standing: Standing,
  search: WaysSearch = waysSearch(),
): Way[] {
  if (!canBeHad(standing)) return [];
  const open = openConditions(measure, facts, place);
  const candidates = candidatesOf(measure, open, facts);
  // Each condition that is not met yet must have a fact that changes: what leaves one as it is need not be tried.
  const canSettle = (chosen: readonly Candidate[]) => {
    const changing = new Set(chosen.flatMap(({ fact }) => [fact, ...followingFrom(fact)]));
    return open.every(({ test }) => test.facts.some((fact) => changing.has(fact)));
  };
  const found: Way[] = [];
  const isCovered = (keys: readonly string[]) =>
    found.some(({ changes }) => changes.every(({ fact }) => keys.includes(fact)));
  for (let size = 1; size <= MOST_CHANGES; size += 1)
    for (const chosen of combinations(candidates, size)) {
      if (!canSettle(chosen) || isCovered(chosen.map(({ fact }) => fact))) continue;
      const way = firstThatWorks(chosen, { measure, facts, place, standing, search });
      if (way) found.push(way);
    }
  return found.sort((a, b) => a.changes.length - b.changes.length || a.effort - b.effort).slice(0, MOST_WAYS);
}

interface Candidate {
  fact: string;
  definition: ProjectFactDefinition;
  values: FactValue[];
}

/** A value to try; `isMost`: the rule allows no more than it. */
interface Wanted {
  value: FactValue;
  isMost: boolean;
}

/** What has ended, not begun, or never was an offer, no decision makes available. */
const canBeHad = ({ status, predecessorUnread }: Standing): boolean =>
  status === 'forecast' ? predecessorUnread : !['ended', 'superseded', 'not-an-offer'].includes(status);

type CompiledCondition = CompiledMeasure['conditions'][number];

function openConditions(
  measure: CompiledMeasure,
  facts: ProjectFacts,
  place: Place,
): readonly CompiledCondition[] {
  const read = readFacts(facts);
  return measure.conditions.filter(({ test }) => test.judge(read, place).truth !== 'met');
}

/** Facts that may be known, or not, because of this one. */
const followingFrom = (fact: string): string[] =>
  FACT_IMPLICATIONS.filter((implication) => implication.fact === fact).flatMap(({ implies }) =>
    Object.keys(implies),
  );

function candidatesOf(
  measure: CompiledMeasure,
  conditions: readonly CompiledCondition[],
  facts: ProjectFacts,
): Candidate[] {
  const open = new Set(conditions.map(({ id }) => id));
  const values = new Map<string, Wanted[]>();
  for (const { id, test } of measure.document.conditions) if (open.has(id)) collect(test, true, values);
  return [...values]
    .flatMap(([fact, wanted]) => {
      const definition = projectFact(fact);
      if (!definition?.controllable) return [];
      const values = nearestFirst(wanted.slice(0, MOST_VALUES), definition, facts[fact]);
      return [{ fact, definition, values }];
    })
    .sort((a, b) => a.definition.effort - b.definition.effort)
    .slice(0, MOST_FACTS);
}

/**
 * Nobody is asked for more than is needed: first what is nearest to the stated value; where nothing is stated, the lowest
 * of what must be reached and the highest of what must not be passed. What no number tells apart stays as in the rule.
 */
function nearestFirst(
  wanted: readonly Wanted[],
  definition: ProjectFactDefinition,
  stated: FactValue | undefined,
): FactValue[] {
  const from = stated === undefined ? null : measured(definition, stated);
  const demands = wanted.flatMap(({ value, isMost }) => {
    const to = measured(definition, value);
    if (to === null) return [];
    const demand =
      from?.unit === to.unit ? to.value.minus(from.value).abs() : to.value.times(isMost ? -1 : 1);
    return [{ value, demand }];
  });
  return demands.length < wanted.length
    ? wanted.map(({ value }) => value)
    : demands.sort((a, b) => a.demand.cmp(b.demand)).map(({ value }) => value);
}

/** A value as a number, also a day; null for what is none. */
function measured(definition: ProjectFactDefinition, value: FactValue): Omit<ReadNumber, 'kind'> | null {
  const read = readValue(definition, value);
  if (read?.kind === 'day') return { value: new Exact(Date.parse(read.value)), unit: 'day' };
  return read?.kind === 'number' ? read : null;
}

/** Values that would make a part of the test come out as wanted. */
function collect(test: Test, wanted: boolean, values: Map<string, Wanted[]>): void {
  const add = (fact: string, more: FactValue[], isMost = false) => {
    const before = values.get(fact) ?? [];
    const isNew = (value: FactValue) =>
      !before.some((each) => JSON.stringify(each.value) === JSON.stringify(value));
    values.set(fact, [...before, ...more.filter(isNew).map((value) => ({ value, isMost }))]);
  };
  switch (test.op) {
    case 'all':
    case 'any':
      return test.of.forEach((part) => collect(part, wanted, values));
    case 'not':
      return collect(test.of, !wanted, values);
    case 'one-of':
      return add(test.fact, wanted ? test.values : otherChoices(test.fact, test.values));
    case 'compare': {
      const is = wanted ? test.is : OPPOSITE[test.is];
      return add(test.fact, comparedValues(test.fact, is, test.value, wanted), is === '<' || is === '<=');
    }
    case 'in-place':
    case 'text':
  }
}

const otherChoices = (fact: string, values: readonly string[]) =>
  (projectFact(fact)?.choices ?? []).filter((choice) => !values.includes(choice));

/** What is not equal has no nearest value: the bound itself is tried, and never works. */
const OPPOSITE: Record<Comparison, Comparison> = { '=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** @param is as it has to come out */
function comparedValues(fact: string, is: Comparison, literal: Literal, wanted: boolean): FactValue[] {
  if (typeof literal === 'boolean') return [wanted ? literal : !literal];
  const { type, choices } = projectFact(fact) ?? {};
  if (choices) return wanted ? [literal as string] : otherChoices(fact, [literal as string]);
  switch (is) {
    case '=':
    case '<=':
    case '>=':
      return [literal];
    case '>':
      return stepped(literal, type === 'day', 1);
    case '<':
      return stepped(literal, type === 'day', -1);
  }
}

/**
 * The next value beyond a bound that is not included: one of a count, a day, a hundredth of anything else; none below
 * nothing.
 */
function stepped(literal: Exclude<Literal, boolean>, isDay: boolean, direction: 1 | -1): FactValue[] {
  const beyond = (value: string, step: string) => {
    const next = new Exact(value).plus(new Exact(step).times(direction));
    return next.lt(0) ? [] : [next.toFixed()];
  };
  if (isMoney(literal)) return beyond(literal.amount, '0.01').map((amount) => ({ ...literal, amount }));
  if (isQuantity(literal)) return beyond(literal.value, '0.01').map((value) => ({ ...literal, value }));
  return isDay ? [dayBeside(literal, direction)] : beyond(literal, '1');
}

function dayBeside(day: string, direction: 1 | -1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + direction);
  return date.toISOString().slice(0, 10);
}

function* combinations(candidates: readonly Candidate[], size: number, from = 0): Generator<Candidate[]> {
  if (size === 0) return yield [];
  for (let index = from; index <= candidates.length - size; index += 1)
    for (const rest of combinations(candidates, size - 1, index + 1)) yield [candidates[index]!, ...rest];
}

interface Trial {
  measure: CompiledMeasure;
  facts: ProjectFacts;
  place: Place;
  standing: Standing;
  search: WaysSearch;
}

function firstThatWorks(
  chosen: readonly Candidate[],
  { measure, facts, place, standing, search }: Trial,
): Way | null {
  for (const values of choices(chosen)) {
    if (search.left <= 0) return null;
    search.left -= 1;
    const changes = chosen.map(({ fact }, index) => ({
      fact,
      from: facts[fact] ?? null,
      to: values[index] as FactValue,
    }));
    const changed = { ...facts, ...Object.fromEntries(changes.map(({ fact, to }) => [fact, to])) };
    const { outcome } = evaluateMeasure(measure, readFacts(changed), place, standing);
    if (outcome !== 'eligible' && outcome !== 'verify') continue;
    // What contradicts another of the facts is no way for anybody.
    if (factProblems(changed).length > 0) continue;
    const effort = chosen.reduce((sum, { definition }) => sum + definition.effort, 0);
    return { changes, outcome, effort };
  }
  return null;
}

function* choices(chosen: readonly Candidate[], at = 0): Generator<FactValue[]> {
  const candidate = chosen[at];
  if (candidate === undefined) return yield [];
  for (const value of candidate.values) for (const rest of choices(chosen, at + 1)) yield [value, ...rest];
}
