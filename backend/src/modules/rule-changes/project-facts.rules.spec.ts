import { describe, expect, it } from '@jest/globals';
import { factProblems } from '../policies/model/read-facts.js';
import { SEGMENT_CODES } from '../policies/model/project-facts.data.js';
import { factsOfBrief, startYearOf } from './project-facts.rules.js';

const nothing = { capex: null, jobs: null, land: null, starts: null };

describe('the facts of a brief', () => {
  it('are what it says, in its own units', () => {
    const facts = factsOfBrief({
      segment: 'RE4a',
      capex: { amount: '460000000.00', currency: 'CNY' },
      jobs: 120,
      land: { value: '300', unit: 'mu' },
      starts: { from: '2028-03-01' },
    });
    expect(facts).toEqual({
      segment: 'RE4a',
      'fixed-investment': { amount: '460000000.00', currency: 'CNY' },
      jobs: '120',
      'land-area': { value: '300', unit: 'mu' },
    });
  });

  it('leave out what it does not say: unknown, never no', () => {
    expect(factsOfBrief({ segment: 'RE5', ...nothing })).toEqual({ segment: 'RE5' });
    expect(startYearOf({ segment: 'RE5', ...nothing })).toBeNull();
  });

  it.each(SEGMENT_CODES)('of %s are facts that rules know', (segment) => {
    const land = { value: '1', unit: 'ha' };
    const capex = { amount: '1.00', currency: 'EUR' };
    expect(factProblems(factsOfBrief({ segment, capex, jobs: 0, land, starts: null }))).toEqual([]);
  });
});
