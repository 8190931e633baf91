import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aClaimedPark,
  anInvestor,
  aSentEnquiry,
  told,
  visitorsEnquiry,
} from '../../../test/support/enquiries.factory.js';
import { aParkMember, anOfficer } from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';

const NOBODY = '0198c000-0000-7000-8000-000000000000';

describe('an enquiry at a park', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set(START));

  /** A sent enquiry with everything to act on it. Sessions are begun anew, because the clock of a test jumps. */
  async function atPark() {
    const { park, member } = await aClaimedPark(app);
    const { id, investor, recipients } = await aSentEnquiry(app, [park.slug]);
    const recipientId = recipients[0].id as string;
    const investorToken = () => app.signedIn(investor.user);
    const parkToken = () => app.signedIn(member);
    const write = async (token: string, kind: string, body = 'Text of the message') =>
      app.post('/messages', { recipientId, kind, body }, { token });
    const recipient = async () =>
      (await app.get(`/enquiries/${id}`, { token: await investorToken() })).body.recipients[0];
    const move = async (token: string, body: object, version?: number) =>
      app.post(`/enquiries/${id}/recipients/${recipientId}/transitions`, body, {
        token,
        headers: { 'if-match': `"${version ?? (await recipient()).version}"` },
      });
    return { park, member, id, investor, recipientId, investorToken, parkToken, write, recipient, move };
  }

  it('is answered in its thread: the clock stops, the investor is mailed and reads it', async () => {
    const { id, investor, recipientId, parkToken, investorToken, write, recipient, member } = await atPark();
    app.clock.set('2026-11-27T02:00:00Z');
    const answer = await write(await parkToken(), 'answer', 'Plots 7 and 9.\nBoth with 35 kV.');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'answer',
      own: true,
      author: { side: 'park', name: member.name },
    });
    expect(await recipient()).toMatchObject({
      state: 'answered',
      clock: { state: 'stopped', answeredAt: '2026-11-27T02:00:00.000Z' },
      owner: { kind: 'person', name: member.name },
    });
    const mails = await app.mailbox(investor.user.email, 2);
    expect(mails.map(({ subject }) => subject).join()).toContain('has been answered');
    expect(mails.map(({ text }) => text).join()).not.toContain('Plots 7 and 9');
    const thread = await app.get(`/messages?recipientId=${recipientId}`, { token: await investorToken() });
    expect(thread.body.items).toMatchObject([{ body: 'Plots 7 and 9.\nBoth with 35 kV.', own: false }]);
    const timeline = await app.get(`/enquiries/${id}/timeline`, { token: await investorToken() });
    expect(timeline.body.items).toMatchObject([
      { name: 'enquiry.submitted', actor: { name: investor.user.name, side: 'investor' } },
      {
        name: 'enquiry.answered',
        actor: { name: member.name, side: 'park' },
        payload: { recipientId, kind: 'answer' },
      },
    ]);
  });

  it('with a holding reply is still owed: the clock runs on and falls due', async () => {
    const { parkToken, write, recipient } = await atPark();
    await write(await parkToken(), 'holding-reply', 'We will answer soon.');
    expect(await recipient()).toMatchObject({
      state: 'submitted',
      clock: { state: 'running', answeredAt: null },
    });
    app.clock.set('2026-11-30T10:00:00.001Z');
    expect((await recipient()).clock.state).toBe('overdue');
  });

  it('cannot be put off any more once a colleague has given the answer', async () => {
    const { parkToken, write, recipient } = await atPark();
    const token = await parkToken();
    await write(token, 'answer', 'Plot 7.');
    expect((await recipient()).availableActions).not.toContain('send-holding-reply');
    const late = await write(token, 'holding-reply', 'We will answer soon.');
    expect([late.status, late.body.code]).toEqual([409, 'workflow.action-not-available']);
  });

  it('is owed again when the investor says "not answered" within ten working days, and not later', async () => {
    const { member, parkToken, investorToken, write, recipient, move } = await atPark();
    await write(await parkToken(), 'answer', 'Please look at our brochure.');
    app.clock.set('2026-12-10T18:00:00+08:00');
    const reopened = await move(await investorToken(), { action: 'say-not-answered' });
    expect(reopened.status).toBe(200);
    expect(await recipient()).toMatchObject({
      state: 'submitted',
      clock: { state: 'overdue', answeredAt: null },
    });
    const mails = await app.mailbox(member.email, 2);
    expect(mails.map(({ subject }) => subject).join()).toContain('counts as not answered');
    await write(await parkToken(), 'answer', 'Plot 7.');
    expect((await recipient()).clock).toMatchObject({
      state: 'stopped',
      answeredAt: '2026-12-10T10:00:00.000Z',
    });
    app.clock.set('2026-12-24T18:00:01+08:00');
    expect((await recipient()).availableActions).not.toContain('say-not-answered');
    const late = await move(await investorToken(), { action: 'say-not-answered' });
    expect([late.status, late.body.code]).toEqual([422, 'enquiry.objection-too-late']);
  });

  it('waits while the investor is asked, and gives back the time that was left', async () => {
    const { investor, parkToken, investorToken, write, recipient } = await atPark();
    app.clock.set('2026-11-27T10:00:00+08:00');
    await write(await parkToken(), 'information-request', 'How much power?');
    expect(await recipient()).toMatchObject({ state: 'information-requested', clock: { state: 'paused' } });
    const asked = await app.mailbox(investor.user.email, 2);
    expect(asked.map(({ subject }) => subject).join()).toContain('A question about');
    app.clock.set('2026-12-07T10:00:00+08:00');
    expect((await recipient()).clock.state).toBe('paused');
    const supplied = await write(await investorToken(), 'information', '12 MW.');
    expect(supplied.status).toBe(201);
    expect(await recipient()).toMatchObject({
      state: 'submitted',
      clock: { state: 'running', dueAt: '2026-12-10T10:00:00.000Z' },
    });
  });

  it('is taken by one of fifty who press at once', async () => {
    const { park, move, recipient } = await atPark();
    const people: string[] = [];
    for (let n = 0; n < 5; n += 1) people.push(await app.signedIn(await aParkMember(app, park.id)));
    const { version } = await recipient();
    const takes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => move(people[n % 5] as string, { action: 'take' }, version)),
    );
    const statuses = takes.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set([200, 412]));
    expect((await recipient()).version).toBe(version + 1);
  });

  it('is answered once for a repeated request, and stays with its first answer’s time for a further one', async () => {
    const { recipientId, parkToken, investorToken, write, recipient } = await atPark();
    const token = await parkToken();
    const once = { token, headers: { 'idempotency-key': 'answer-once' } };
    const body = { recipientId, kind: 'answer', body: 'Plot 7.' };
    await app.post('/messages', body, once);
    await app.post('/messages', body, once);
    app.clock.advance(60_000);
    await write(token, 'answer', 'And plot 9.');
    expect((await recipient()).clock.answeredAt).toBe(START);
    const thread = await app.get(`/messages?recipientId=${recipientId}&pageSize=1`, {
      token: await investorToken(),
    });
    expect(thread.body.items).toHaveLength(1);
    const rest = await app.get(`/messages?recipientId=${recipientId}&cursor=${thread.body.nextCursor}`, {
      token: await investorToken(),
    });
    expect(rest.body.items).toMatchObject([{ body: 'And plot 9.' }]);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('is closed with an outcome once it is answered, and then takes no message', async () => {
    const { parkToken, write, recipient, move } = await atPark();
    const token = await parkToken();
    const early = await move(token, { action: 'close', outcome: 'Visit agreed' });
    expect([early.status, early.body.code]).toEqual([409, 'workflow.action-not-available']);
    await write(token, 'answer');
    const bare = await move(token, { action: 'close' });
    expect([bare.status, bare.body.code]).toEqual([422, 'enquiry.outcome-missing']);
    const closed = await move(token, { action: 'close', outcome: 'Visit agreed' });
    expect(closed.body.recipients[0]).toMatchObject({
      state: 'closed',
      outcome: 'Visit agreed',
      availableActions: [],
    });
    expect((await recipient()).clock.state).toBe('stopped');
    expect((await write(token, 'message')).status).toBe(409);
    expect((await write(token, 'answer')).status).toBe(409);
  });

  it('is withdrawn by the investor alone, and judged spam by administrators alone', async () => {
    const { parkToken, investorToken, move } = await atPark();
    const refused = await move(await parkToken(), { action: 'withdraw' });
    expect([refused.status, refused.body.code]).toEqual([403, 'enquiry.not-yours-to-act']);
    expect((await move(await parkToken(), { action: 'mark-spam' })).status).toBe(403);
    expect((await move(await investorToken(), { action: 'mark-spam' })).status).toBe(403);
    const withdrawn = await move(await investorToken(), { action: 'withdraw', reason: 'Built elsewhere' });
    expect(withdrawn.body).toMatchObject({
      state: 'withdrawn',
      recipients: [{ outcome: 'Built elsewhere' }],
    });
    const second = await atPark();
    const officer = await app.signedIn(await anOfficer(app));
    expect((await second.move(officer, { action: 'mark-spam' })).body.state).toBe('spam');
  });

  it('offers each party exactly the buttons that work for them', async () => {
    const { id, parkToken, investorToken, write } = await atPark();
    const officer = await app.signedIn(await anOfficer(app));
    const buttons = async (token: string) =>
      (await app.get(`/enquiries/${id}`, { token })).body.recipients[0].availableActions;
    expect(await buttons(await parkToken())).toEqual([
      'take',
      'answer',
      'request-information',
      'send-holding-reply',
      'send-message',
    ]);
    expect(await buttons(await investorToken())).toEqual(['withdraw', 'send-message']);
    expect(await buttons(officer)).toEqual(['mark-spam']);
    expect((await write(officer, 'answer')).status).toBe(403);
    expect((await write(officer, 'message')).status).toBe(403);
    expect((await write(await investorToken(), 'answer')).status).toBe(403);
    expect((await write(await investorToken(), 'holding-reply')).status).toBe(403);
    expect((await write(await parkToken(), 'information')).status).toBe(403);
  });

  it('keeps its thread from other parks of the same enquiry and from strangers, like one that does not exist', async () => {
    const one = await aClaimedPark(app);
    const two = await aClaimedPark(app);
    const { id, recipients } = await aSentEnquiry(app, [one.park.slug, two.park.slug]);
    const ofOne = recipients.find(({ park }: { park: { slug: string } }) => park.slug === one.park.slug).id;
    await app.post('/messages', { recipientId: ofOne, kind: 'answer', body: 'Ours.' }, { token: one.token });
    const stranger = (await anInvestor(app)).token;
    for (const token of [two.token, stranger]) {
      const reads = [ofOne, NOBODY].map((recipientId) =>
        app.get(`/messages?recipientId=${recipientId}`, { token }),
      );
      const [foreign, missing] = await Promise.all(reads);
      expect(foreign?.status).toBe(404);
      expect(told(foreign as never)).toEqual(told(missing as never));
    }
    const write = (recipientId: string) =>
      app.post('/messages', { recipientId, kind: 'answer', body: 'X' }, { token: two.token });
    expect(told(await write(ofOne))).toEqual(told(await write(NOBODY)));
    const move = (recipientId: string) =>
      app.post(
        `/enquiries/${id}/recipients/${recipientId}/transitions`,
        { action: 'take' },
        { token: two.token, headers: { 'if-match': '"1"' } },
      );
    expect((await move(ofOne)).status).toBe(404);
    expect(told(await move(ofOne))).toEqual(told(await move(NOBODY)));
    // The other park learns of its own recipient only, also from the history.
    const history = await app.get(`/enquiries/${id}/timeline`, { token: two.token });
    expect(history.body.items.map(({ name }: { name: string }) => name)).toEqual(['enquiry.submitted']);
    expect(JSON.stringify(history.body)).not.toContain(ofOne);
    const seen = await app.get(`/enquiries/${id}`, { token: two.token });
    expect(seen.body.state).toBe('submitted');
  });

  it('in the triage is answered by administrators, and a visitor writes back by the link', async () => {
    const body = visitorsEnquiry([]);
    await app.post('/enquiries', body);
    const [mail] = await app.mailbox(body.contact.email);
    const { token, body: receipt } = await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) });
    const guest = token as string;
    const [recipient] = (await app.get(`/enquiries/${receipt.id}`, { token: guest })).body.recipients;
    expect(recipient.availableActions).toEqual(['withdraw', 'send-message']);
    const officer = await anOfficer(app);
    const desk = await app.signedIn(officer);
    const write = (by: string, kind: string, text: string) =>
      app.post('/messages', { recipientId: recipient.id, kind, body: text }, { token: by });
    expect((await write(guest, 'message', 'One more thing.')).body).toMatchObject({
      own: true,
      author: { side: 'investor', name: body.contact.name },
    });
    const desks = await app.mailbox(officer.email, 2);
    expect(desks.map(({ subject }) => subject).join()).toContain('New message');
    expect((await write(desk, 'answer', 'Try Baotou.')).body.author).toEqual({
      side: 'administrator',
      name: officer.name,
    });
    const mails = await app.mailbox(body.contact.email, 3);
    const answered = mails.find(({ subject }) => subject.includes('beantwortet'));
    const again = await app.post('/enquiries/follow-sessions', { token: linkTokenIn(answered) });
    const thread = await app.get(`/messages?recipientId=${recipient.id}`, { token: again.token as string });
    expect(thread.body.items.map(({ own }: { own: boolean }) => own)).toEqual([true, false]);
  });

  it('refuses moves without or with a stale version', async () => {
    const { id, recipientId, parkToken, move } = await atPark();
    const token = await parkToken();
    const bare = await app.post(
      `/enquiries/${id}/recipients/${recipientId}/transitions`,
      { action: 'take' },
      { token },
    );
    expect(bare.status).toBe(428);
    expect((await move(token, { action: 'take' }, 1)).status).toBe(200);
    expect((await move(token, { action: 'take' }, 1)).status).toBe(412);
    const twice = await move(token, { action: 'take' });
    expect([twice.status, twice.body.code]).toEqual([409, 'workflow.action-not-available']);
  });

  it.each([
    [{ kind: 'shout' }, '/kind', 'validation.not-a-choice'],
    [{ body: '' }, '/body', 'validation.too-short'],
    [{ body: 'x'.repeat(10_001) }, '/body', 'validation.too-long'],
    [{ body: 'a\u0000b' }, '/body', 'validation.text-not-storable'],
    [{ body: ['text'] }, '/body', 'validation.not-a-text'],
    [{ recipientId: 'one' }, '/recipientId', 'validation.not-an-id'],
    [{ authorSide: 'park' }, '/authorSide', 'validation.unknown-property'],
  ])('refuses a message with %j, pointing at %s', async (changes, pointer, code) => {
    const { recipientId, parkToken } = await atPark();
    const message = { recipientId, kind: 'message', body: 'Text', ...changes };
    const answer = await app.post('/messages', message, { token: await parkToken() });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});
