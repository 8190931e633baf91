import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTest } from './judge.js';
import { readFacts } from './read-facts.js';
import { compare } from './rules.factory.js';
import type { ProjectFacts, Test } from './rules.js';
import { isWithin, type MeasureScope, SCOPE_FACTS, type ScopeList, scopeOf } from './scope.js';

const of = (...tests: Test[]) => scopeOf(tests.map((test) => ({ test })));
const oneOf = (fact: string, ...values: string[]): Test => ({ op: 'one-of', fact, values });
const inPlace = (inside: string[], outside: string[] = []): Test => ({ op: 'in-place', inside, outside });
const all = (...tests: Test[]): Test => ({ op: 'all', of: tests });
const any = (...tests: Test[]): Test => ({ op: 'any', of: tests });
const not = (test: Test): Test => ({ op: 'not', of: test });

const MAGNETS = oneOf('segment', 'RE4a');
const FOREIGN = oneOf('ownership', 'foreign', 'joint-venture');
const WORDS: Test = { op: 'text' };

const NOTHING: MeasureScope = {
  territory: null,
  segments: null,
  ownership: null,
  firmSizes: null,
  firmStages: null,
  hsCodes: null,
};

describe('the scope of a measure', () => {
  it('is not narrowed where no condition narrows it', () => {
    expect(of()).toEqual(NOTHING);
    expect(of(compare('jobs', '>=', '100'), WORDS, compare('exports', '=', true))).toEqual(NOTHING);
    expect(of(oneOf('firm-size', 'small', 'medium', 'large'))).toEqual(NOTHING);
  });

  it('is what the conditions ask of segment, ownership, size, stage and goods', () => {
    const tests = [
      MAGNETS,
      FOREIGN,
      oneOf('firm-size', 'small'),
      compare('firm-stage', '=', 'new'),
      oneOf('hs-codes', '28469013', '28053011'),
    ];
    expect(of(...tests)).toEqual({
      territory: null,
      segments: ['RE4a'],
      ownership: ['joint-venture', 'foreign'],
      firmSizes: ['small'],
      firmStages: ['new'],
      hsCodes: ['28053011', '28469013'],
    });
  });

  it('is narrowed by every condition, and by one of several only where all of them narrow it', () => {
    expect(of(oneOf('segment', 'RE4a', 'RE5'), oneOf('segment', 'RE5', 'RE6')).segments).toEqual(['RE5']);
    expect(of(oneOf('segment', 'RE1'), oneOf('segment', 'RE2')).segments).toEqual([]);
    expect(of(any(MAGNETS, oneOf('segment', 'RE1'))).segments).toEqual(['RE1', 'RE4a']);
    expect(of(any(MAGNETS, WORDS)).segments).toBeNull();
    expect(of(any(MAGNETS, FOREIGN))).toEqual(NOTHING);
    expect(of(any(all(MAGNETS, FOREIGN), all(MAGNETS, WORDS)))).toEqual({ ...NOTHING, segments: ['RE4a'] });
  });

  it('turns round what is asked for not to be', () => {
    expect(of(not(oneOf('ownership', 'domestic'))).ownership).toEqual(['joint-venture', 'foreign']);
    expect(of(not(compare('firm-stage', '=', 'existing'))).firmStages).toEqual(['new']);
    expect(of(not(any(oneOf('firm-size', 'small'), WORDS))).firmSizes).toEqual(['medium', 'large']);
    expect(of(not(all(oneOf('firm-size', 'small'), WORDS))).firmSizes).toBeNull();
    expect(of(not(not(MAGNETS))).segments).toEqual(['RE4a']);
    expect(of(not(inPlace(['cn-hunan'], ['CN']))).territory).toEqual({
      inside: ['CN'],
      outside: ['cn-hunan'],
    });
  });

  it('of goods asks for one of them alone, for a project may make several', () => {
    const [one, other] = [oneOf('hs-codes', '28469013', '28469012'), oneOf('hs-codes', '28053011')];
    expect(of(one, other).hsCodes).toEqual(['28053011']);
  });

  it('names where a project must stand', () => {
    expect(of(inPlace(['cn-baotou'], ['CN', 'US'])).territory).toEqual({
      inside: ['cn-baotou'],
      outside: ['CN', 'US'],
    });
    expect(of(any(inPlace(['cn-baotou'], ['CN']), inPlace(['cn-ganzhou'], ['CN', 'US']))).territory).toEqual({
      inside: ['cn-baotou', 'cn-ganzhou'],
      outside: ['CN'],
    });
    expect(of(any(inPlace(['cn-baotou'], ['CN']), WORDS)).territory).toBeNull();
    expect(of(inPlace(['CN']), inPlace(['cn-baotou'], ['cn-hunan', 'CN'])).territory).toEqual({
      inside: ['CN', 'cn-baotou'],
      outside: ['cn-hunan'],
    });
  });
});

