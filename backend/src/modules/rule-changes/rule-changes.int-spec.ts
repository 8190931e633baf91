import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCompanyMember,
  aLead,
  aPark,
  aSubmittedEnquiry,
  type Case,
  type WantedCase,
} from '../../../test/support/leads.factory.js';
import {
  aParkMember,
  anAdmin,
  anOfficer,
  somebody,
  type Somebody,
} from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { WritePolicy } from '../policies/index.js';
import type { PolicyDocument } from '../policies/dto/policy.document.js';
import { aPolicy, aStatedMeasure } from '../policies/policies.factory.js';
import { FindTouchedProjects } from './find-touched-projects.js';

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

/** Pays CNY 100 for each square metre of land to whoever invests 30 million; nobody has confirmed it. */
function written(slug: string, change: Partial<PolicyDocument> = {}): PolicyDocument {
  const { benefit } = aStatedMeasure();
  const amount = {
    op: 'product' as const,
    of: [
      { op: 'fact' as const, fact: 'land-area' },
      { op: 'quantity' as const, value: '100', unit: 'CNY/m2' },
    ],
  };
  return aPolicy({
    sourceStatus: 'unverified_current',
    territory: { nationwide: false, regions: [], parks: [park.slug] },
    measures: [aStatedMeasure({ slug: `${slug}-measure`, benefit: { ...benefit, amount } })],
    ...change,
  });
}

async function record(slug: string, document: PolicyDocument): Promise<void> {
  await app.db.transaction(() =>
    app.app.get(WritePolicy, { strict: false }).execute({
      id: null,
      slug,
      document,
      parkId: null,
      demo: false,
      editedAt: null,
      stated: null,
      author: null,
      reviewer: null,
      reason: null,
      at: app.clock.now(),
    }),
  );
  await app.quiet();
}

async function aLapsedPolicy(parks = [park.slug]): Promise<string> {
  const slug = `changing-${randomUUID().slice(0, 8)}`;
  await record(slug, written(slug, { territory: { nationwide: false, regions: [], parks } }));
  return slug;
}

async function confirm(slug: string): Promise<void> {
  const address = `/verification/rules/policy/${slug}`;
  const headers = {
    'if-match': String((await app.get(address, { token: admin })).headers['etag']),
    'idempotency-key': randomUUID(),
  };
  const body = { outcome: 'in-force', source: 'https://example.gov.cn/notice', sourceDate: '2026-11-20' };
  const answer = await app.post(`${address}/confirmations`, body, { token: admin, headers });
  expect(answer.status).toBe(200);
  await app.quiet();
}

/** Ten thousand square metres, and a company with one member. */
async function aProject(wanted: Partial<WantedCase> = {}): Promise<Case & { member: Somebody }> {
  const made = await aSubmittedEnquiry(app, { capex: '100000000', ...wanted });
  await app.db.query(
    `UPDATE projects SET land_value = 10000, land_unit = 'm2', land_m2 = 10000 WHERE id = $1`,
    [made.projectId],
  );
  return { ...made, member: await aCompanyMember(app, made.companyId) };
}

const seenBy = async (token: string, policy: string) =>
  (await app.get(`/rule-changes?policy=${policy}&pageSize=100`, { token })).body.items;
const told = async (person: Somebody) =>
  (await app.get('/notifications', { token: await app.signedIn(person) })).body.items.filter(
    ({ kind }: { kind: string }) => kind === 'rule-changed',
  );
const found = (slug: string) =>
  app.db.query<{ payload: { touched: number } }>(
    `SELECT payload FROM domain_events WHERE name = 'rule-change.found' AND payload->>'slug' = $1`,
    [slug],
  );

