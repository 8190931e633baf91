import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACT_IMPLICATIONS } from './implied-facts.data.js';
import { projectFact, SEGMENT_CODES } from './project-facts.data.js';
import { factProblems, impliedFacts, readFacts, readValue } from './read-facts.js';
import { cny, share } from './rules.factory.js';
import type { ProjectFacts } from './rules.js';

const codes = (facts: ProjectFacts) => factProblems(facts).map(({ key, code }) => `${key} ${code}`);

describe('stated facts', () => {
  it('are taken as they are when they fit', () => {
    const facts: ProjectFacts = {
      segment: 'RE4a',
      jobs: '300',
      exports: false,
      'fixed-investment': cny('460000000'),
      'main-business-share': share('100'),
      'floor-area': { value: '15', unit: 'mu' },
    };
    expect(factProblems(facts)).toEqual([]);
    const read = readFacts(facts);
    // Six that are stated, and three that follow from the segment.
    expect(read.size).toBe(9);
    expect(read.get('floor-area')).toMatchObject({ kind: 'number', unit: 'm2' });
    expect(read.get('fixed-investment')).toMatchObject({ kind: 'number', unit: 'CNY' });
    expect(read.get('jobs')).toMatchObject({ kind: 'number', unit: '' });
  });

  it.each<[string, ProjectFacts, string]>([
    ['an unknown key', { colour: 'red' }, 'colour project-fact.unknown-key'],
    ['a key of the language', { constructor: true }, 'constructor project-fact.unknown-key'],
    ['text for a number', { jobs: 'three hundred' }, 'jobs project-fact.type'],
    ['an exponent', { jobs: '1e3' }, 'jobs project-fact.type'],
    ['a number for yes or no', { exports: '1' }, 'exports project-fact.type'],
    ['an unknown choice', { segment: 'RE9' }, 'segment project-fact.type'],
    ['several of one choice', { segment: ['RE1', 'RE2'] }, 'segment project-fact.type'],
    ['money without a currency', { 'fixed-investment': '5' }, 'fixed-investment project-fact.type'],
    [
      'a currency that is none',
      { 'fixed-investment': { amount: '5', currency: 'yuan' } },
      'fixed-investment project-fact.type',
    ],
    ['another dimension', { 'floor-area': { value: '5', unit: 'km' } }, 'floor-area project-fact.unit'],
    [
      'an unknown unit',
      { 'floor-area': { value: '5', unit: 'football fields' } },
      'floor-area project-fact.unit',
    ],
    ['a negative amount', { 'fixed-investment': cny('-1') }, 'fixed-investment project-fact.negative'],
    [
      'an absurd amount',
      { 'fixed-investment': cny('1000000000000000') },
      'fixed-investment project-fact.absurd',
    ],
    [
      'more than everything',
      { 'main-business-share': share('100.1') },
      'main-business-share project-fact.above',
    ],
    [
      'a currency that is longer than a code',
      { 'fixed-investment': { amount: '5', currency: 'CNYX' } },
      'fixed-investment project-fact.type',
    ],
    [
      'a currency with something before its code',
      { 'fixed-investment': { amount: '5', currency: '¥CNY' } },
      'fixed-investment project-fact.type',
    ],
    ['money in words', { 'fixed-investment': cny('five') }, 'fixed-investment project-fact.type'],
    [
      'an area for money',
      { 'fixed-investment': { value: '5', unit: 'ha' } },
      'fixed-investment project-fact.type',
    ],
    ['money for an area', { 'floor-area': cny('5') }, 'floor-area project-fact.type'],
    ['an area in words', { 'floor-area': { value: 'much', unit: 'ha' } }, 'floor-area project-fact.type'],
    [
      'a known choice beside an unknown one',
      { segment: ['RE1', 'RE9'] as string[] },
      'segment project-fact.type',
    ],
    [
      'a day that does not exist',
      { 'final-investment-decision': '2026-02-30' },
      'final-investment-decision project-fact.type',
    ],
    [
      'a year for a day',
      { 'final-investment-decision': '2026' },
      'final-investment-decision project-fact.type',
    ],
    [
      'a month for a day',
      { 'final-investment-decision': '2026-02' },
      'final-investment-decision project-fact.type',
    ],
    [
      'a day before all calendars',
      { 'final-investment-decision': '0000-01-01' },
      'final-investment-decision project-fact.type',
    ],
    ['yes for a day', { 'final-investment-decision': true }, 'final-investment-decision project-fact.type'],
    [
      'money with something beside it',
      { 'fixed-investment': { ...cny('5'), note: 'about' } } as ProjectFacts,
      'fixed-investment project-fact.type',
    ],
    [
      'an area with something beside it',
      { 'floor-area': { value: '5', unit: 'ha', note: 'about' } } as ProjectFacts,
      'floor-area project-fact.type',
    ],
    ['one choice twice', { 'hs-codes': ['none', 'none'] }, 'hs-codes project-fact.type'],
    // As it comes out of a stored record: null is no fact, and never a no.
    [
      'null for money',
      { 'fixed-investment': null } as unknown as ProjectFacts,
      'fixed-investment project-fact.type',
    ],
    ['null for an area', { 'floor-area': null } as unknown as ProjectFacts, 'floor-area project-fact.type'],
  ])('are refused for %s', (_, facts, expected) => {
    expect(codes(facts)).toEqual([expected]);
    expect(readFacts(facts).size).toBe(expected.match(/negative|absurd|above/) ? 1 : 0);
  });

  it('are refused for a currency that nobody pays in, and still read where they were kept', () => {
    const facts = { 'fixed-investment': { amount: '5', currency: 'XQQ' } };
    expect(factProblems(facts).map(({ code }) => code)).toEqual(['project-fact.type']);
    expect(readFacts(facts).get('fixed-investment')).toMatchObject({ unit: 'XQQ' });
  });

  it.each<[string, ProjectFacts, Record<string, string>]>([
    ['what it measures', { 'floor-area': { value: '5', unit: 'km' } }, { type: 'area' }],
    ['of what kind it is', { jobs: 'many' }, { type: 'count' }],
    ['how much it can be at most', { 'main-business-share': share('101') }, { most: '100' }],
    [
      'of what it is a part',
      { 'equipment-purchase': cny('2'), 'fixed-investment': cny('1') },
      { other: 'fixed-investment' },
    ],
    [
      'what it speaks against',
      { ownership: 'domestic', 'foreign-capital': cny('1') },
      { other: 'ownership' },
    ],
  ])('that are refused say %s', (_, facts, params) => {
    expect(factProblems(facts).map((problem) => problem.params)).toEqual([params]);
  });

  it('of several choices are read together, each of them a known one', () => {
    const products = { key: 'products', type: 'choices', choices: ['NdPr', 'Dy', 'Tb'] } as const;
    const definition = { ...products, controllable: false, effort: 1, group: 'plan' } as const;
    expect(readValue(definition, ['NdPr', 'Dy'])).toEqual({
      kind: 'choices',
      values: new Set(['NdPr', 'Dy']),
    });
    expect(readValue(definition, 'Dy')).toEqual({ kind: 'choices', values: new Set(['Dy']) });
    expect(readValue(definition, ['NdPr', 'Au'])).toBeNull();
    expect(readValue({ ...definition, choices: undefined }, 'Dy')).toBeNull();
  });

  it('may be nothing, all there is, and as large as a slip of the keyboard never is', () => {
    expect(codes({ 'fixed-investment': cny('999999999999999.99') })).toEqual([]);
    expect(codes({ jobs: '0', 'fixed-investment': cny('0'), 'main-business-share': share('100') })).toEqual(
      [],
    );
    // However it is written: what counts is how much it is.
    const inKilometres = { 'floor-area': { value: '1000000000', unit: 'km2' } };
    expect(codes(inKilometres)).toEqual(['floor-area project-fact.absurd']);
  });

  it('are no contradiction while one of the two is not stated', () => {
    expect(codes({ 'equipment-purchase': cny('5') })).toEqual([]);
    expect(codes({ 'fixed-investment': cny('5') })).toEqual([]);
    expect(codes({ ownership: 'domestic' })).toEqual([]);
    expect(codes({ 'foreign-capital': cny('5') })).toEqual([]);
  });

  it('contradict each other when a part is more than its whole, in one currency', () => {
    const facts = (part: string, currency = 'CNY') => ({
      'fixed-investment': cny('100'),
      'equipment-purchase': { amount: part, currency },
    });
    expect(codes(facts('100'))).toEqual([]);
    expect(codes(facts('101'))).toEqual(['equipment-purchase project-fact.contradiction']);
    expect(codes(facts('101', 'USD'))).toEqual([]);
    expect(codes({ investment: cny('5'), 'fixed-investment': cny('5') })).toEqual([]);
    expect(codes({ investment: cny('5'), 'fixed-investment': cny('6') })).toEqual([
      'fixed-investment project-fact.contradiction',
    ]);
    expect(codes({ 'fixed-investment': cny('1'), 'fixed-investment-in-year': cny('2') })).toEqual([
      'fixed-investment-in-year project-fact.contradiction',
    ]);
  });

  it('contradict each other when a domestic firm brings foreign capital', () => {
    expect(codes({ ownership: 'domestic', 'foreign-capital': cny('5') })).toEqual([
      'foreign-capital project-fact.contradiction',
    ]);
    expect(codes({ ownership: 'domestic', 'foreign-capital': cny('0') })).toEqual([]);
    expect(codes({ ownership: 'foreign', 'foreign-capital': cny('5') })).toEqual([]);
  });
});

