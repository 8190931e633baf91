import { describe, expect, it } from '@jest/globals';
import type { RecordNews } from '../content/index.js';
import type { ParkSummary } from '../parks/index.js';
import { pageOfRecord } from './notification-pages.js';

const PARK = { id: 'p1', slug: 'baotou-rehtz' } as ParkSummary;
const record = (type: string): RecordNews => ({ id: 'r1', type, parkId: 'p1', title: null });
const told = (organisationKind: 'park' | 'portal', kind: 'content-returned' | 'content-submitted') => ({
  ...{ kind, organisationKind },
  organisationId: organisationKind === 'park' ? 'p1' : null,
});

describe('the page of a record that somebody was told of', () => {
  it.each([
    ['park', '/desk/parks/baotou-rehtz/profile'],
    ['plot', '/desk/parks/baotou-rehtz/plots/r1'],
    ['building', '/desk/parks/baotou-rehtz/buildings/r1'],
    ['offering', '/desk/parks/baotou-rehtz/offerings/r1'],
    ['policy', '/desk/parks/baotou-rehtz/policies/r1'],
  ])('is for the team of its park, of a %s, the record at its desk', (type, page) => {
    expect(pageOfRecord(told('park', 'content-returned'), record(type), PARK)).toBe(page);
  });

  it('is for an administrator who wrote a policy the policy at their own desk, be it a park\u2019s or nobody\u2019s', () => {
    for (const park of [PARK, undefined])
      expect(pageOfRecord(told('portal', 'content-returned'), record('policy'), park)).toBe(
        '/desk/admin/policies/r1',
      );
  });

  it('is for who reviews it its review', () => {
    const page = pageOfRecord(told('portal', 'content-submitted'), record('policy'), undefined);
    expect(page).toBe('/desk/admin/reviews/policy/r1');
  });
});
