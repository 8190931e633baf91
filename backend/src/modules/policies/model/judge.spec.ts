import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from './exact.js';
import { compileTest } from './judge.js';
import { readFacts, type ReadValue } from './read-facts.js';
import { cny, compare, share } from './rules.factory.js';
import type { Comparison, ProjectFacts, Test } from './rules.js';

const judge = (test: Test, facts: ProjectFacts = {}, place: string[] = []) =>
  compileTest(test).judge(readFacts(facts), place);
const truth = (test: Test, facts?: ProjectFacts, place?: string[]) => judge(test, facts, place).truth;

const YES = compare('exports', '=', true);
const NO: Test = { op: 'not', of: YES };
const UNSTATED = compare('owns-core-ip', '=', true);
const exports = { exports: true };

describe('a requirement', () => {
  it.each([
    ['59.9', 'not_met'],
    ['60', 'met'],
    ['60.0', 'met'],
    ['60.1', 'met'],
  ])('of at least 60 %% is, with %s %%, %s', (value, expected) => {
    expect(
      truth(compare('main-business-share', '>=', share('60')), { 'main-business-share': share(value) }),
    ).toBe(expected);
  });

  const comparisons: [Comparison, string, string, string][] = [
    ['=', 'not_met', 'met', 'not_met'],
    ['<', 'met', 'not_met', 'not_met'],
    ['<=', 'met', 'met', 'not_met'],
    ['>', 'not_met', 'not_met', 'met'],
    ['>=', 'not_met', 'met', 'met'],
  ];
  it.each(comparisons)('compares by %s', (is, below, equal, above) => {
    const test = compare('jobs', is, '100');
    expect(['99', '100', '101'].map((jobs) => truth(test, { jobs }))).toEqual([below, equal, above]);
    const day = compare('final-investment-decision', is, '2030-12-31');
    const days = ['2030-12-30', '2030-12-31', '2031-01-01'];
    expect(days.map((each) => truth(day, { 'final-investment-decision': each }))).toEqual([
      below,
      equal,
      above,
    ]);
  });

  it('compares quantities of one dimension in whatever unit', () => {
    const test = compare('floor-area', '>=', { value: '1', unit: 'ha' });
    expect(truth(test, { 'floor-area': { value: '10000', unit: 'm2' } })).toBe('met');
    expect(truth(test, { 'floor-area': { value: '14.9', unit: 'mu' } })).toBe('not_met');
  });

  it('never converts a currency silently: it is unknown, and says which it needs', () => {
    const test = compare('fixed-investment', '>=', cny('30000000'));
    expect(judge(test, { 'fixed-investment': { amount: '50000000', currency: 'USD' } })).toEqual({
      truth: 'unknown',
      missing: [],
      incomparable: [{ fact: 'fixed-investment', stated: 'USD', needed: 'CNY' }],
      wordsOnly: false,
    });
  });

  it('is unknown while its fact is, and names it', () => {
    expect(judge(UNSTATED)).toEqual({
      truth: 'unknown',
      missing: ['owns-core-ip'],
      incomparable: [],
      wordsOnly: false,
    });
  });

  it('that is only words is never met and never not met', () => {
    expect(judge({ op: 'text' })).toEqual({
      truth: 'unknown',
      missing: [],
      incomparable: [],
      wordsOnly: true,
    });
    expect(judge({ op: 'not', of: { op: 'text' } }).wordsOnly).toBe(true);
  });

  it('asks for a choice among several', () => {
    const test: Test = { op: 'one-of', fact: 'segment', values: ['RE4a', 'RE4b'] };
    expect(truth(test, { segment: 'RE4b' })).toBe('met');
    expect(truth(test, { segment: 'RE5' })).toBe('not_met');
    expect(judge(test).missing).toEqual(['segment']);
    expect(truth(compare('segment', '=', 'RE5'), { segment: 'RE5' })).toBe('met');
    expect(truth(compare('segment', '=', 'RE5'), { segment: 'RE6' })).toBe('not_met');
  });

  it('cannot be judged by a fact that nobody has defined, nor by a value that is none of its kind', () => {
    expect(truth(compare('no-such-fact', '=', true), { 'no-such-fact': true })).toBe('unknown');
    expect(truth(compare('jobs', '>=', true), { jobs: '5' })).toBe('unknown');
    expect(truth(compare('jobs', '>=', '5'), { jobs: 'many' })).toBe('unknown');
  });

  it('is unknown, never a no, where the fact was read as something of another kind', () => {
    const read: Record<string, ReadValue> = {
      exports: { kind: 'boolean', value: true },
      segment: { kind: 'choices', values: new Set(['RE1']) },
      'in-use-day': { kind: 'day', value: '2030-12-31' },
      jobs: { kind: 'number', value: new Exact(5), unit: '' },
    };
    const wanted: [string, Test][] = [
      ['exports', YES],
      ['segment', compare('segment', '=', 'RE1')],
      ['in-use-day', compare('in-use-day', '=', '2030-12-31')],
      ['jobs', compare('jobs', '=', '5')],
      ['segment', { op: 'one-of', fact: 'segment', values: ['RE1'] }],
    ];
    for (const [fact, test] of wanted)
      for (const [kind, value] of Object.entries(read))
        expect(compileTest(test).judge(new Map([[fact, value]]), []).truth).toBe(
          kind === fact ? 'met' : 'unknown',
        );
  });

  it('for one of several choices is met by any of those that are stated', () => {
    const stated = new Map([['segment', { kind: 'choices', values: new Set(['RE5', 'RE4a']) } as const]]);
    const met = (values: string[]) =>
      compileTest({ op: 'one-of', fact: 'segment', values }).judge(stated, []).truth;
    expect([met(['RE4a', 'RE4b']), met(['RE5']), met(['RE6'])]).toEqual(['met', 'met', 'not_met']);
    expect(compileTest(compare('segment', '=', 'RE4a')).judge(stated, []).truth).toBe('met');
  });

  describe('of a place', () => {
    const test: Test = {
      op: 'in-place',
      inside: ['cn-ganzhou', 'cn-sichuan'],
      outside: ['cn-jiangxi', 'CN-x'],
    };
    it.each([
      [['some-park', 'cn-ganzhou', 'cn-jiangxi', 'CN'], 'met'],
      [['other-park', 'cn-jiangxi', 'CN'], 'not_met'],
      [['leshan-park', 'cn-sichuan', 'CN'], 'met'],
      [['shaanxi-park', 'cn-shaanxi', 'CN'], 'unknown'],
      [[], 'unknown'],
    ])('%j is decided by the nearest name: %s', (place, expected) => {
      expect(truth(test, {}, place)).toBe(expected);
      expect(judge(test, {}, place).missing).toEqual([]);
    });
  });
});