describe('a policy that is confirmed', () => {
  it('is held against the projects that ask where it holds, with what they had and have', async () => {
    const slug = await aLapsedPolicy();
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

  it('is looked at everywhere for a project that nobody has placed, at the park of its case otherwise', async () => {
    const slug = await aLapsedPolicy();
    const anywhere = await aProject({ parks: [] });
    const placed = await aLead(app, { capex: '100000000' });
    await app.db.query('UPDATE leads SET park_id = $2 WHERE id = $1', [placed.leadId, otherPark.id]);
    const lost = await aLead(app, { capex: '100000000' });
    await app.db.query(
      `UPDATE leads SET stage = 'lost', lost_reason = 'cost', lost_to = 'elsewhere' WHERE id = $1`,
      [lost.leadId],
    );
    await confirm(slug);
    const projects = (await seenBy(admin, slug)).map(
      ({ project }: { project: { id: string } }) => project.id,
    );
    expect(projects).toEqual([anywhere.projectId]);
  });

  it('is told to the company, to who is in charge of the case, and to the team that is being asked', async () => {
    const slug = await aLapsedPolicy();
    const asking = await aProject({ parks: [park.id] });
    const beside = await aProject({ parks: [park.id], capex: '1000000' });
    const [officer, idle] = [await anOfficer(app), await anOfficer(app)];
    await app.db.query(
      `INSERT INTO leads (company_id, project_id, stage, assignee_user_id, search_terms, created_at, stage_changed_at, last_activity_at)
       VALUES ($1, $2, 'new', $3, '{}', $4, $4, $4)`,
      [asking.companyId, asking.projectId, officer.id, app.clock.now()],
    );
    const team = await aParkMember(app, park.id);
    const otherTeam = await aParkMember(app, otherPark.id);
    await confirm(slug);
    expect(await told(asking.member)).toMatchObject([
      {
        text: 'Support for new magnet plants has changed, and with it what a project of yours may have',
        link: `/policies/${slug}`,
      },
    ]);
    expect(await told(officer)).toMatchObject([{ link: `/desk/admin/verification/policy/${slug}` }]);
    expect(await told(team)).toMatchObject([{ link: `/desk/parks/${park.slug}/rule-changes/${slug}` }]);
    for (const nobody of [beside.member, idle, otherTeam]) expect(await told(nobody)).toEqual([]);
    const mails = await app.mailsTo(asking.member.email);
    expect(mails).toMatchObject([{ subject: expect.stringContaining('a project of yours is touched') }]);
    expect(mails[0]?.text).toContain(`/en/policies/${slug}`);
  });

  it('shows a company its own projects, and a park its own place without a name', async () => {
    const slug = await aLapsedPolicy([park.slug, otherPark.slug]);
    const own = await aProject({ parks: [park.id], company: 'Own Magnetics' });
    const other = await aProject({ parks: [park.id, otherPark.id], company: 'Other Magnetics' });
    await aProject({ parks: [], company: 'Silent Magnetics' });
    await confirm(slug);
    const asMember = await seenBy(await app.signedIn(own.member), slug);
    expect(asMember.map(({ company }: { company: { name: string } }) => company.name)).toEqual([
      'Own Magnetics',
    ]);
    expect(asMember[0].leadId).toBeNull();
    const asTeam = await seenBy(await app.signedIn(await aParkMember(app, park.id)), slug);
    expect(asTeam).toHaveLength(2);
    for (const notice of asTeam) {
      expect(notice).toMatchObject({ segment: 'RE4a', company: null, project: null, leadId: null });
      expect(notice.places.map(({ park: at }: { park: { slug: string } }) => at.slug)).toEqual([park.slug]);
    }
    expect(JSON.stringify(asTeam)).not.toMatch(/Magnetics|Project/);
    const asOtherTeam = await seenBy(await app.signedIn(await aParkMember(app, otherPark.id)), slug);
    expect(asOtherTeam).toMatchObject([{ company: null, places: [{ park: { slug: otherPark.slug } }] }]);
    expect(asOtherTeam[0].places).toHaveLength(1);
    expect(await seenBy(await app.signedIn(await somebody(app)), slug)).toEqual([]);
    expect(await seenBy(await app.signedIn(other.member), slug)).toHaveLength(1);
  });
});

describe('what changes nothing for anybody', () => {
  it('is told to nobody: other words, or a policy that was first read', async () => {
    const slug = await aLapsedPolicy();
    const asking = await aProject({ parks: [park.id] });
    await record(slug, written(slug, { notes: 'Read again.', issuer: 'The same committee' }));
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
    const slug = await aLapsedPolicy();
    await aProject({ parks: [park.id], capex: '1000000' });
    await record(slug, written(slug, { sourceStatus: 'expired', effectiveTo: '2026-11-01' }));
    expect(await found(slug)).toEqual([]);
  });
});

describe('the same job twice', () => {
  it('finds a project once and tells its owner once', async () => {
    const slug = await aLapsedPolicy();
    const asking = await aProject({ parks: [park.id] });
    await confirm(slug);
    await app.db.query(
      `DELETE FROM event_effects WHERE handler IN ('look-for-projects-when-policy-recorded', 'notify-owners-when-rule-changed')`,
    );
    const events = await app.db.query<{ id: string; name: string; policyId: string }>(
      `SELECT id, name, subject_id AS "policyId" FROM domain_events
        WHERE name IN ('policy.recorded', 'rule-change.found') AND payload->>'slug' = $1`,
      [slug],
    );
    expect(events).toHaveLength(2);
    const jobs = app.app.get(JobQueue);
    for (const { id, name, policyId } of events) {
      const handler =
        name === 'policy.recorded'
          ? 'look-for-projects-when-policy-recorded'
          : 'notify-owners-when-rule-changed';
      await jobs.send(handler, { eventId: id });
      await jobs.send('find-touched-projects', { policyId, n: '2' });
    }
    await app.quiet();
    expect(await seenBy(admin, slug)).toHaveLength(1);
    expect(await found(slug)).toHaveLength(1);
    expect(await told(asking.member)).toHaveLength(1);
    expect(await app.mailsTo(asking.member.email)).toHaveLength(1);
  });

  it('goes on where the last batch has ended, and two workers at once look at each project once', async () => {
    const slug = await aLapsedPolicy();
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
    await app.db.query(`INSERT INTO rule_changes (policy_id, n, slug, started_at) VALUES ($1, 2, $2, $3)`, [
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
