import { describe, expect, it } from '@jest/globals';
import { type Proposal, proposalProblems, saysTheSame, type SeenFact } from './proposal.rules.js';

const area: SeenFact = {
  id: 'f1',
  key: 'approved_area',
  valueKind: 'number',
  value: '956',
  unit: 'ha',
  asOf: { value: '1992-11' },
};
const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  value: '1020',
  unit: 'ha',
  asOf: '2026-10',
  sourceTitle: 'Yearbook',
  sourceAddress: null,
  ...changes,
});
const codes = (changes: Partial<Proposal>, fact = area) =>
  proposalProblems(fact, proposal(changes), '2026-11-26').map(({ field, code }) => `${field} ${code}`);

describe('a proposed value', () => {
  it('may be in any unit that measures the same', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ value: '14340', unit: 'mu' })).toEqual([]);
  });

  it.each([
    ['words where a number stands', { value: 'about a thousand' }, 'value fact.number-unreadable'],
    ['a number without its unit', { unit: null }, 'unit fact.unit-needed'],
    ['a unit nobody knows', { unit: 'acre-foot' }, 'unit fact.unit-unknown'],
    ['a unit that measures something else', { unit: 'MW' }, 'unit fact.unit-unexpected'],
    ['a date that is none', { asOf: 'last year' }, 'asOf fact.date-unreadable'],
    [
      'a source that no browser opens',
      { sourceAddress: 'javascript:alert(1)' },
      'source/address fact.address-unreadable',
    ],
  ])('is refused with %s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual([expected]);
  });

  it('keeps the unit the park has chosen, however odd', () => {
    expect(codes({ unit: 'MW' }, { ...area, unit: 'MW' })).toEqual([]);
  });

  it('is not judged for being far off: that is what a correction is for', () => {
    expect(codes({ value: '9560000' })).toEqual([]);
  });

  it('says something new when the value, the unit or the day is another', () => {
    const same = proposal({ value: '956', asOf: '1992-11' });
    expect(saysTheSame(area, same)).toBe(true);
    for (const changes of [{ value: '957' }, { unit: 'mu' }, { asOf: '2026' }, { asOf: null }])
      expect(saysTheSame(area, { ...same, ...changes })).toBe(false);
  });
});