const PLACES = ['cn-baotou', 'cn-inner-mongolia', 'CN', 'US'];

describe('a project for which a measure is', () => {
  const leaf = fc.oneof(
    fc.constantFrom(...PLACES).map((name) => inPlace([name], ['CN'])),
    fc.subarray(PLACES, { minLength: 1 }).map((names) => inPlace(names.slice(0, 1), names.slice(1))),
    fc.subarray(['RE1', 'RE4a', 'RE5'], { minLength: 1 }).map((values) => oneOf('segment', ...values)),
    fc.constantFrom('domestic', 'foreign').map((value) => compare('ownership', '=', value)),
    fc
      .subarray(['28469013', '28053011', 'none'], { minLength: 1 })
      .map((values) => oneOf('hs-codes', ...values)),
    fc.constant(WORDS),
    fc.constant(compare('exports', '=', true)),
  );
  const { test } = fc.letrec<{ test: Test }>((tie) => ({
    test: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map((tests) => all(...tests)),
      fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map((tests) => any(...tests)),
      tie('test').map(not),
    ),
  }));
  const facts = fc.record({
    segment: fc.constantFrom('RE1', 'RE4a', 'RE5', 'RE6'),
    ownership: fc.constantFrom('domestic', 'foreign', 'joint-venture'),
    'hs-codes': fc.subarray(['28469013', '28053011', '28461010'], { minLength: 1 }),
    exports: fc.boolean(),
  }) as fc.Arbitrary<ProjectFacts>;
  const place = fc.constantFrom(['cn-baotou', 'cn-inner-mongolia', 'CN'], ['cn-ganzhou', 'CN'], ['US']);

  it('is always within its scope', () => {
    let met = 0;
    fc.assert(
      fc.property(test, facts, place, (tree, stated, path) => {
        if (compileTest(tree).judge(readFacts(stated), path).truth !== 'met') return;
        met += 1;
        const scope = of(tree);
        const stands = scope.territory && compileTest({ op: 'in-place', ...copied(scope.territory) });
        expect(stands?.judge(new Map(), path).truth ?? 'met').toBe('met');
        for (const key of Object.keys(SCOPE_FACTS) as ScopeList[]) {
          const own = [stated[SCOPE_FACTS[key]] ?? []].flat() as string[];
          if (own.length > 0)
            expect({ key, within: isWithin(scope, { [key]: own }) }).toEqual({ key, within: true });
        }
      }),
      { numRuns: 2000 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('is looked for by any of what it is', () => {
    const scope = of(MAGNETS, FOREIGN);
    expect(isWithin(scope, {})).toBe(true);
    expect(isWithin(scope, { segments: [], firmSizes: ['small'] })).toBe(true);
    expect(isWithin(scope, { segments: ['RE1', 'RE4a'] })).toBe(true);
    expect(isWithin(scope, { segments: ['RE1'] })).toBe(false);
    expect(isWithin(scope, { segments: ['RE4a'], ownership: ['domestic'] })).toBe(false);
  });
});

const copied = ({ inside, outside }: NonNullable<MeasureScope['territory']>) => ({
  inside: [...inside],
  outside: [...outside],
});
