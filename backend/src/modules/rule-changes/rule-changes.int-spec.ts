import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aLead, aPark, type WantedCase } from '../../../test/support/leads.factory.js';
import { anAdmin, type Somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { WritePolicy } from '../policies/index.js';
import { FindTouchedProjects } from './find-touched-projects.js';
import {
  aChangingPolicy,
  aLapsedPolicy,
  anAskingProject,
  changesToldTo,
  confirmPolicy,
  noticesSeenBy,
  recordPolicy,
  happenTwice,
} from './rule-changes.factory.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let admin: string;
let park: { id: string; slug: string };
let otherPark: { id: string; slug: string };
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(START);
  admin = await app.signedIn(await anAdmin(app));
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  await app.db.query('DELETE FROM leads');
  await app.db.query('DELETE FROM projects');
  [park, otherPark] = [await aPark(app), await aPark(app)];
});

const aPolicyToConfirm = (parks = [park.slug]) => aLapsedPolicy(app, parks);
const confirm = (slug: string) => confirmPolicy(app, slug);
const aProject = (wanted: Partial<WantedCase> = {}) => anAskingProject(app, wanted);
const seenBy = (token: string, policy: string) => noticesSeenBy(app, token, `policy=${policy}`);
const told = (person: Somebody) => changesToldTo(app, person);
const found = (slug: string) =>
  app.db.query<{ payload: { touched: number } }>(
    `SELECT payload FROM domain_events WHERE name = 'rule-change.found' AND payload->>'slug' = $1`,
    [slug],
  );

describe('a policy that is confirmed', () => {
  it('is held against the projects that ask where it holds, with what they had and have', async () => {
    const slug = await aPolicyToConfirm();
    const asking = await aProject({ parks: [park.id], company: 'Asking Magnetics' });
    await aProject({ parks: [park.id], capex: '1000000' });
    await aProject({ parks: [otherPark.id] });
    await confirm(slug);
    expect(await seenBy(admin, slug)).toMatchObject([
      {
        record: 2,
        segment: 'RE4a',
        company: { id: asking.companyId, name: 'Asking Magnetics' },
        project: { id: asking.projectId },
        places: [
          {
            park: { slug: park.slug },
            before: {
              outcome: 'verify',
              sums: [{ low: '1000000.00', high: '1000000.00', currency: 'CNY' }],
            },
            after: {
              outcome: 'eligible',
              sums: [{ low: '1000000.00', high: '1000000.00', currency: 'CNY' }],
            },
            measures: [`${slug}-measure`],
          },
        ],
      },
    ]);
    expect(await found(slug)).toMatchObject([{ payload: { touched: 1 } }]);
  });

  it('and then withdrawn leaves its projects without it, and they are told', async () => {
    const slug = await aPolicyToConfirm();
    const asking = await aProject({ parks: [park.id] });
    await confirm(slug);
    const before = (await told(asking.member)).length;
    const policy = await app.db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [slug]);
    const write = app.app.get(WritePolicy, { strict: false });
    await app.db.transaction(() => write.archive(policy!.id, app.clock.now()));
    await app.quiet();
    const [last] = await seenBy(admin, slug);
    expect(last).toMatchObject({
      record: 2,
      places: [{ before: { outcome: 'eligible' }, after: { outcome: null, sums: [] } }],
    });
    expect(await told(asking.member)).toHaveLength(before + 1);

    // Published again later, it is held against nothing.
    app.clock.advance(600_000);
    await recordPolicy(app, slug, aChangingPolicy(slug, [park.slug], { sourceStatus: 'in_force' }));
    expect((await seenBy(admin, slug))[0]).toMatchObject({
      record: 3,
      places: [{ before: { outcome: null }, after: { outcome: 'eligible' } }],
    });
    app.clock.set(START);
  });

  it('is looked at everywhere for a project that nobody has placed, at the park of its case otherwise', async () => {
    const slug = await aPolicyToConfirm();
    const anywhere = await aProject({ parks: [] });
    const placed = await aLead(app, { capex: '100000000' });
    await app.db.query('UPDATE leads SET park_id = $2 WHERE id = $1', [placed.leadId, otherPark.id]);
    const lost = await aLead(app, { capex: '100000000' });
    await app.db.query(
      `UPDATE leads SET stage = 'lost', lost_reason = 'cost', lost_to = 'elsewhere' WHERE id = $1`,
      [lost.leadId],
    );
    await confirm(slug);
    const projects = (await seenBy(admin, slug)).map(({ project }) => project?.id);
    expect(projects).toEqual([anywhere.projectId]);
  });

  it('is looked at also where no enquiries are taken: at a site that is asked about, and that of a case', async () => {
    await app.db.query('UPDATE parks SET takes_enquiries = false WHERE id = ANY($1::uuid[])', [
      [park.id, otherPark.id],
    ]);
    const slug = await aPolicyToConfirm();
    const asking = await aProject({ parks: [park.id] });
    await aProject({ parks: [otherPark.id] });
    const placed = await aLead(app, { capex: '100000000' });
    await app.db.query('UPDATE leads SET park_id = $2 WHERE id = $1', [placed.leadId, park.id]);
    await confirm(slug);
    const seen = await seenBy(admin, slug);
    expect(seen.map(({ project }) => project?.id)).toEqual([placed.projectId, asking.projectId]);
    for (const { places } of seen) expect(places.map(({ park: { slug: at } }) => at)).toEqual([park.slug]);
  });
});

