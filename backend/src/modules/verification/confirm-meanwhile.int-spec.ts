import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overlapping } from '../../../test/support/overlapping.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { anUnconfirmedPolicy, RuleDesk } from '../../../test/support/verification.factory.js';
import { AmendPublished, type ContentDocument } from '../content/index.js';
import { PolicyRecords, WritePolicy } from '../policies/index.js';

let app: TestApp;
let desk: RuleDesk;
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set('2026-11-26T02:00:00.000Z');
  desk = await RuleDesk.of(app);
}, 60_000);
afterAll(() => app?.stop());

const current = async (slug: string) =>
  (await app.app.get(PolicyRecords, { strict: false }).currentOf(slug))!;

/** As publishing does, by somebody else. */
const published = (slug: string, change: object) => async () => {
  const { id, document } = await current(slug);
  await app.app.get(AmendPublished, { strict: false }).execute('policy', id, {
    document: { ...document, ...change } as unknown as ContentDocument,
    author: desk.admin.id,
    reason: 'published meanwhile',
  });
};

describe('a policy that is published while somebody confirms it', () => {
  it('is confirmed as it was published: with what stood there then', async () => {
    const slug = await anUnconfirmedPolicy(app);
    const [, confirmed] = await overlapping(
      app,
      published(slug, { issuer: 'Another office', effectiveTo: '2027-12-31', sourceDate: '2026-11-18' }),
      () => desk.confirm(`policy/${slug}`),
    );
    expect(confirmed).toMatchObject({
      value: {
        status: 200,
        body: {
          status: 'in-force',
          confirmations: [{ before: { effectiveTo: '2027-12-31', sourceDate: '2026-11-18' } }],
        },
      },
    });
    expect((await current(slug)).document).toMatchObject({
      issuer: 'Another office',
      sourceStatus: 'in_force',
    });
  });

  it('or that is loaded anew from the files meanwhile, is confirmed as it was loaded', async () => {
    const slug = await anUnconfirmedPolicy(app);
    const loaded = async () => {
      const document = { ...(await current(slug)).document, issuer: 'As it was read again' };
      await app.app.get(WritePolicy, { strict: false }).execute({
        ...{ id: null, slug, document, parkId: null, demo: false, editedAt: null, stated: null },
        ...{ author: null, reviewer: null, reason: null, at: app.clock.now() },
      });
    };
    const [, confirmed] = await overlapping(app, loaded, () => desk.confirm(`policy/${slug}`));
    expect(confirmed).toMatchObject({ value: { status: 200 } });
    expect((await current(slug)).document).toMatchObject({
      issuer: 'As it was read again',
      sourceStatus: 'in_force',
    });
  });

  it('is not confirmed by a source that is older than the one it was published by', async () => {
    const slug = await anUnconfirmedPolicy(app);
    const [, confirmed] = await overlapping(app, published(slug, { sourceDate: '2026-11-25' }), () =>
      desk.confirm(`policy/${slug}`),
    );
    expect(confirmed).toMatchObject({
      value: { status: 422, body: { errors: [{ code: 'rule.source-older' }] } },
    });
  });

  it('is named all the same as what took the place of another', async () => {
    const [old, successor] = [await anUnconfirmedPolicy(app), await anUnconfirmedPolicy(app)];
    const [, confirmed] = await overlapping(app, published(successor, { issuer: 'Another office' }), () =>
      desk.confirm(`policy/${old}`, {
        outcome: 'superseded',
        effectiveTo: '2026-11-19',
        supersededBy: successor,
      }),
    );
    expect(confirmed).toMatchObject({ value: { status: 200, body: { status: 'superseded' } } });
    expect((await current(successor)).document).toMatchObject({
      issuer: 'Another office',
      replaces: [{ slug: old }],
    });
  });
});