describe('what follows from stated facts', () => {
  const implied = (facts: ProjectFacts) => impliedFacts(facts).map(({ fact, from }) => `${fact} < ${from}`);

  it.each(SEGMENT_CODES)('of segment %s is that the project works in rare earths', (segment) => {
    expect(readFacts({ segment }).get('works-in-rare-earths')).toEqual({ kind: 'boolean', value: true });
  });

  it('is what the chain says of a segment, and no more', () => {
    expect(implied({ segment: 'RE4a' })).toEqual([
      'works-in-rare-earths < segment',
      'makes-rare-earth-materials < segment',
      'deep-processing < segment',
    ]);
    expect(implied({ segment: 'RE4f' })).toEqual([
      'works-in-rare-earths < segment',
      'makes-rare-earth-materials < segment',
    ]);
    for (const segment of ['RE1', 'RE2', 'RE3', 'RE5', 'RE6'])
      expect(implied({ segment })).toEqual(['works-in-rare-earths < segment']);
  });

  it('is nothing of a no, of what is unknown, or of what cannot be read', () => {
    expect(implied({})).toEqual([]);
    expect(implied({ 'oxide-to-magnet': false, 'deep-processing': false })).toEqual([]);
    expect(implied({ segment: 'RE9' })).toEqual([]);
    expect(implied({ segment: ['RE4a'] })).toEqual([]);
  });

  it('names the stated fact it follows from, the first of several', () => {
    expect(implied({ 'oxide-to-magnet': true, segment: 'RE5' })).toEqual([
      'works-in-rare-earths < segment',
      'makes-rare-earth-materials < oxide-to-magnet',
      'deep-processing < oxide-to-magnet',
    ]);
    expect(implied({ 'deep-processing': true })).toEqual(['works-in-rare-earths < deep-processing']);
  });

  it('never takes the place of what is stated', () => {
    const facts = { segment: 'RE4a', 'deep-processing': false };
    expect(readFacts(facts).get('deep-processing')).toEqual({ kind: 'boolean', value: false });
  });

  it('is never fewer for who states more', () => {
    const some = fc.record(
      {
        segment: fc.constantFrom(...SEGMENT_CODES),
        'oxide-to-magnet': fc.boolean(),
        'deep-processing': fc.boolean(),
        'works-in-rare-earths': fc.boolean(),
        jobs: fc.constant('5'),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<ProjectFacts>;
    fc.assert(
      fc.property(some, some, (known, more) => {
        const [before, after] = [readFacts(known), readFacts({ ...more, ...known })];
        for (const key of before.keys()) expect(after.has(key)).toBe(true);
      }),
    );
  });

  it('is refused when it is stated otherwise', () => {
    expect(factProblems({ segment: 'RE1', 'works-in-rare-earths': false })).toEqual([
      { key: 'works-in-rare-earths', code: 'project-fact.implied-otherwise', params: { other: 'segment' } },
    ]);
    expect(codes({ 'oxide-to-magnet': true, 'deep-processing': false })).toEqual([
      'deep-processing project-fact.implied-otherwise',
    ]);
    expect(codes({ segment: 'RE4a', 'works-in-rare-earths': true, 'oxide-to-magnet': false })).toEqual([]);
    expect(codes({ segment: 'RE5', 'deep-processing': false })).toEqual([]);
  });

  it('is written down whole, of facts and values that there are', () => {
    for (const { fact, values, implies, why } of FACT_IMPLICATIONS) {
      expect(why).not.toBe('');
      for (const value of values) {
        expect(factProblems({ [fact]: value })).toEqual([]);
        const said = { [fact]: value, ...implies };
        expect(factProblems(said)).toEqual([]);
        // Stated with all that follows from it, nothing more follows.
        expect(readFacts(said).size).toBe(readFacts({ [fact]: value }).size);
      }
      for (const key of Object.keys(implies)) expect(projectFact(key)).toBeDefined();
    }
  });
});
