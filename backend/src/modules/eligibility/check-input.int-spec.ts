import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';
import { asker, cny, listed, WEST } from './eligibility.factory.js';

let app: TestApp;
const { ask, at } = asker(() => app);
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

const PLACE = { kind: 'park', slug: 'baotou-rehtz', facts: {} };

describe('an instant at which something was believed', () => {
  it.each(['recordedAt', 'compareRecordedAt'])('as %s is one with its zone, or refused', async (name) => {
    for (const wrong of ['2026-W47-1', '2026-330', '2026-11-26T10', '2026-11-26T10:00:00', '2026-11-20']) {
      const { status, body } = await ask({ ...PLACE, [name]: wrong }, '/place');
      expect([wrong, status, body.errors?.[0]?.pointer]).toEqual([wrong, 422, `/${name}`]);
    }
    const ahead = new Date(app.clock.now().getTime() + 60_000).toISOString();
    const { status, body } = await ask({ ...PLACE, [name]: ahead }, '/place');
    expect([status, body.code]).toEqual([422, 'policy.recorded-ahead']);
    const now = { ...PLACE, [name]: app.clock.now().toISOString() };
    expect((await ask(now, '/place')).status).toBe(200);
  });
});

describe('what may be left out', () => {
  it.each(['asOf', 'compareTo', 'startYear', 'years', 'recordedAt', 'compareRecordedAt'])(
    'as %s of one place is refused as null: it would be taken for a day or a number',
    async (name) => {
      const { status, body } = await ask({ ...PLACE, [name]: null }, '/place');
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, `/${name}`]);
    },
  );

  it.each(['asOf', 'compareTo', 'startYear', 'years', 'parks', 'regions'])(
    'as %s of many places is refused as null',
    async (name) => {
      const { status, body } = await ask({ facts: {}, [name]: null });
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, `/${name}`]);
    },
  );

  it('are not the facts: none, or what is no object of facts, is refused as that', async () => {
    for (const facts of [null, 'RE4a', []]) {
      const { status, body } = await ask({ facts });
      expect([status, body.errors]).toMatchObject([422, [{ pointer: '/facts', code: 'validation.invalid' }]]);
    }
  });
});

describe('stated facts', () => {
  it('have nothing beside them, and are no more than there are', async () => {
    const beside = await ask({ facts: { 'fixed-investment': { ...cny('5'), note: 'about' } } });
    expect([beside.status, beside.body.errors[0].code]).toEqual([422, 'project-fact.type']);
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`fact-${index}`, true]));
    const { status, body } = await ask({ facts: many });
    expect([status, body.errors]).toMatchObject([422, [{ pointer: '/facts', code: 'validation.too-many' }]]);
  });
});

describe('a second day', () => {
  const facts = { ...listed, 'taxable-profit': cny('20000000') };

  it('is held against the first at every park: how many, how much, and which measures', async () => {
    const asOf = '2030-12-31';
    const { body } = await ask({ facts, asOf, compareTo: '2031-01-01', parks: ['baotou-rehtz', 'zibo-htz'] });
    expect(body.compareTo).toBe('2031-01-01');
    const [baotou] = body.places;
    expect(baotou.counts.eligible - baotou.compared.counts.eligible).toBeGreaterThan(0);
    expect(baotou.compared.changes).toContainEqual(
      expect.objectContaining({ slug: WEST, before: 'eligible', after: 'not-eligible' }),
    );
    expect(baotou.compared.changes.length).toBe(Math.min(10, baotou.compared.changed));
    // It is the very answer of the other day.
    const other = await ask({ facts, asOf: '2031-01-01', parks: ['baotou-rehtz'] });
    const { counts, totals, indicative } = other.body.places[0];
    expect(baotou.compared).toMatchObject({ counts, totals, indicative });
    expect(other.body.places[0].compared).toBeNull();
  });

  it('changes nothing where it is the same', async () => {
    const day = { asOf: '2026-06-01', compareTo: '2026-06-01' };
    const { body } = await ask({ facts, ...day, parks: ['baotou-rehtz'] });
    expect(body.places[0].compared).toMatchObject({ changed: 0, changes: [] });
  });
});

describe('the places of an answer', () => {
  it('say how many parks are left out: none of the seed', async () => {
    const { body } = await ask({ facts: {} });
    expect(body.leftOut).toBe(0);
    const more = 205 - body.places.length;
    await app.db.query(
      `INSERT INTO parks (slug, name, sort_name, region_id, country, kind, status, coord_precision, time_zone,
         takes_enquiries)
       SELECT 'many-' || n, name, 'zz', region_id, country, kind, status, 'none', time_zone, true
         FROM parks, generate_series(1, $1::int) n WHERE slug = 'baotou-rehtz'`,
      [more],
    );
    const full = (await ask({ facts: {} })).body;
    expect([full.places.length, full.leftOut]).toEqual([200, 5]);
    await app.db.query(`DELETE FROM parks WHERE slug LIKE 'many-%'`);
  });
});

describe('a project without a stated year', () => {
  it('starts in the year it is at the authority of its place', async () => {
    app.clock.set('2026-12-31T20:00:00Z');
    expect((await at('baotou-rehtz', {})).startYear).toBe(2027);
    expect((await at('alliance-texas', {})).startYear).toBe(2026);
    expect((await ask({ facts: {}, parks: ['baotou-rehtz'] })).body.startYear).toBe(2027);
  });
});
