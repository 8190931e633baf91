import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { overlapping } from '../../../test/support/overlapping.js';
import { aMeasureSlug, aPolicySlug } from '../../../test/support/policies.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { aPolicy, aStatedMeasure } from './policies.factory.js';
import { type WrittenPolicy, WritePolicy } from './write-policy.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

/** As the desk publishes it. */
const written = (change: Partial<WrittenPolicy> = {}): WrittenPolicy => ({
  id: randomUUID(),
  slug: aPolicySlug(),
  document: aPolicy({ measures: [aStatedMeasure({ slug: aMeasureSlug() })] }),
  parkId: null,
  demo: false,
  editedAt: app.clock.now(),
  stated: null,
  author: randomUUID(),
  reviewer: null,
  reason: null,
  at: app.clock.now(),
  ...change,
});
const write = (policy: WrittenPolicy) => () =>
  app.db.transaction(() => app.app.get(WritePolicy, { strict: false }).execute(policy));

describe('an address', () => {
  it('that two policies get at the same moment is the first one’s: nothing is written over it', async () => {
    const first = written();
    const second = written({ slug: first.slug });
    const [one, two] = await overlapping(app, write(first), write(second));
    expect(one).toMatchObject({ status: 'fulfilled' });
    expect(two).toMatchObject({ reason: { code: 'policy.slug-taken', kind: 'conflict' } });
    const records = await app.db.query<{ id: string; document: object }>(
      `SELECT policy.id, record.document FROM policy_records record JOIN policies policy ON policy.id = record.policy_id
        WHERE policy.slug = $1`,
      [first.slug],
    );
    expect(records).toMatchObject([{ id: first.id, document: { measures: first.document.measures } }]);
  });

  it('that measures of two policies get at the same moment is the first one’s, and the other is told', async () => {
    const first = written();
    const second = written({ document: first.document });
    const [one, two] = await overlapping(app, write(first), write(second));
    expect(one).toMatchObject({ status: 'fulfilled' });
    expect(two).toMatchObject({
      reason: {
        code: 'measure.slug-taken',
        kind: 'conflict',
        params: { slug: first.document.measures[0]!.slug },
      },
    });
    expect((await app.get(`/policies/${second.slug}`)).status).toBe(404);
  });
});