describe('requirements together', () => {
  const all = (...of: Test[]): Test => ({ op: 'all', of });
  const any = (...of: Test[]): Test => ({ op: 'any', of });

  it('follow Kleene', () => {
    const table: [Test, string][] = [
      [all(YES, YES), 'met'],
      [all(YES, NO), 'not_met'],
      [all(UNSTATED, NO), 'not_met'],
      [all(UNSTATED, YES), 'unknown'],
      [any(NO, NO), 'not_met'],
      [any(UNSTATED, YES), 'met'],
      [any(UNSTATED, NO), 'unknown'],
      [{ op: 'not', of: UNSTATED }, 'unknown'],
      [{ op: 'not', of: NO }, 'met'],
    ];
    for (const [test, expected] of table) expect(truth(test, exports)).toBe(expected);
  });

  it('ask for nothing that can no longer change them', () => {
    expect(judge(all(UNSTATED, NO), exports).missing).toEqual([]);
    expect(judge(any(UNSTATED, YES), exports).missing).toEqual([]);
    const nested = all(any(UNSTATED, YES), compare('jobs', '>=', '5'));
    expect(judge(nested, exports).missing).toEqual(['jobs']);
  });

  it('gather what is open, each fact once', () => {
    const usd = compare('fixed-investment', '>=', { amount: '1', currency: 'USD' });
    const facts = { 'fixed-investment': cny('1') };
    const judgement = judge(all(UNSTATED, compare('jobs', '>', '1'), UNSTATED, { op: 'text' }, usd), facts);
    expect(judgement.missing).toEqual(['owns-core-ip', 'jobs']);
    expect(judgement.wordsOnly).toBe(true);
    expect(judgement.incomparable).toHaveLength(1);
  });

  it('know whether a place decides, and every fact they name', () => {
    const compiled = compileTest(all(YES, { op: 'in-place', inside: ['CN'], outside: [] }, YES, UNSTATED));
    expect(compiled.placeless).toBe(false);
    expect(compiled.places).toEqual(['CN']);
    expect(compiled.facts).toEqual(['exports', 'owns-core-ip']);
    expect(compileTest({ op: 'not', of: all(YES, UNSTATED) }).placeless).toBe(true);
    expect(compileTest({ op: 'text' }).placeless).toBe(true);
    expect(compileTest({ op: 'one-of', fact: 'segment', values: ['RE1'] })).toMatchObject({
      placeless: true,
      facts: ['segment'],
    });
  });
});

