import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ParkDesk } from '../../../test/support/content.factory.js';
import {
  aCorrection,
  aCorrectedPark,
  correctionsAt,
  DECLINED_BECAUSE,
  moveCorrection,
} from '../../../test/support/corrections.factory.js';
import { aClaimedPark, aPark, told } from '../../../test/support/enquiries.factory.js';
import { aFact } from '../../../test/support/facts.factory.js';
import { aParkMember, anOfficer } from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
/** A chain of jobs: each hop waits for the next look into the queue. */
jest.setTimeout(20_000);
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

describe('answering a correction', () => {
  it('takes an accepted one into a draft, with its source and its day, and not to the public', async () => {
    const world = await aCorrectedPark(app);
    const { reader, id, reference } = await aCorrection(app, world, {}, 'ja');
    const accepted = await moveCorrection(app, id, world.token, { action: 'accept' });
    expect(accepted).toMatchObject({
      status: 200,
      body: { state: 'accepted', acceptedInto: 2, availableActions: [], version: 2 },
    });
    const { open } = (await new ParkDesk(app, world.park.id, world.token).record()).body;
    expect(open).toMatchObject({ n: 2, state: 'draft' });
    expect(open.document.facts).toMatchObject([
      {
        id: world.fact.id,
        value: '15000',
        asOf: '2026-10',
        source: {
          title: 'Yearbook of the zone, page 41',
          address: 'https://example.com/yearbook',
          retrievedOn: null,
          quote: null,
        },
        visibility: 'public',
      },
    ]);
    const shown = (await app.get(`/parks/${world.park.slug}`)).body.facts;
    expect(shown).toMatchObject([{ id: world.fact.id, value: '12000' }]);
    expect(await app.mailbox(reader.email, 2)).toContainEqual(
      expect.objectContaining({ locale: 'ja', subject: `訂正のご提案 ${reference} が採用されました` }),
    );
    expect(await app.eventsAbout(id)).toEqual(['correction.submitted', 'correction.accepted']);
  });

  it('goes on with the draft that is there', async () => {
    const world = await aCorrectedPark(app);
    const desk = new ParkDesk(app, world.park.id, world.token);
    await desk.begin();
    await desk.edit((document) => (document['notes'] = 'Being written.'));
    const { id } = await aCorrection(app, world);
    expect((await moveCorrection(app, id, world.token, { action: 'accept' })).status).toBe(200);
    const { open } = (await desk.record()).body;
    expect(open.document).toMatchObject({ notes: 'Being written.', facts: [{ value: '15000' }] });
  });

  it('tells the reader why one is declined, and changes nothing else', async () => {
    const world = await aCorrectedPark(app);
    const { reader, id, reference } = await aCorrection(app, world);
    for (const body of [{ action: 'decline' }, { action: 'decline', reason: '  ' }]) {
      const refused = await moveCorrection(app, id, world.token, body);
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toMatchObject([{ pointer: '/reason' }]);
    }
    const declined = await moveCorrection(app, id, world.token, {
      action: 'decline',
      reason: DECLINED_BECAUSE,
    });
    expect(declined.body).toMatchObject({ state: 'declined', reason: DECLINED_BECAUSE, acceptedInto: null });
    const subject = `Your correction ${reference} is not taken over`;
    const mail = (await app.mailbox(reader.email, 2)).find((each) => each.subject === subject);
    expect(mail?.text).toContain(DECLINED_BECAUSE);
    expect((await new ParkDesk(app, world.park.id, world.token).record()).body.open).toBeNull();
    expect(await correctionsAt(app, world.park.slug, world.token)).toEqual([]);
    expect(await correctionsAt(app, world.park.slug, world.token, 'all')).toMatchObject([
      { id, state: 'declined' },
    ]);
  });

  it('is possible once, also for ten at the same moment', async () => {
    const world = await aCorrectedPark(app);
    const { id } = await aCorrection(app, world);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        moveCorrection(
          app,
          id,
          world.token,
          place % 2 === 0 ? { action: 'accept' } : { action: 'decline', reason: DECLINED_BECAUSE },
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await moveCorrection(app, id, world.token, { action: 'accept' }, 2)).body.code).toBe(
      'workflow.action-not-available',
    );
  });

  it('waits while the profile lies with the reviewers, and says so before', async () => {
    const world = await aCorrectedPark(app);
    const manager = await app.signedIn(await aParkMember(app, world.park.id, 'park-manager'));
    const { id } = await aCorrection(app, world);
    const desk = new ParkDesk(app, world.park.id, manager);
    await desk.begin();
    await desk.edit((document) => (document['notes'] = 'Being reviewed.'));
    expect((await desk.move('submit')).status).toBe(200);
    expect((await app.get(`/corrections/${id}`, { token: manager })).body).toMatchObject({
      acceptRefusal: 'correction.profile-held',
      availableActions: ['decline'],
    });
    expect(await moveCorrection(app, id, manager, { action: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'correction.profile-held' },
    });
    // A draft in which somebody has taken the statement out has no place for it either.
    await desk.move('withdraw');
    await desk.edit((document) => (document['facts'] = []));
    expect((await moveCorrection(app, id, manager, { action: 'accept' })).body.code).toBe(
      'correction.fact-gone',
    );
  });

  it('can only be declined when the park no longer states the fact', async () => {
    const world = await aCorrectedPark(app);
    const { id } = await aCorrection(app, world);
    await app.db.query('DELETE FROM facts WHERE id = $1', [world.fact.id]);
    expect((await app.get(`/corrections/${id}`, { token: world.token })).body).toMatchObject({
      present: null,
      acceptRefusal: 'correction.fact-gone',
      availableActions: ['decline'],
    });
    expect((await moveCorrection(app, id, world.token, { action: 'accept' })).body.code).toBe(
      'correction.fact-gone',
    );
  });
});

