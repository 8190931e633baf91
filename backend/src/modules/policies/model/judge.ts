import { projectFact } from './project-facts.data.js';
import { type ReadFacts, type ReadValue, readValue } from './read-facts.js';
import type { Comparison, Literal, Test, Truth } from './rules.js';

/** Where a project stands: nearest first, from the park over its regions up to the country code. */
export type Place = readonly string[];

/** A fact stated in a unit or currency in which the rule cannot compare it: said, never converted silently. */
export interface Incomparable {
  fact: string;
  stated: string;
  needed: string;
}

/** What came of a test. `missing` are the facts nobody stated that could still settle it, in the order of the rule. */
export interface Judgement {
  truth: Truth;
  missing: readonly string[];
  incomparable: readonly Incomparable[];
  /** Part of the requirement is only words: no fact settles it. */
  wordsOnly: boolean;
}

/** A test made ready: literals read, places as sets. `placeless` tests answer alike everywhere. */
export interface CompiledTest {
  judge(facts: ReadFacts, place: Place): Judgement;
  placeless: boolean;
  /** Every place it names: two that agree on these answer alike. */
  places: readonly string[];
  /** Every fact it names, each once. */
  facts: readonly string[];
}

const NONE: readonly never[] = [];
const settled = (isMet: boolean): Judgement => (isMet ? MET : NOT_MET);
const MET: Judgement = { truth: 'met', missing: NONE, incomparable: NONE, wordsOnly: false };
const NOT_MET: Judgement = { ...MET, truth: 'not_met' };
const UNKNOWN: Judgement = { ...MET, truth: 'unknown' };
const WORDS: Judgement = { ...UNKNOWN, wordsOnly: true };

/**
 * Makes a test ready by Kleene's logic: unknown is neither yes nor no, and what an unknown part can no longer change is
 * settled. Expects what `checkMeasure` has let pass; a literal that cannot be read answers unknown.
 */
export function compileTest(test: Test): CompiledTest {
  switch (test.op) {
    case 'all':
      return combined(test.of.map(compileTest), 'not_met');
    case 'any':
      return combined(test.of.map(compileTest), 'met');
    case 'not':
      return negated(compileTest(test.of));
    case 'compare':
      return compared(test.fact, test.is, test.value);
    case 'one-of':
      return oneOf(test.fact, new Set(test.values));
    case 'in-place':
      return placed(new Set(test.inside), new Set(test.outside));
    case 'text':
      return { judge: () => WORDS, placeless: true, places: NONE, facts: NONE };
  }
}

/** `all` is decided by one part that is not met, `any` by one that is. */
function combined(parts: CompiledTest[], decisive: 'met' | 'not_met'): CompiledTest {
  const otherwise = decisive === 'met' ? NOT_MET : MET;
  const judge = (facts: ReadFacts, place: Place): Judgement => {
    const open: Judgement[] = [];
    for (const part of parts) {
      const judgement = part.judge(facts, place);
      if (judgement.truth === decisive) return settled(decisive === 'met');
      if (judgement.truth === 'unknown') open.push(judgement);
    }
    if (open.length === 0) return otherwise;
    return open.length === 1 ? open[0]! : together(open);
  };
  return {
    judge,
    placeless: parts.every(({ placeless }) => placeless),
    places: [...new Set(parts.flatMap(({ places }) => places))],
    facts: [...new Set(parts.flatMap(({ facts }) => facts))],
  };
}

function together(open: readonly Judgement[]): Judgement {
  return {
    truth: 'unknown',
    missing: [...new Set(open.flatMap(({ missing }) => missing))],
    incomparable: open.flatMap(({ incomparable }) => incomparable),
    wordsOnly: open.some(({ wordsOnly }) => wordsOnly),
  };
}

function negated(test: CompiledTest): CompiledTest {
  const judge = (facts: ReadFacts, place: Place) => {
    const judgement = test.judge(facts, place);
    return judgement.truth === 'unknown' ? judgement : settled(judgement.truth === 'not_met');
  };
  return { ...test, judge };
}

function compared(fact: string, is: Comparison, literal: Literal): CompiledTest {
  const definition = projectFact(fact);
  const wanted = definition ? readValue(definition, literal) : null;
  const missing: Judgement = { ...UNKNOWN, missing: [fact] };
  const judge = (facts: ReadFacts): Judgement => {
    const stated = facts.get(fact);
    if (stated === undefined) return missing;
    return wanted === null ? UNKNOWN : compareValues(fact, stated, is, wanted);
  };
  return { judge, placeless: true, places: NONE, facts: [fact] };
}

function compareValues(fact: string, stated: ReadValue, is: Comparison, wanted: ReadValue): Judgement {
  if (stated.kind === 'boolean' && wanted.kind === 'boolean') return settled(stated.value === wanted.value);
  if (stated.kind === 'choices' && wanted.kind === 'choices')
    return settled([...wanted.values].some((choice) => stated.values.has(choice)));
  if (stated.kind === 'day' && wanted.kind === 'day')
    return settled(holds(is, stated.value < wanted.value ? -1 : stated.value > wanted.value ? 1 : 0));
  if (stated.kind !== 'number' || wanted.kind !== 'number') return UNKNOWN;
  if (stated.unit !== wanted.unit)
    return { ...UNKNOWN, incomparable: [{ fact, stated: stated.unit, needed: wanted.unit }] };
  return settled(holds(is, stated.value.cmp(wanted.value)));
}

function holds(is: Comparison, order: number): boolean {
  switch (is) {
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function oneOf(fact: string, values: ReadonlySet<string>): CompiledTest {
  const missing: Judgement = { ...UNKNOWN, missing: [fact] };
  const judge = (facts: ReadFacts): Judgement => {
    const stated = facts.get(fact);
    if (stated === undefined) return missing;
    return stated.kind === 'choices'
      ? settled([...stated.values].some((choice) => values.has(choice)))
      : UNKNOWN;
  };
  return { judge, placeless: true, places: NONE, facts: [fact] };
}

/** The nearest name that either list holds decides; a place in neither is unknown, and no fact settles it. */
function placed(inside: ReadonlySet<string>, outside: ReadonlySet<string>): CompiledTest {
  const judge = (_: ReadFacts, place: Place): Judgement => {
    for (const name of place) {
      if (inside.has(name)) return MET;
      if (outside.has(name)) return NOT_MET;
    }
    return UNKNOWN;
  };
  return { judge, placeless: false, places: [...inside, ...outside], facts: NONE };
}
