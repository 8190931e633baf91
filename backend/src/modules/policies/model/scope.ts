import { projectFact } from './project-facts.data.js';
import type { Condition, Test } from './rules.js';

/** Where a project must stand: the nearest name above it that either list holds decides; in neither, nothing is settled. */
export interface ScopeTerritory {
  /** Slugs of regions (all below them included), of parks, or country codes. */
  inside: readonly string[];
  outside: readonly string[];
}

/**
 * What every project must satisfy that a measure can ever be for, as far as its conditions narrow it: one of the choices of
 * each list. Null: not narrowed. An empty list: nobody can satisfy it. It is read from the conditions alone, and says no
 * more than they do: other conditions may narrow it further.
 */
export interface MeasureScope {
  territory: ScopeTerritory | null;
  segments: readonly string[] | null;
  ownership: readonly string[] | null;
  firmSizes: readonly string[] | null;
  firmStages: readonly string[] | null;
  hsCodes: readonly string[] | null;
}

export type ScopeList = Exclude<keyof MeasureScope, 'territory'>;

/** Which fact each list holds choices of. */
export const SCOPE_FACTS: Readonly<Record<ScopeList, string>> = {
  segments: 'segment',
  ownership: 'ownership',
  firmSizes: 'firm-size',
  firmStages: 'firm-stage',
  hsCodes: 'hs-codes',
};

export function scopeOf(conditions: readonly Pick<Condition, 'test'>[]): MeasureScope {
  const whole: Test = { op: 'all', of: conditions.map(({ test }) => test) };
  const list = (key: ScopeList) => narrowed(whole, SCOPE_FACTS[key]);
  return {
    territory: territoryOf(whole, true),
    segments: list('segments'),
    ownership: list('ownership'),
    firmSizes: list('firmSizes'),
    firmStages: list('firmStages'),
    hsCodes: list('hsCodes'),
  };
}

/** Whether a measure of this scope can be for a project of which one of these is true, list by list; no word: it can. */
export const isWithin = (
  scope: MeasureScope,
  asked: { readonly [Key in ScopeList]?: readonly string[] | undefined },
): boolean =>
  (Object.keys(SCOPE_FACTS) as ScopeList[]).every((key) => {
    const [allowed, wanted] = [scope[key], asked[key]];
    return !allowed || !wanted || wanted.length === 0 || wanted.some((choice) => allowed.includes(choice));
  });

type Choices = ReadonlySet<string> | null;

/** In the order of the catalogue; null when every choice is left. */
function narrowed(test: Test, fact: string): string[] | null {
  const { choices = [], type } = projectFact(fact) ?? {};
  const left = choicesOf(test, true, { fact, choices, isSeveral: type === 'choices' });
  return left === null || choices.every((choice) => left.has(choice))
    ? null
    : choices.filter((choice) => left.has(choice));
}

interface Asked {
  fact: string;
  choices: readonly string[];
  /** A project may have several of them: two demands may then be met by two of its choices. */
  isSeveral: boolean;
}

/** With which choices the test can come out as wanted; null: with any. */
function choicesOf(test: Test, wanted: boolean, asked: Asked): Choices {
  const among = (values: readonly string[]): Choices =>
    new Set(asked.choices.filter((choice) => values.includes(choice) === wanted));
  switch (test.op) {
    case 'all':
    case 'any': {
      const parts = test.of.map((part) => choicesOf(part, wanted, asked));
      return (test.op === 'all') === wanted ? every(parts, asked) : some(parts);
    }
    case 'not':
      return choicesOf(test.of, !wanted, asked);
    case 'one-of':
      return test.fact === asked.fact ? among(test.values) : null;
    case 'compare':
      return test.fact === asked.fact && typeof test.value === 'string' ? among([test.value]) : null;
    case 'in-place':
    case 'text':
      return null;
  }
}

function every(parts: readonly Choices[], { isSeveral }: Asked): Choices {
  const narrow = parts.filter((part) => part !== null);
  const [first, ...others] = narrow.sort((a, b) => a.size - b.size);
  if (first === undefined) return null;
  return isSeveral ? first : new Set([...first].filter((choice) => others.every((part) => part.has(choice))));
}

const some = (parts: readonly Choices[]): Choices =>
  parts.includes(null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));

/** Never narrower than the test: where two lists meet, what either lets in is in. */
function territoryOf(test: Test, wanted: boolean): ScopeTerritory | null {
  switch (test.op) {
    case 'in-place': {
      const { inside, outside } = test;
      return wanted ? { inside, outside } : { inside: outside, outside: inside };
    }
    case 'not':
      return territoryOf(test.of, !wanted);
    case 'all':
    case 'any': {
      const isEvery = (test.op === 'all') === wanted;
      const parts = test.of.map((part) => territoryOf(part, wanted));
      const narrow = parts.filter((part) => part !== null);
      return narrow.length === 0 || (!isEvery && narrow.length < parts.length)
        ? null
        : merged(narrow, isEvery);
    }
    case 'compare':
    case 'one-of':
    case 'text':
      return null;
  }
}

function merged(parts: readonly ScopeTerritory[], isEvery: boolean): ScopeTerritory {
  const inside = new Set(parts.flatMap((part) => part.inside));
  const outside = new Set(parts.flatMap((part) => part.outside));
  const isOut = (name: string) => isEvery || parts.every((part) => part.outside.includes(name));
  return {
    inside: [...inside],
    outside: [...outside].filter((name) => !inside.has(name) && isOut(name)),
  };
}
