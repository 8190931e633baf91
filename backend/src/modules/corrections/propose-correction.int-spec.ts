import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  aCorrection,
  aCorrectedPark,
  correctionOf,
  correctionsAt,
  DECLINED_BECAUSE,
  moveCorrection,
} from '../../../test/support/corrections.factory.js';
import { aClaimedPark, told } from '../../../test/support/enquiries.factory.js';
import { aFact } from '../../../test/support/facts.factory.js';
import { somebody } from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';
import { isReference } from '../../platform/reference-code/index.js';
import { PurgeUnconfirmedCorrections } from './purge-unconfirmed-corrections.js';

const DAY = 86_400_000;

let app: TestApp;
/** A chain of jobs: each hop waits for the next look into the queue. */
jest.setTimeout(20_000);
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

let visitors = 0;
const aContact = () => {
  visitors += 1;
  return { name: 'Mei Lin', email: `reader-${visitors}@example.org` };
};

describe('proposing a correction', () => {
  it('brings it to the desk of the park, side by side with what is stated', async () => {
    const world = await aCorrectedPark(app);
    const { reader, reference } = await aCorrection(app, world);
    expect(isReference(reference)).toBe(true);
    expect(await correctionsAt(app, world.park.slug, world.token)).toMatchObject([
      {
        reference,
        park: { slug: world.park.slug },
        factKey: 'available_building',
        seen: { value: '12000', unit: 'm2', asOf: { value: '2026-11-01' } },
        present: { id: world.fact.id, value: '12000' },
        proposed: {
          value: '15000',
          unit: 'm2',
          asOf: { value: '2026-10', from: '2026-10-01' },
          source: { title: 'Yearbook of the zone, page 41', address: 'https://example.com/yearbook' },
        },
        comment: 'The new hall is missing.',
        by: reader.name,
        state: 'open',
        acceptRefusal: null,
        availableActions: ['accept', 'decline'],
      },
    ]);
    const [mail] = await app.mailbox(reader.email);
    expect(mail?.subject).toBe(`Your correction ${reference} has been received`);
  });

  it('waits for a visitor’s mailbox, unseen, and says nothing of what was typed until it is shown', async () => {
    const world = await aCorrectedPark(app);
    const contact = aContact();
    const answer = await app.post('/corrections', correctionOf(world, { contact }));
    expect(answer).toMatchObject({ status: 201, body: { confirmed: false } });
    expect(await correctionsAt(app, world.park.slug, world.token, 'all')).toEqual([]);
    const [mail] = await app.mailbox(contact.email);
    expect(mail?.subject).toContain(answer.body.reference);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/15000|Yearbook|hall|Mei Lin/);

    const token = linkTokenIn(mail);
    const confirmed = await app.post('/corrections/confirmations', { token });
    expect(confirmed).toMatchObject({
      status: 201,
      body: { reference: answer.body.reference, confirmed: true },
    });
    expect(await correctionsAt(app, world.park.slug, world.token)).toMatchObject([
      { by: 'Mei Lin', state: 'open' },
    ]);
    expect((await app.post('/corrections/confirmations', { token })).body.code).toBe('link.used');
    expect((await app.mailbox(contact.email, 2)).at(-1)?.text).toContain('You proposed: 15000 m2');
  });

  it('shows the desk no address, and keeps people and texts out of events', async () => {
    const world = await aCorrectedPark(app);
    const contact = aContact();
    await app.post('/corrections', correctionOf(world, { contact }));
    const [mail] = await app.mailbox(contact.email);
    await app.post('/corrections/confirmations', { token: linkTokenIn(mail) });
    const [shown] = await correctionsAt(app, world.park.slug, world.token);
    expect(JSON.stringify(shown)).not.toContain(contact.email);
    const events = await app.db.query(`SELECT payload FROM domain_events WHERE subject_id = $1`, [shown.id]);
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toMatch(/Mei|example|15000|Yearbook|hall/);
  });

  it('is forgotten with its address when nobody confirms it in thirty days', async () => {
    const world = await aCorrectedPark(app);
    const { body } = await app.post('/corrections', correctionOf(world, { contact: aContact() }));
    const rows = () => app.db.query('SELECT 1 FROM fact_corrections WHERE reference = $1', [body.reference]);
    app.clock.advance(30 * DAY - 1);
    await app.app.get(PurgeUnconfirmedCorrections).execute();
    expect(await rows()).toHaveLength(1);
    app.clock.advance(1);
    await app.app.get(PurgeUnconfirmedCorrections).execute();
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['an unknown fact', { factId: randomUUID() }, '/factId', 'correction.fact-unknown'],
    ['no source', { source: {} }, '/source/title', 'correction.source-missing'],
    ['what is stated already', { value: '12000', asOf: '2026-11-01' }, '/value', 'correction.nothing-new'],
    ['words for a number', { value: 'more' }, '/value', 'fact.number-unreadable'],
    ['a unit of something else', { unit: 'MW' }, '/unit', 'fact.unit-unexpected'],
    ['a date that is none', { asOf: 'soon' }, '/asOf', 'fact.date-unreadable'],
    [
      'a script as source',
      { source: { address: 'javascript:0' } },
      '/source/address',
      'fact.address-unreadable',
    ],
    ['no address to answer to', { contact: undefined }, '/contact/email', 'correction.contact-needed'],
  ])('is refused with %s', async (_what, changes, pointer, code) => {
    const world = await aCorrectedPark(app);
    const refused = await app.post('/corrections', correctionOf(world, { contact: aContact(), ...changes }));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } });
  });

  it('needs no contact of somebody signed in, and takes none', async () => {
    const world = await aCorrectedPark(app);
    const token = await app.signedIn(await somebody(app));
    const refused = await app.post('/corrections', correctionOf(world, { contact: aContact() }), { token });
    expect(refused.body.errors).toMatchObject([{ code: 'correction.contact-not-needed' }]);
  });

  it('tells nobody of facts they cannot read', async () => {
    const { park } = await aClaimedPark(app);
    const hidden = await aFact(app, park.id, { visibility: 'on-request' });
    const token = await app.signedIn(await somebody(app));
    const asked = await app.post('/corrections', correctionOf({ park, fact: hidden }), { token });
    const missing = await app.post(
      '/corrections',
      correctionOf({ park, fact: { ...hidden, id: randomUUID() } }),
      { token },
    );
    expect(told(asked)).toEqual(told(missing));
  });

  it('is kept once for each key, and limited by the mailbox it writes to', async () => {
    const world = await aCorrectedPark(app);
    const contact = aContact();
    const body = correctionOf(world, { contact });
    const headers = { 'idempotency-key': randomUUID() };
    const first = await app.post('/corrections', body, { headers });
    const again = await app.post('/corrections', body, { headers });
    expect(again).toMatchObject({ status: 201, body: first.body });
    const answers = await Promise.all(Array.from({ length: 25 }, () => app.post('/corrections', body)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('following what one has proposed', () => {
  const ownOf = async (token: string, query = '') =>
    (await app.get(`/corrections/own${query}`, { token })).body;

  it('shows all of it with its state and the reason, the newest first, and nobody else’s', async () => {
    const world = await aCorrectedPark(app);
    const first = await aCorrection(app, world);
    const { readerToken: token } = first;
    const again = await app.post('/corrections', correctionOf(world, { value: '16000' }), { token });
    const other = await aCorrection(app, world);
    await moveCorrection(app, first.id, world.token, { action: 'decline', reason: DECLINED_BECAUSE });
    const { items, nextCursor } = await ownOf(token);
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      { reference: again.body.reference, state: 'open', reason: null, decidedAt: null },
      {
        reference: first.reference,
        park: { slug: world.park.slug },
        factKey: 'available_building',
        seen: { value: '12000', unit: 'm2' },
        proposed: { value: '15000', source: { title: 'Yearbook of the zone, page 41' } },
        comment: 'The new hall is missing.',
        state: 'declined',
        reason: DECLINED_BECAUSE,
        decidedAt: START,
      },
    ]);
    expect((await ownOf(other.readerToken)).items).toMatchObject([{ reference: other.reference }]);
  });

  it('tells neither who decided nor what is published since, which stays at the desk', async () => {
    const world = await aCorrectedPark(app);
    const { id, readerToken } = await aCorrection(app, world);
    await moveCorrection(app, id, world.token, { action: 'accept' });
    const [own] = (await ownOf(readerToken)).items;
    expect(own.state).toBe('accepted');
    for (const hidden of ['decidedBy', 'present', 'acceptRefusal', 'acceptedInto', 'by'])
      expect(own).not.toHaveProperty(hidden);
  });

  it('comes in pages, and is for who has signed in', async () => {
    const world = await aCorrectedPark(app);
    const { readerToken: token, reference } = await aCorrection(app, world);
    await app.post('/corrections', correctionOf(world, { value: '16000' }), { token });
    const first = await ownOf(token, '?pageSize=1');
    const second = await ownOf(token, `?pageSize=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ reference }], nextCursor: null });
    expect((await app.get('/corrections/own')).status).toBe(401);
    const file = await app.get('/corrections/own/export?columns=reference,value,state', { token });
    expect(String(file.body)).toContain(`${reference},15000,open\r\n`);
    expect(String(file.body).trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('leaves out what a visitor has not confirmed', async () => {
    const world = await aCorrectedPark(app);
    const { id, readerToken } = await aCorrection(app, world);
    await app.db.query(`UPDATE fact_corrections SET state = 'unconfirmed' WHERE id = $1`, [id]);
    expect((await ownOf(readerToken)).items).toEqual([]);
  });
});