describe('who answers', () => {
  it('is the team of the park; administrators look on, others find nothing', async () => {
    const world = await aCorrectedPark(app);
    const { id, readerToken } = await aCorrection(app, world);
    const officer = await app.signedIn(await anOfficer(app));
    expect((await app.get(`/corrections/${id}`, { token: officer })).body).toMatchObject({
      state: 'open',
      acceptRefusal: null,
      availableActions: [],
    });
    expect(await moveCorrection(app, id, officer, { action: 'accept' })).toMatchObject({
      status: 403,
      body: { code: 'correction.not-yours-to-decide' },
    });
    const { token: stranger, park: elsewhere } = await aClaimedPark(app);
    const foreign = await app.get(`/corrections/${id}`, { token: stranger });
    expect(told(foreign)).toEqual(told(await app.get(`/corrections/${randomUUID()}`, { token: stranger })));
    expect(
      (await moveCorrection(app, id, stranger, { action: 'decline', reason: DECLINED_BECAUSE })).status,
    ).toBe(404);
    expect((await app.get(`/parks/${world.park.slug}/corrections`, { token: stranger })).status).toBe(404);
    expect(await correctionsAt(app, elsewhere.slug, stranger)).toEqual([]);
    expect((await app.get('/corrections', { token: stranger })).status).toBe(403);
    expect((await app.get(`/corrections/${id}`, { token: readerToken })).status).toBe(403);
  });

  it('are the administrators where the park has no team, until it has one', async () => {
    const park = await aPark(app);
    const world = { park, fact: await aFact(app, park.id) };
    const { id } = await aCorrection(app, world);
    const officer = await app.signedIn(await anOfficer(app));
    const queued = async () =>
      (await app.get('/corrections?pageSize=100', { token: officer })).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await queued()).toContain(id);
    const team = await app.signedIn(await aParkMember(app, park.id));
    expect(await queued()).not.toContain(id);
    expect(
      (await moveCorrection(app, id, officer, { action: 'decline', reason: DECLINED_BECAUSE })).status,
    ).toBe(403);
    expect(
      (await moveCorrection(app, id, team, { action: 'decline', reason: DECLINED_BECAUSE })).status,
    ).toBe(200);
  });
});
