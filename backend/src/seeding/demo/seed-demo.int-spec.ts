import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { ParkDesk } from '../../../test/support/content.factory.js';
import type { Persona } from '../../modules/identity/index.js';
import { SeedCatalogue } from '../seed-catalogue.js';
import { DEMO_PARKS, DEMO_UNCLAIMED_PARK } from './demo-cases.data.js';
import { type DemoContent, SeedDemo } from './demo.module.js';

let app: TestApp;
let content: DemoContent;
beforeAll(async () => {
  // A Thursday noon in Baotou: a promise of the days before ends within a day.
  app = await createTestApp({ clock: '2026-11-26T04:00:00.000Z', env: { DEMO_MODE: 'true' } });
  await app.app.get(SeedCatalogue, { strict: false }).execute();
  content = await app.app.get(SeedDemo, { strict: false }).execute();
}, 120_000);
afterAll(() => app?.stop());

const as = async (persona: Persona) => app.signedIn({ id: content.people.get(persona) as string });

describe('the demonstration', () => {
  it('has twelve enquiries, six projects of investors and one of a sender of spam, and their leads', () => {
    const { enquiries, projects, leads } = content.objects;
    expect([enquiries.length, projects.length, leads.length]).toEqual([12, 7, 7]);
  });

  it('is made once, however often it is asked for', async () => {
    const again = await app.app.get(SeedDemo, { strict: false }).execute();
    expect(again.objects).toEqual(content.objects);
  });

  it('marks all of it as invented', async () => {
    for (const table of [
      'companies',
      'projects',
      'enquiries',
      'leads',
      'users',
      'park_claims',
      'plots',
      'buildings',
      'offerings',
    ]) {
      expect(await app.db.query(`SELECT id FROM ${table} WHERE NOT demo`)).toEqual([]);
    }
  });

  it('lets the invented park publish land, a building and an offering that anybody can ask for', async () => {
    const plots = (await app.get('/parks/demo-park/plots')).body;
    expect(plots.items.map(({ code }: { code: string }) => code)).toEqual(['A-1', 'B-1', 'A-2']);
    // Of the two available ones one was confirmed too long ago.
    expect(plots.freeLand).toMatchObject({ m2: '245000', plots: 1, outdated: 1 });
    expect((await app.get('/parks/demo-park/buildings')).body.items).toMatchObject([
      { code: 'SF-1', plot: { code: 'A-2' }, demo: true },
    ]);
    const [offering] = (await app.get('/offerings?park=demo-park')).body.items;
    expect(offering).toMatchObject({ status: 'open', takesQuestions: true, demo: true });
    expect((await app.get(`/offerings/${offering.id}`)).body.plots).toMatchObject([{ code: 'A-1' }]);
    expect((await app.get('/offerings')).body.total).toBe(0);
    expect((await app.get('/parks/demo-park/shapes')).body.plots).toHaveLength(3);
  });

  it('shows each state that a recipient can have', async () => {
    const rows = await app.db.query<{ state: string }>(
      'SELECT DISTINCT state FROM enquiry_recipients ORDER BY state',
    );
    expect(rows.map(({ state }) => state)).toEqual([
      'answered',
      'closed',
      'information-requested',
      'spam',
      'submitted',
      'unconfirmed',
      'withdrawn',
    ]);
  });

  it('shows each state that a clock can have', async () => {
    const { body } = await app.get('/leads', { token: await as('officer') });
    const due = (body.items as { due: { state: string } | null }[]).map((lead) => lead.due?.state ?? 'none');
    expect([...new Set(due)].sort()).toEqual(['due-soon', 'none', 'overdue', 'running'].sort());
  });

  it('gives the officer leads in several stages, with notes and a history', async () => {
    const token = await as('officer');
    const { body } = await app.get('/leads?pageSize=100', { token });
    const stages = (body.items as { stage: string }[]).map(({ stage }) => stage).sort();
    expect(stages).toEqual(['lost', 'matched', 'new', 'on-hold', 'proposal', 'qualified', 'spam']);
    const proposal = (body.items as { id: string; stage: string }[]).find(
      ({ stage }) => stage === 'proposal',
    );
    const history = await app.get(`/leads/${proposal?.id}/timeline`, { token });
    const names = (history.body.items as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('lead.note-written');
    expect(names.at(-1)).toBe('lead.opened');
  });

  it('mails nobody, now and when unheard events are swept', async () => {
    await app.quiet();
    expect(await app.db.query(`SELECT id FROM outgoing_mails`)).toEqual([]);
    const unheard = await app.db.query(
      `SELECT event.name FROM domain_events event WHERE event.subject_type = 'enquiry'
          AND NOT EXISTS (SELECT 1 FROM event_effects e WHERE e.event_id = event.id)
          AND event.name = 'enquiry.submitted'`,
    );
    expect(unheard).toEqual([]);
  });

  it('lets park and investor read what was written, each enquiry with its history in order', async () => {
    const token = await as('investor-a');
    const { body } = await app.get('/enquiries?pageSize=100', { token });
    const answered = (body.items as { id: string; state: string }[]).find(
      ({ state }) => state === 'answered',
    );
    const history = await app.get(`/enquiries/${answered?.id}/timeline`, { token });
    const names = (history.body.items as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['enquiry.submitted', 'enquiry.taken', 'enquiry.answered', 'message.sent']);
    const inbox = await app.get(`/enquiries/inbox?park=${DEMO_PARKS.first}`, {
      token: await as('park-editor-1'),
    });
    const states = (inbox.body.items as { clock: { state: string } }[]).map(({ clock }) => clock.state);
    expect(states[0]).toBe('overdue');
    expect(new Set(states)).toEqual(new Set(['overdue', 'paused', 'running']));
  });

  it('has one open claim, for a park nobody plays, which says of itself that it is invented', async () => {
    const { body } = await app.get('/claims/queue', { token: await as('officer') });
    expect(body.items).toMatchObject([
      {
        state: 'submitted',
        demo: true,
        park: { slug: DEMO_UNCLAIMED_PARK },
        organisation: expect.stringContaining('invented'),
      },
    ]);
    const claim = await app.get(`/claims/${body.items[0].id}`, { token: await as('officer') });
    expect(claim.body).toMatchObject({ parkOpen: true, evidence: expect.stringContaining('Invented') });
    const triage = await app.get('/enquiries/inbox?desk=triage', { token: await as('officer') });
    expect(triage.body.items).toMatchObject([{ park: { slug: DEMO_UNCLAIMED_PARK }, demo: true }]);
  });

  it('says on the page of a park whether an invented team answers for it', async () => {
    expect((await app.get('/parks/baotou-rehtz')).body).toMatchObject({ claimed: false, demoTeam: true });
    expect((await app.get('/parks/ganzhou-htz')).body).toMatchObject({ claimed: false, demoTeam: false });
  });

  it('tells each person what their organisations are called, in their language', async () => {
    const [manager] = await app.db.query<{ id: string }>(
      `SELECT id FROM users WHERE email LIKE 'park-manager-1@%'`,
    );
    const token = await app.signedIn(manager!);
    const { body } = await app.get('/sessions/current', { token, headers: { 'accept-language': 'zh-CN' } });
    expect(body.memberships).toMatchObject([
      { kind: 'park', role: 'park-manager', slug: 'baotou-rehtz', name: '包头稀土高新技术产业开发区' },
      { kind: 'park', role: 'park-manager', slug: 'demo-park', name: '演示园区（虚构）' },
    ]);
  });

  it('leaves the teams of real parks recognisable as invented', async () => {
    const rows = await app.db.query<{ slug: string; name: string }>(
      `SELECT park.slug, u.name FROM memberships m JOIN users u ON u.id = m.user_id JOIN parks park ON park.id = m.organisation_id
        WHERE NOT park.demo`,
    );
    expect(new Set(rows.map(({ slug }) => slug))).toEqual(new Set(Object.values(DEMO_PARKS)));
    expect(rows.every(({ name }) => name.startsWith('Demo '))).toBe(true);
  });
});

describe('the invented parks', () => {
  const idOf = async (slug: string) => (await app.get(`/parks/${slug}`)).body.id as string;

  it('have a page that says so, and stand in no list, search, figure, sitemap', async () => {
    expect((await app.get('/parks/demo-park')).body).toMatchObject({
      demo: true,
      name: { text: 'Demo Park (invented)' },
      demoTeam: true,
      claimed: true,
    });
    const listed = JSON.stringify([
      (await app.get('/parks?pageSize=100')).body,
      (await app.get('/parks?q=demo&pageSize=100')).body,
      (await app.get(`/parks?q=${encodeURIComponent('虚构')}`)).body,
      (await app.get('/parks?segment=RE4a&pageSize=100')).body,
      (await app.get('/parks?q=demo&segment=RE4a')).body,
      (await app.get('/sitemap.xml', { root: true })).body,
    ]);
    expect(listed).not.toContain('demo-park');
    const figures = (await app.get('/portal/figures')).body.items;
    expect(figures[0]).toMatchObject({ key: 'catalogue.parks', value: '41' });
  });

  it('show a draft that waits for its review, and one that came back with comments', async () => {
    const [first, second] = [await idOf('demo-park'), await idOf('demo-park-2')];
    const waiting = (await new ParkDesk(app, first, await as('officer')).record()).body.open;
    expect(waiting).toMatchObject({ state: 'in-review', reviewRefusal: null });
    expect(waiting.availableActions).toEqual(['withdraw', 'return', 'approve']);
    const back = (await new ParkDesk(app, second, await as('park-editor-2')).record()).body.open;
    expect(back.state).toBe('draft');
    expect(back.comments).toHaveLength(2);
    expect(back.problems).toEqual([]);
    const texts = JSON.stringify(await app.db.query('SELECT document FROM content_versions'));
    expect(texts).toContain('(Demo)');
  });

  it('can be tried all the way: approved, and the page changes', async () => {
    const park = await idOf('demo-park');
    const value = async () =>
      (await app.get('/parks/demo-park')).body.facts.find(
        (fact: { key: string }) => fact.key === 'firm_capacity_available',
      ).value;
    expect(await value()).toBe('40');
    expect((await new ParkDesk(app, park, await as('officer')).move('approve')).status).toBe(200);
    expect(await value()).toBe('65');
    expect((await app.get('/parks?q=demo')).body.total).toBe(0);
  });

  it('are the only ones about which an invented team may state anything', async () => {
    const real = await idOf('baotou-rehtz');
    const before = (await app.get('/parks/baotou-rehtz')).body;
    const [editor, manager, officer] = [
      new ParkDesk(app, real, await as('park-editor-1')),
      new ParkDesk(app, real, await as('park-manager-1')),
      new ParkDesk(app, real, await as('officer')),
    ];
    await editor.begin();
    await editor.edit((document) => (document['notes'] = '(Demo) not true'));
    expect((await manager.move('submit')).status).toBe(200);
    expect((await officer.record()).body.open).toMatchObject({
      reviewRefusal: 'content.demo-cannot-publish',
      availableActions: ['withdraw', 'return'],
    });
    for (const more of [{}, { publishAt: '2026-12-01T00:00:00Z' }]) {
      expect((await officer.move('approve', more)).body.code).toBe('content.demo-cannot-publish');
    }
    const contact = await app.post(
      '/parks/baotou-rehtz/contacts',
      {
        ...{
          name: 'Demo',
          role: null,
          languages: ['en'],
          phone: null,
          email: 'demo@example.com',
          hours: null,
        },
        ...{ visibility: 'public', position: 0 },
      },
      { token: await as('park-manager-1') },
    );
    expect(contact.body.code).toBe('content.demo-cannot-publish');
    expect((await app.get('/parks/baotou-rehtz')).body).toEqual(before);
    expect((await app.get('/parks/baotou-rehtz/contacts')).body.items).toEqual([]);
  });
});

describe('outside of the demonstration', () => {
  it('an invented park is not there', async () => {
    const real = await createTestApp({ env: { DEMO_MODE: 'false' } });
    try {
      await real.db.query(
        `INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries, demo)
         VALUES ('left-over', '{"original":"en","texts":{"en":"Left over"}}', 'left over', 'CN', 'x', 'x', 'none', 'UTC', true, true)`,
      );
      for (const address of ['/parks/left-over', '/parks/left-over/facts', '/parks/left-over/contacts'])
        expect((await real.get(address)).status).toBe(404);
    } finally {
      await real.stop();
    }
  }, 60_000);

  it('nothing invented is made', async () => {
    const real = await createTestApp({ env: { DEMO_MODE: 'false' } });
    try {
      await expect(real.app.get(SeedDemo, { strict: false }).execute()).rejects.toMatchObject({
        code: 'link.demonstration-only',
      });
      expect(await real.db.query('SELECT id FROM users')).toEqual([]);
    } finally {
      await real.stop();
    }
  }, 60_000);
});
