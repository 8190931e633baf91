import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCompanyMember, aLead, aPark } from '../../../test/support/leads.factory.js';
import { aParkMember, anAdmin, anOfficer, type Somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { Events } from '../../platform/events/events.js';
import { Database } from '../../platform/database/database.js';

const HOUR = 3_600_000;
const NOWHERE = '0193f0a0-0000-7000-8000-00000000dead';

let app: TestApp;
let officer: Somebody;
let token: string;
let park: { id: string; slug: string };
beforeAll(async () => {
  app = await createTestApp();
  officer = await anOfficer(app);
  token = await app.signedIn(officer);
  park = await aPark(app);
}, 60_000);
afterAll(() => app?.stop());

const read = async (leadId: string) => (await app.get(`/leads/${leadId}`, { token })).body;
const versioned = (version: number) => ({ token, headers: { 'if-match': `"${version}"` } });
async function move(leadId: string, action: string, input: object = {}) {
  const { version } = await read(leadId);
  return app.post(`/leads/${leadId}/transitions`, { action, ...input }, versioned(version));
}
async function edit(leadId: string, changes: object) {
  const { version } = await read(leadId);
  return app.patch(`/leads/${leadId}`, changes, versioned(version));
}
/** Staff sessions do not outlast an idle hour. */
async function anHourLater() {
  app.clock.advance(HOUR);
  token = await app.signedIn(officer);
}
const listed = async (query: string) => {
  const { body } = await app.get(`/leads?${query}`, { token });
  return (body.items as { id: string }[]).map(({ id }) => id);
};

describe('the list of leads', () => {
  it('filters by stage, park, assignee, what is due and words, in Latin and Chinese', async () => {
    const now = app.clock.now().getTime();
    const late = await aLead(app, { company: '北方磁材有限公司', dueAt: new Date(now - HOUR) });
    const calm = await aLead(app, {
      company: 'Zephyr Motors',
      project: 'Rotor plant',
      dueAt: new Date(now + 90 * HOUR),
    });
    await edit(calm.leadId, { parkId: park.id, assigneeUserId: officer.id });
    await move(calm.leadId, 'advance');

    expect(await listed('due=overdue')).toContain(late.leadId);
    expect(await listed('due=overdue')).not.toContain(calm.leadId);
    expect(await listed('due=running')).toContain(calm.leadId);
    expect(await listed('due=none')).not.toContain(late.leadId);
    expect(await listed('q=磁材')).toEqual([late.leadId]);
    expect(await listed('q=zeph%20rot')).toEqual([calm.leadId]);
    expect(await listed('q=zephyrus')).toEqual([]);
    expect(await listed('q=%25')).toEqual([]);
    expect(await listed(`park=${park.slug}&stage=qualified&assignee=me&q=zephyr`)).toEqual([calm.leadId]);
    expect(await listed('assignee=none')).not.toContain(calm.leadId);
    expect(await listed('park=no-such-park')).toEqual([]);
  });

  it('finds a lead by its company’s new name', async () => {
    const { leadId, companyId } = await aLead(app, { company: 'Oldname' });
    await app.db.query(`UPDATE companies SET name = 'Freshname' WHERE id = $1`, [companyId]);
    await app.app
      .get(Database)
      .transaction(() =>
        app.app.get(Events).record({ name: 'company.edited', subject: { type: 'company', id: companyId } }),
      );
    await app.quiet();
    expect(await listed('q=freshname')).toEqual([leadId]);
    expect(await listed('q=oldname')).toEqual([]);
  });

  it('pages without repeating or leaving out, the last one touched first', async () => {
    const all = await listed('pageSize=100');
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const { body } = await app.get(`/leads?pageSize=4${cursor ? `&cursor=${cursor}` : ''}`, { token });
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    } while (cursor);
    expect(seen).toEqual(all);
    const touched = all.at(-1) as string;
    await anHourLater();
    await app.post(`/leads/${touched}/notes`, { body: 'Still alive' }, { token });
    expect((await listed(''))[0]).toBe(touched);
  });

  it.each([
    ['a stage that is none', 'stage=finished'],
    ['a due state that is none', 'due=soon'],
    ['an assignee that is none', 'assignee=somebody'],
    ['a key that is none', 'sort=stage'],
    ['a cursor of somebody else', 'cursor=eyJhIjoxfQ'],
    ['a page size beyond a hundred', 'pageSize=101'],
    ['NUL in the words', 'q=a%00b'],
  ])('refuses %s', async (_what, query) => {
    expect((await app.get(`/leads?${query}`, { token })).status).toBe(422);
  });
});

describe('who sees leads', () => {
  it('is an administrator; to a visitor, an investor and a park they are refused', async () => {
    const { leadId, companyId } = await aLead(app, { parks: [park.id] });
    await edit(leadId, { parkId: park.id });
    const investor = await app.signedIn(await aCompanyMember(app, companyId));
    const member = await app.signedIn(await aParkMember(app, park.id, 'park-manager'));
    const admin = await app.signedIn(await anAdmin(app));
    for (const url of [`/leads/${leadId}`, `/leads/${NOWHERE}`, '/leads', `/leads/${leadId}/timeline`]) {
      expect((await app.get(url)).status).toBe(401);
      expect((await app.get(url, { token: investor })).status).toBe(403);
      expect((await app.get(url, { token: member })).status).toBe(403);
    }
    expect((await app.get(`/leads/${leadId}`, { token: admin })).status).toBe(200);
  });

  it('gets the same answer for a lead that is missing, whatever is asked of it', async () => {
    const answers = [
      await app.get(`/leads/${NOWHERE}`, { token }),
      await app.get(`/leads/${NOWHERE}/timeline`, { token }),
      await app.patch(`/leads/${NOWHERE}`, {}, versioned(1)),
      await app.post(`/leads/${NOWHERE}/transitions`, { action: 'advance' }, versioned(1)),
      await app.post(`/leads/${NOWHERE}/notes`, { body: 'x' }, { token }),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 'lead.not-found']);
  });
});
