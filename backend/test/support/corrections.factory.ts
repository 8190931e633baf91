import { expect } from '@jest/globals';
import { aClaimedPark, type TestPark } from './enquiries.factory.js';
import { aFact, type TestFact } from './facts.factory.js';
import { somebody } from './people.factory.js';
import type { TestApp } from './test-app.js';

/** A park with a team and a fact that can be corrected. */
export interface CorrectedPark {
  park: TestPark;
  fact: TestFact;
  /** Session of somebody in the park's team. */
  token: string;
}

export async function aCorrectedPark(app: TestApp): Promise<CorrectedPark> {
  const { park, token } = await aClaimedPark(app);
  return { park, token, fact: await aFact(app, park.id) };
}

/** What a reader sends. */
export const correctionOf = ({ park, fact }: Pick<CorrectedPark, 'park' | 'fact'>, changes: object = {}) => ({
  park: park.slug,
  factId: fact.id,
  value: '15000',
  unit: 'm2',
  asOf: '2026-10',
  source: { title: 'Yearbook of the zone, page 41', address: 'https://example.com/yearbook' },
  comment: 'The new hall is missing.',
  locale: 'en',
  ...changes,
});

/** Proposed by somebody signed in. */
export async function aCorrection(
  app: TestApp,
  world: Pick<CorrectedPark, 'park' | 'fact'>,
  changes: object = {},
  locale: 'en' | 'ja' = 'en',
) {
  const reader = await somebody(app, { locale });
  const readerToken = await app.signedIn(reader);
  const answer = await app.post('/corrections', correctionOf(world, changes), { token: readerToken });
  expect(answer).toMatchObject({ status: 201, body: { confirmed: true } });
  const row = await app.db.one<{ id: string }>('SELECT id FROM fact_corrections WHERE reference = $1', [
    answer.body.reference,
  ]);
  return { reader, readerToken, reference: answer.body.reference as string, id: (row as { id: string }).id };
}

/** Why a desk does not take one over. */
export const DECLINED_BECAUSE =
  'The land office’s register of 2026-09 says 12,000 m2; the page you name is of 2019.';

/** The corrections of a park as its desk lists them. */
export const correctionsAt = async (app: TestApp, slug: string, token: string, state = 'open') =>
  (await app.get(`/parks/${slug}/corrections?state=${state}`, { token })).body.items;

export const moveCorrection = (app: TestApp, id: string, token: string, body: object, version = 1) =>
  app.post(`/corrections/${id}/transitions`, body, { token, headers: { 'if-match': `"${version}"` } });
