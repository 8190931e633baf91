import { ProjectFactDefinition, projectFact } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
import { EligibilityInput, PlaceEligibilityInput } from '../../api/generated/model';
import { CheckState, UNKNOWN_FACT } from '../../domain/check-address';
import { Stated, StatedQuery, dayOf, searchOf, slugOf } from '../catalogue/page-query';

export { checkParams, EMPTY_CHECK } from '../../domain/check-address';
export type { CheckPlace, CheckState } from '../../domain/check-address';

/** The day that is asked about, and what is assumed with it. */
export type CheckDays = Pick<CheckState, 'asOf' | 'compareTo' | 'startYear' | 'years'>;

/** More questions than the catalogue has; what comes after was written by nobody who used the page. */
const MOST_FACTS = 200;
const NUMBER = /^-?\d{1,24}(?:\.\d{1,12})?$/;
const CODE = /^[A-Z]{3}$/;
const UNIT = /^[A-Za-z0-9/ .-]{1,20}$/;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];
const MOST_YEARS = 30;

/** What the address says; words that mean nothing here are left out, as on every page. */
export function checkStateOf(query: StatedQuery): CheckState {
  const { facts, unknown } = statedFacts(
    [searchOfAll(query['facts']), plain('segment', query), plain('ownership', query)].join(','),
  );
  const [park, region] = [slugOf(query['park']), slugOf(query['region'])];
  return {
    facts,
    unknown,
    place: park
      ? { kind: 'park', slug: park }
      : region
        ? { kind: 'region', slug: region }
        : searchOf(query['where']) === 'all'
          ? 'all'
          : null,
    asOf: dayOf(query['asOf']),
    compareTo: dayOf(query['compareTo']),
    startYear: wholeOf(query['start'], FIRST_YEAR, LAST_YEAR),
    years: wholeOf(query['years'], 1, MOST_YEARS),
  };
}

/** Nothing is asked of the server before anything is said. */
export const saysAnything = ({ facts, unknown, place }: CheckState): boolean =>
  place !== null || unknown.length > 0 || Object.keys(facts).length > 0;

/** The question for one place; null while no single place is chosen. */
export function placeQuestion(state: CheckState): PlaceEligibilityInput | null {
  const { place } = state;
  if (place === null || place === 'all') return null;
  return {
    kind: place.kind,
    slug: place.slug,
    ...shared(state),
    ...(state.compareTo === null ? {} : { compareTo: state.compareTo }),
  };
}

/** The question for all parks, for the day itself or the one it is compared with; null when one place is chosen. */
export function acrossQuestion(state: CheckState, day = state.asOf): EligibilityInput | null {
  const isOne = state.place !== null && state.place !== 'all';
  return isOne || !saysAnything(state) ? null : shared({ ...state, asOf: day });
}

function shared({ facts, asOf, startYear, years }: CheckState) {
  return {
    facts,
    ...(asOf === null ? {} : { asOf }),
    ...(startYear === null ? {} : { startYear }),
    ...(years === null ? {} : { years }),
  };
}

/** The same check with one fact answered, or said to be unknown (`null`). */
export function withAnswer(state: CheckState, key: string, value: FactValue | null): CheckState {
  const others = Object.fromEntries(Object.entries(state.facts).filter(([other]) => other !== key));
  const unknown = state.unknown.filter((other) => other !== key);
  return value === null
    ? { ...state, facts: others, unknown: [...unknown, key] }
    : // An answer that is changed keeps its place in the list.
      {
        ...state,
        facts: key in state.facts ? { ...state.facts, [key]: value } : { ...others, [key]: value },
        unknown,
      };
}

function statedFacts(text: string): Pick<CheckState, 'facts' | 'unknown'> {
  const facts: Record<string, FactValue> = {};
  const unknown: string[] = [];
  for (const part of text.split(',').slice(0, MOST_FACTS)) {
    const [key = '', ...rest] = part.split(':');
    const definition = projectFact(key);
    if (!definition || key in facts || unknown.includes(key)) continue;
    const value = rest.join(':');
    const read = value === UNKNOWN_FACT ? null : readFact(definition, value);
    if (value === UNKNOWN_FACT) unknown.push(key);
    else if (read !== null) facts[key] = read;
  }
  return { facts, unknown };
}

/** A value as an address writes it; null for what is none of its kind. Whether it can be is the server's to say. */
function readFact({ type, choices = [] }: ProjectFactDefinition, text: string): FactValue | null {
  const [first = '', second = ''] = splitOnce(text);
  switch (type) {
    case 'boolean':
      return text === 'yes' ? true : text === 'no' ? false : null;
    case 'choice':
      return choices.includes(text) ? text : null;
    case 'choices': {
      const chosen = text.split('+').filter((choice) => choices.includes(choice));
      return chosen.length > 0 ? chosen : null;
    }
    case 'day':
      return dayOf(text);
    case 'count':
      return NUMBER.test(text) ? text : null;
    case 'money':
      return NUMBER.test(first) && CODE.test(second) ? { amount: first, currency: second } : null;
    case 'quantity':
      return NUMBER.test(first) && UNIT.test(second) ? { value: first, unit: second } : null;
  }
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Longer than a search: every fact of the catalogue has room. */
const searchOfAll = (stated: Stated): string => [stated ?? []].flat().join(',').slice(0, 8000);

/** Other pages, and a form that is sent before the page is awake, name these two by themselves. */
const plain = (key: string, query: StatedQuery): string => {
  const value = searchOf(query[key]);
  return value === '' ? '' : `${key}:${value}`;
};

function wholeOf(stated: Stated, least: number, most: number): number | null {
  const text = searchOf(stated);
  const value = Number(text);
  return /^\d{1,4}$/.test(text) && value >= least && value <= most ? value : null;
}
