import { describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from './dto/policy.document.js';
import { aPolicy } from './policies.factory.js';
import { replacementNotes } from './policy-replacements.rules.js';
import type { ReplacementHow } from './policy.terms.js';

const TODAY = '2026-11-26';
/** What is questioned of a policy that takes the place of another, both in force unless it is said otherwise. */
function questioned(
  later: Partial<PolicyDocument>,
  earlier: Partial<PolicyDocument> | null,
  how: ReplacementHow = 'supersedes',
) {
  const replaces = [{ id: 'r0', slug: 'old-list', how, note: null }];
  const { problems, warnings } = replacementNotes(aPolicy({ ...later, replaces }), {
    slug: 'new-list',
    policies: new Map([['old-list', earlier && aPolicy(earlier)]]),
    today: TODAY,
  });
  expect(problems).toEqual([]);
  return warnings;
}
const SAID = [{ pointer: '/replaces/r0', code: 'policy.replaced-in-force', params: { slug: 'old-list' } }];

describe('a policy that ends another', () => {
  it('is questioned while the other would go on counting beside it', () => {
    expect(questioned({}, {})).toEqual(SAID);
    expect(questioned({}, {}, 'repeals')).toEqual(SAID);
    expect(questioned({}, { effectiveTo: null })).toEqual(SAID);
  });

  it('is not where the other has ended, is to be verified, or is archived', () => {
    expect(questioned({}, { sourceStatus: 'superseded', effectiveTo: '2026-11-25' })).toEqual([]);
    expect(questioned({}, { sourceStatus: 'unverified_current' })).toEqual([]);
    expect(questioned({}, null)).toEqual([]);
  });

  it('is asked about the day it begins: what ends the day before it counts beside it on none', () => {
    const begins = { effectiveFrom: '2027-01-01' };
    expect(questioned(begins, { effectiveTo: '2026-12-31' })).toEqual([]);
    expect(questioned(begins, { effectiveTo: '2027-01-01' })).toEqual(SAID);
    // Of a year of which nobody knows the day, once it is over.
    expect(questioned({ effectiveFrom: '2027' }, {})).toEqual([]);
    expect(questioned({ effectiveFrom: '2025' }, {})).toEqual(SAID);
  });

  it('is not while it is no offer itself, nor where it only changes or goes on from the other', () => {
    expect(questioned({ sourceStatus: 'unverified_current' }, {})).toEqual([]);
    for (const how of ['amends', 'continues'] as const) expect(questioned({}, {}, how)).toEqual([]);
  });
});
