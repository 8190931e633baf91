import { describe, expect, it } from '@jest/globals';
import { parsePartialDate } from '../../platform/clock/partial-date.js';
import { freshnessOf, nextChangeOf } from '../facts/fact-freshness.rules.js';
import { type RankedFact, rankOf } from './park-rank.rules.js';

const TODAY = '2026-11-26';
let ids = 0;

function fact(key: string, asOf: string | null, more: Partial<RankedFact> = {}): RankedFact {
  ids += 1;
  const date = asOf === null ? null : parsePartialDate(asOf);
  const { verifiedOn = null } = more;
  const freshness = freshnessOf({ key, asOf: date, verifiedOn }, TODAY);
  return {
    id: `fact-${ids}`,
    key,
    block: 'area',
    canonicalValue: null,
    canonicalUnit: null,
    asOfTo: date?.to ?? null,
    freshness,
    changesOn: nextChangeOf(freshness),
    ...more,
    verifiedOn,
  };
}
const area = (key: string, asOf: string, m2: string, more: Partial<RankedFact> = {}) =>
  fact(key, asOf, { canonicalValue: m2, canonicalUnit: 'm2', ...more });

describe('a park’s place in lists', () => {
  it('is not earned by an area past its time, which is still shown', () => {
    const old = area('approved_area', '1992-11', '9560000');
    expect(rankOf([old], TODAY)).toMatchObject({
      areaFactId: old.id,
      areaM2: '9560000',
      rankedAreaM2: null,
      rankedAsOf: null,
      freshness: 0,
    });
  });

  it('is earned again once the area is confirmed', () => {
    const confirmed = area('approved_area', '1992-11', '9560000', { verifiedOn: '2026-11-20' });
    expect(rankOf([confirmed], TODAY)).toMatchObject({ rankedAreaM2: '9560000', rankedAsOf: '2026-11-20' });
  });

  it('takes the approved area before the planned one, and only what is an area', () => {
    const planned = area('planned_area', '2026', '5000000');
    const approved = area('approved_area', '2025', '4000000');
    const words = fact('approved_area', '2026');
    expect(rankOf([planned, words, approved], TODAY).areaFactId).toBe(approved.id);
  });

  it('is as new as the newest statement that may be relied on, not as the newest', () => {
    // Availability is relied on for 180 days, an area for three years.
    const gone = fact('available_building', '2026-05-01');
    const lasting = fact('approved_area', '2025-03-01');
    expect(rankOf([gone, lasting], TODAY).rankedAsOf).toBe('2025-03-01');
  });

  it('is not earned by a plan for a day to come', () => {
    const plan = fact('target_output', '2030');
    expect(rankOf([plan], TODAY)).toMatchObject({ rankedAsOf: TODAY, changesOn: '2026-11-27' });
  });

  it('says when it will change by itself', () => {
    const facts = [fact('available_building', '2026-11-01'), fact('approved_area', '2025-03-01')];
    // 180 days of 2026-11-01 end on 2027-04-30; it is due 30 days before.
    expect(rankOf(facts, TODAY).changesOn).toBe('2027-03-31');
    expect(rankOf([fact('approved_area', '1992-11')], TODAY).changesOn).toBeNull();
    expect(rankOf([], TODAY)).toMatchObject({ changesOn: null, freshness: null, completeness: 0 });
  });
});
