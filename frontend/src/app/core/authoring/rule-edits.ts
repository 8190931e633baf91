import { projectFact, PROJECT_FACTS, ProjectFactDefinition } from '@models/policies/model/project-facts.data';
import { unitsOf } from '@models/policies/model/fact-units';
import type { Condition, Formula, Literal, MeasureDocument, Test } from '@models/policies/model/rules';

/** Currencies in which a price or a sum can be stated, those of the catalogue's countries first. */
export const CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'JPY',
  'MYR',
  'AUD',
  'CAD',
  'GBP',
  'INR',
  'KRW',
  'VND',
  'THB',
  'SEK',
];

/** What a node of a test is, as the editor offers it: a comparison with a choice is one too. */
export const TEST_KINDS = ['fact', 'place', 'all', 'any', 'not', 'text'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

export const testKind = (test: Test): TestKind =>
  test.op === 'compare' || test.op === 'one-of' ? 'fact' : test.op === 'in-place' ? 'place' : test.op;

const ofRequirements = (test: Test): Test[] => (test.op === 'all' || test.op === 'any' ? test.of : [test]);

/** The test made another kind; what stands there already becomes a part of it where it can. */
export function testAs(kind: TestKind, test: Test): Test {
  switch (kind) {
    case 'fact':
      return factTest(PROJECT_FACTS[0]?.key ?? '');
    case 'place':
      return { op: 'in-place', inside: [], outside: [] };
    case 'all':
    case 'any':
      return { op: kind, of: ofRequirements(test) };
    case 'not':
      return { op: 'not', of: test };
    case 'text':
      return { op: 'text' };
  }
}

/** A test of a fact with nothing stated: a choice among its choices, anything else a comparison. */
export function factTest(key: string): Test {
  const definition = projectFact(key);
  if (definition?.type === 'choice' || definition?.type === 'choices')
    return { op: 'one-of', fact: key, values: [] };
  const ordered = definition !== undefined && definition.type !== 'boolean';
  return { op: 'compare', fact: key, is: ordered ? '>=' : '=', value: emptyLiteral(definition) };
}

/** What stands in an entry before anything is typed. @param currency of money and prices */
export function emptyLiteral(definition: ProjectFactDefinition | undefined, currency = 'CNY'): Literal {
  switch (definition?.type) {
    case 'boolean':
      return true;
    case 'money':
      return { amount: '', currency };
    case 'quantity':
      return { value: '', unit: unitsOfFact(definition, currency)[0] ?? '' };
    default:
      return '';
  }
}

/** The usual unit of a fact first: people count land in hectares and mu, and prices by the square metre. */
const FLOOR: readonly string[] = ['m2', 'ft2', 'tsubo'];
const USUAL: readonly string[] = ['percent', 'ha', 'm2', 'mu', 't/yr', 't/yr REO', 'MWh', 'year'];

export function unitsOfFact({ key, dimension }: ProjectFactDefinition, currency = 'CNY'): string[] {
  if (dimension === undefined) return [];
  const units = unitsOf(dimension, [currency, ...CURRENCIES.filter((code) => code !== currency)]);
  const usual = key === 'floor-area' ? FLOOR : USUAL;
  const rank = (unit: string) => (usual.includes(unit) ? usual.indexOf(unit) : usual.length);
  return units.sort((a, b) => rank(a) - rank(b));
}

const LEAVES: readonly Formula['op'][] = ['number', 'money', 'quantity', 'fact'];

/** Whether a formula of this kind has parts of its own. */
export const holdsParts = (op: Formula['op']): boolean => !LEAVES.includes(op);

/** Whether somebody has put something into it: a number, a unit of its own, a fact that was chosen. */
export function isWritten(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return typeof part === 'string' && part.trim() !== '';
  if ('op' in part && part.op === 'fact') return true;
  if ('amount' in part) return isWritten(part.amount);
  if ('value' in part && 'unit' in part) return isWritten(part.value);
  if ('op' in part && part.op === 'number') return 'value' in part && isWritten(part.value);
  return Object.entries(part).some(([name, each]) => name !== 'op' && isWritten(each));
}

/** A formula of a kind, made of the one that stands there where it can hold it. @param currency of the measure */
export function formulaAs(op: Formula['op'], formula: Formula, currency: string): Formula {
  const money: Formula = { op: 'money', amount: '', currency };
  const parts = 'of' in formula && Array.isArray(formula.of) ? formula.of : [formula];
  switch (op) {
    case 'number':
      return { op, value: '' };
    case 'money':
      return money;
    case 'quantity':
      return { op, value: '', unit: 'percent' };
    case 'fact':
      return { op, fact: 'fixed-investment' };
    case 'sum':
    case 'least':
    case 'greatest':
      return { op, of: parts.length > 1 ? parts : [...parts, money] };
    case 'product':
      return {
        op,
        of: parts.length > 1 ? parts : [{ op: 'quantity', value: '', unit: 'percent' }, ...parts],
      };
    case 'difference':
      return { op, from: formula, less: money };
    case 'tiers':
      return {
        op,
        by: { op: 'fact', fact: 'fixed-investment' },
        tiers: [{ from: { amount: '', currency }, then: formula }],
      };
    case 'choose':
      return { op, fact: 'firm-size', cases: [{ value: 'small', then: formula }] };
    case 'by-year':
      return { op, years: [{ from: null, to: null, then: formula }] };
    case 'between':
      return { op, low: formula, high: formula };
    case 'at-least':
    case 'base':
      return { op, of: formula };
  }
}

/** What authors most often begin with. */
export const FORMULA_BEGINNINGS = ['amount', 'share', 'price', 'tiers', 'capped'] as const;
export type FormulaBeginning = (typeof FORMULA_BEGINNINGS)[number];

export function beginning(kind: FormulaBeginning, currency: string): Formula {
  const money: Formula = { op: 'money', amount: '', currency };
  const share: Formula = {
    op: 'product',
    of: [
      { op: 'quantity', value: '', unit: 'percent' },
      { op: 'fact', fact: 'fixed-investment' },
    ],
  };
  switch (kind) {
    case 'amount':
      return money;
    case 'share':
      return share;
    case 'price':
      return {
        op: 'product',
        of: [
          { op: 'fact', fact: 'floor-area' },
          { op: 'quantity', value: '', unit: `${currency}/m2` },
        ],
      };
    case 'tiers':
      return formulaAs('tiers', money, currency);
    case 'capped':
      return { op: 'least', of: [share, money] };
  }
}

/** Every fact that conditions or the sum of a measure name, in their order. */
export function factsNamed({ conditions, benefit }: MeasureDocument): string[] {
  return [...new Set([...conditions.flatMap(({ test }) => factsIn(test)), ...factsIn(benefit.amount)])];
}

function factsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'fact' in tree && typeof tree.fact === 'string' ? [tree.fact] : [];
  return [...own, ...Object.values(tree).flatMap(factsIn)];
}

