import { describe, expect, it } from '@jest/globals';
import { olderFacts } from './older-facts.rules.js';

const fact = (
  name: string,
  state: 'fresh' | 'due' | 'overdue' | 'unknown',
  expiresOn: string | null,
  current = true,
) => ({
  name,
  current,
  freshness: { state, expiresOn },
});

describe('the values on which nobody should decide without asking', () => {
  it('are those past their time, the longest first, then those due, then those without a date', () => {
    const facts = [
      fact('undated', 'unknown', null),
      fact('due', 'due', '2026-12-01'),
      fact('old', 'overdue', '2026-01-01'),
      fact('oldest', 'overdue', '2019-01-01'),
    ];
    expect(olderFacts(facts).map(({ name }) => name)).toEqual(['oldest', 'old', 'due', 'undated']);
  });

  it('are neither fresh nor history', () => {
    expect(
      olderFacts([fact('fresh', 'fresh', '2029-01-01'), fact('earlier', 'overdue', '2019-01-01', false)]),
    ).toEqual([]);
  });
});