const leaf: fc.Arbitrary<Test> = fc.oneof(
  fc.constantFrom('exports', 'owns-core-ip', 'hnte-recognised').map((fact) => compare(fact, '=', true)),
  fc
    .tuple(fc.constantFrom<Comparison>('=', '<', '<=', '>', '>='), fc.integer({ min: 0, max: 9 }))
    .map(([is, count]) => compare('jobs', is, String(count))),
  fc
    .subarray(['RE1', 'RE2', 'RE5'], { minLength: 1 })
    .map((values): Test => ({ op: 'one-of', fact: 'segment', values })),
  fc.constant<Test>({ op: 'text' }),
);
const { test: anyTest } = fc.letrec<{ test: Test }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map((of): Test => ({ op: 'all', of })),
    fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map((of): Test => ({ op: 'any', of })),
    tie('test').map((of): Test => ({ op: 'not', of })),
  ),
}));
const someFacts = fc.record(
  {
    exports: fc.boolean(),
    'owns-core-ip': fc.boolean(),
    'hnte-recognised': fc.boolean(),
    jobs: fc.integer({ min: 0, max: 9 }).map(String),
    segment: fc.constantFrom('RE1', 'RE2', 'RE5'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ProjectFacts>;

describe('laws of judging', () => {
  it('what is settled stays settled, whatever else becomes known', () => {
    fc.assert(
      fc.property(anyTest, someFacts, someFacts, (test, known, more) => {
        const before = truth(test, known);
        if (before !== 'unknown') expect(truth(test, { ...more, ...known })).toBe(before);
      }),
    );
  });

  it('without a fact it asks for, no answer changes anything', () => {
    fc.assert(
      fc.property(anyTest, someFacts, someFacts, (test, known, more) => {
        const { missing, truth: before } = judge(test, known);
        const others = Object.fromEntries(Object.entries(more).filter(([key]) => !missing.includes(key)));
        if (before === 'unknown') expect(truth(test, { ...others, ...known })).toBe('unknown');
      }),
    );
  });

  it('the order of requirements does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { minLength: 1, maxLength: 4 }), someFacts, (of, facts) => {
        for (const op of ['all', 'any'] as const)
          expect(truth({ op, of: [...of].reverse() }, facts)).toBe(truth({ op, of }, facts));
      }),
    );
  });

  it('a requirement and its contrary are never both met', () => {
    fc.assert(
      fc.property(anyTest, someFacts, (test, facts) => {
        const [here, there] = [truth(test, facts), truth({ op: 'not', of: test }, facts)];
        const contrary = { met: 'not_met', not_met: 'met', unknown: 'unknown' } as const;
        expect(there).toBe(contrary[here]);
      }),
    );
  });
});