const unwritten = (locale: string) => ({ original: locale, texts: {} });

/** @param id unique in its list, kept through every version @param locale in which it is going to be written */
export const emptyCondition = (id: string, locale: string): Condition => ({
  id,
  text: unwritten(locale),
  test: factTest('fixed-investment'),
  citation: null,
  evidence: null,
  selfDeclarable: true,
  note: null,
});

export const emptyMeasure = (id: string, locale: string): MeasureDocument => ({
  id,
  slug: '',
  title: unwritten(locale),
  conditions: [],
  benefit: {
    kind: 'grant',
    text: unwritten(locale),
    amount: null,
    currency: null,
    timing: { frequency: 'once', years: null, after: 0 },
    ceiling: false,
    capPerProject: null,
    capPerYear: null,
    floor: null,
    roundedDownTo: null,
  },
  stacking: { exclusiveGroup: null, reducesBaseOf: [], aggregateCap: null, citation: null },
  obligations: null,
  process: [],
  statutoryDays: null,
  commitment: 'unknown',
  fairCompetition: 'unknown',
  exportContingent: false,
  cases: [],
});

/** An id that no item of the list has. */
export function freshId(taken: readonly { id: string }[], stem: string): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (ids.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The list with one item a place earlier (-1) or later (1); at its end it stays. */
export function movedBy<T extends { readonly id: string }>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const from = list.findIndex((item) => item.id === id);
  const [item, other] = [list[from], list[from + by]];
  if (item === undefined || other === undefined) return [...list];
  return list.map((each) => (each === item ? other : each === other ? item : each));
}