describe('what changes nothing for anybody', () => {
  it('is told to nobody: other words, or a policy that was first read', async () => {
    const slug = await aPolicyToConfirm();
    const asking = await aProject({ parks: [park.id] });
    await recordPolicy(
      app,
      slug,
      aChangingPolicy(slug, [park.slug], { notes: 'Read again.', issuer: 'The same committee' }),
    );
    expect(await seenBy(admin, slug)).toEqual([]);
    expect(await found(slug)).toEqual([]);
    expect(await told(asking.member)).toEqual([]);
    const [looked] = await app.db.query<{ projects: number; touched: number; done: boolean }>(
      `SELECT projects, touched, done_at IS NOT NULL AS done FROM rule_changes WHERE slug = $1 AND n = 2`,
      [slug],
    );
    expect(looked).toEqual({ projects: 1, touched: 0, done: true });
  });

  it('is a change that leaves a no a no', async () => {
    const slug = await aPolicyToConfirm();
    await aProject({ parks: [park.id], capex: '1000000' });
    await recordPolicy(
      app,
      slug,
      aChangingPolicy(slug, [park.slug], { sourceStatus: 'expired', effectiveTo: '2026-11-01' }),
    );
    expect(await found(slug)).toEqual([]);
  });
});

describe('the same job twice', () => {
  it('finds a project once and tells its owner once', async () => {
    const slug = await aPolicyToConfirm();
    const asking = await aProject({ parks: [park.id] });
    await confirm(slug);
    await happenTwice(app, 'policy', slug);
    expect(await seenBy(admin, slug)).toHaveLength(1);
    expect(await found(slug)).toHaveLength(1);
    expect(await told(asking.member)).toHaveLength(1);
    expect(await app.mailsTo(asking.member.email)).toHaveLength(1);
  });

  it('goes on where the last batch has ended, and two workers at once look at each project once', async () => {
    const slug = await aPolicyToConfirm();
    const { companyId } = await aProject({ parks: [park.id] });
    await app.db.query(
      `INSERT INTO projects (company_id, title, segment, capex_amount, capex_currency, created_at)
       SELECT $1, 'Plant ' || n, 'RE4a', 100000000, 'CNY', $2 FROM generate_series(1, 204) n`,
      [companyId, app.clock.now()],
    );
    const { id } = (await app.db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [slug]))!;
    await app.db.query(
      `INSERT INTO policy_records (policy_id, n, document, recorded_from, recorded_to)
       SELECT policy_id, 2, document || '{"sourceStatus": "in_force"}', recorded_from, recorded_from FROM policy_records
        WHERE policy_id = $1 AND n = 1`,
      [id],
    );
    await app.db.query(`INSERT INTO rule_changes (rule_id, n, slug, started_at) VALUES ($1, 2, $2, $3)`, [
      ...[id, slug, app.clock.now()],
    ]);
    const find = app.app.get(FindTouchedProjects, { strict: false });
    await Promise.all([find.execute(id, 2), find.execute(id, 2)]);
    await app.quiet();
    expect(await find.execute(id, 2)).toBe(true);
    const [looked] = await app.db.query(
      'SELECT projects, touched, done_at IS NOT NULL AS done FROM rule_changes WHERE slug = $1',
      [slug],
    );
    expect(looked).toEqual({ projects: 205, touched: 205, done: true });
    expect(await found(slug)).toHaveLength(1);
  });
});
