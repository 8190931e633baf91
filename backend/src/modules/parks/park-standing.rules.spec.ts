import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXPECTED_BLOCKS } from './profile-blocks.rules.js';
import { type StandingFact, standingOf } from './park-standing.rules.js';

const fact = (state: StandingFact['freshness']['state'], block = 'area'): StandingFact => ({
  block,
  freshness: { state, expiresOn: null, ageMonths: null },
});

describe('how a park’s profile stands', () => {
  it('is the share of statements that may be relied on, and of blocks that are stated', () => {
    const facts = [fact('fresh'), fact('due', 'power'), fact('overdue', 'water'), fact('unknown', 'land')];
    expect(standingOf(facts)).toEqual({
      freshness: 50,
      fresh: 1,
      due: 1,
      overdue: 1,
      undated: 1,
      completeness: 40,
      statedBlocks: 4,
      expectedBlocks: 10,
    });
  });

  it('has no freshness where nothing is stated: unknown is not stale', () => {
    expect(standingOf([])).toMatchObject({ freshness: null, completeness: 0 });
  });

  it('is not made more complete by what nobody expects', () => {
    expect(standingOf([fact('fresh', 'other'), fact('fresh', 'programme')])).toMatchObject({
      freshness: 100,
      completeness: 0,
    });
  });

  it('is lowered by nothing that is confirmed and raised by nothing that goes stale', () => {
    const states = fc.constantFrom('fresh' as const, 'due' as const, 'overdue' as const, 'unknown' as const);
    const facts = fc.array(fc.tuple(states, fc.constantFrom(...EXPECTED_BLOCKS)), { minLength: 1 });
    fc.assert(
      fc.property(facts, fc.nat(), (given, at) => {
        const position = at % given.length;
        const as = (state: StandingFact['freshness']['state']) =>
          standingOf(given.map(([own, block], i) => fact(i === position ? state : own, block)));
        expect(as('fresh').freshness!).toBeGreaterThanOrEqual(as('overdue').freshness!);
        expect(as('fresh').completeness).toBe(as('overdue').completeness);
        expect(as('overdue').freshness!).toBeGreaterThanOrEqual(0);
        expect(as('fresh').freshness!).toBeLessThanOrEqual(100);
      }),
    );
  });
});
