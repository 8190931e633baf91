import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPark, openLead, type WantedCase } from '../../../test/support/leads.factory.js';
import { aParkMember, anOfficer, somebody, type Somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { RuleDesk, SOURCE } from '../../../test/support/verification.factory.js';
import { anAskingProject, changesToldTo, noticesSeenBy, happenTwice } from './rule-changes.factory.js';

let app: TestApp;
let desk: RuleDesk;
let park: { id: string; slug: string };
let otherPark: { id: string; slug: string };
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set('2026-11-26T02:00:00.000Z');
  desk = await RuleDesk.of(app);
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  await app.db.query('DELETE FROM leads');
  await app.db.query('DELETE FROM projects');
  [park, otherPark] = [await aPark(app), await aPark(app)];
});

async function confirm(slug: string, change: object = {}): Promise<void> {
  const answer = await desk.confirm(`regime/${slug}`, change);
  expect(answer.status).toBe(200);
  await app.quiet();
}
const aProject = (wanted: Partial<WantedCase> = {}) => anAskingProject(app, { parks: [park.id], ...wanted });
const told = (person: Somebody) => changesToldTo(app, person, 'regime-changed');
const seenBy = (token: string, slug: string) => noticesSeenBy(app, token, `regime=${slug}`);
const found = (slug: string) =>
  app.db.query(`SELECT 1 FROM domain_events WHERE name = 'rule-change.found' AND payload->>'slug' = $1`, [
    slug,
  ]);

describe('a rule of trade that is confirmed', () => {
  const LICENCES = 'cn-ann-55-62';

  it('is told to whose project it concerns, with how it stood and stands, its source and its days', async () => {
    const asking = await aProject({ company: 'Asking Magnetics' });
    const untouched = await aProject({ segment: 'RE5', company: 'Motor Works' });
    await openLead(app, asking.enquiryId);
    const officer = await anOfficer(app);
    await app.db.query('UPDATE leads SET assignee_user_id = $2 WHERE project_id = $1', [
      asking.projectId,
      officer.id,
    ]);
    const [team, otherTeam] = [await aParkMember(app, park.id), await aParkMember(app, otherPark.id)];
    const suspension = { outcome: 'suspended', suspendedTo: '2027-11-10' };
    await confirm(LICENCES, suspension);

    const [ofMember] = await told(asking.member);
    expect(ofMember).toMatchObject({
      text: expect.stringMatching(/^What holds of the rule “Announcements 55/),
      link: `/desk/companies/${asking.companyId}/rule-changes/regime/${LICENCES}`,
    });
    expect(await told(officer)).toMatchObject([{ link: `/desk/admin/verification/regime/${LICENCES}` }]);
    expect(await told(team)).toMatchObject([
      { link: `/desk/parks/${park.slug}/rule-changes/regime/${LICENCES}` },
    ]);
    for (const nobody of [untouched.member, otherTeam]) expect(await told(nobody)).toEqual([]);
    const mails = await app.mailsTo(asking.member.email);
    expect(mails).toMatchObject([
      { subject: expect.stringContaining('concerns a project you plan or look after') },
    ]);
    expect(mails[0]?.text).toContain(
      `/en/desk/companies/${asking.companyId}/rule-changes/regime/${LICENCES}`,
    );

    const [notice, ...others] = await seenBy(await app.signedIn(asking.member), LICENCES);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      policy: null,
      places: [],
      project: { id: asking.projectId },
      enquiries: [{ id: asking.enquiryId, park: { slug: park.slug } }],
      regime: {
        slug: LICENCES,
        kind: 'export_licence',
        country: 'CN',
        before: { standing: 'lapsed-verify', until: null, sourceDate: null },
        after: {
          standing: 'suspended',
          until: '2027-11-10',
          source: { address: SOURCE },
          sourceDate: '2026-11-20',
          lastChecked: '2026-11-26',
        },
      },
    });
    const [before, after] = [notice?.regime?.before.answers, notice?.regime?.after.answers];
    expect(before).toMatchObject([
      { kind: 'export_licence', suspended: [], verify: ['Ho', 'Er', 'Tm', 'Eu', 'Yb'] },
    ]);
    expect(after).toMatchObject([
      { kind: 'export_licence', suspended: ['Ho', 'Er', 'Tm', 'Eu', 'Yb'], verify: [] },
    ]);

    // Confirmed again, it says the same: there is nothing to tell.
    await confirm(LICENCES, suspension);
    expect(await told(asking.member)).toHaveLength(1);
    expect(await app.mailsTo(asking.member.email)).toHaveLength(1);
    expect(await seenBy(desk.tokens.admin, LICENCES)).toHaveLength(1);
    expect(await found(LICENCES)).toHaveLength(1);
    const looked = await app.db.query(
      `SELECT n, touched, done_at IS NOT NULL AS done FROM rule_changes WHERE slug = $1 ORDER BY n`,
      [LICENCES],
    );
    expect(looked).toEqual([
      { n: 2, touched: 1, done: true },
      { n: 3, touched: 0, done: true },
    ]);
  });

  it('is no news to a project in another country, to a lost case, and to nobody’s competitor', async () => {
    await app.db.query(`UPDATE parks SET country = 'MY' WHERE id = $1`, [otherPark.id]);
    const abroad = await aProject({ parks: [otherPark.id] });
    const both = await aProject({ parks: [park.id, otherPark.id] });
    const anywhere = await aProject({ parks: [] });
    const lost = await aProject();
    await openLead(app, lost.enquiryId);
    await app.db.query(
      `UPDATE leads SET stage = 'lost', lost_reason = 'cost', lost_to = 'elsewhere' WHERE project_id = $1`,
      [lost.projectId],
    );
    const abroadTeam = await aParkMember(app, otherPark.id);
    const slug = 'cn-fdi-2002-encouraged';
    await confirm(slug);
    const seen = await seenBy(desk.tokens.admin, slug);
    expect(seen.map(({ project }) => project?.id)).toEqual([anywhere.projectId, both.projectId]);
    expect(seen[0]?.regime).toMatchObject({
      before: { standing: 'lapsed-verify', answers: [{ kind: 'foreign_investment', state: 'verify' }] },
      after: { standing: 'in-force', answers: [{ kind: 'foreign_investment', state: 'encouraged' }] },
    });
    for (const person of [abroad.member, lost.member, abroadTeam]) {
      expect(await told(person)).toEqual([]);
      expect(await seenBy(await app.signedIn(person), slug)).toEqual([]);
    }
    expect(await seenBy(await app.signedIn(await somebody(app)), slug)).toEqual([]);
    const own = await seenBy(await app.signedIn(both.member), slug);
    expect(own.map(({ project }) => project?.id)).toEqual([both.projectId]);
  });

  it('is shown to a park’s team without a name, and beside the project with the policies', async () => {
    const asking = await aProject({ segment: 'RE3', company: 'Quiet Metals' });
    await confirm('cn-vat-unrefunded');
    const team = await app.signedIn(await aParkMember(app, park.id));
    const [notice] = await seenBy(team, 'cn-vat-unrefunded');
    expect(notice).toMatchObject({ segment: 'RE3', company: null, project: null, leadId: null });
    expect(notice?.regime).toMatchObject({ after: { standing: 'in-force' } });
    expect(JSON.stringify(notice)).not.toMatch(/Quiet Metals/);
    const member = await app.signedIn(asking.member);
    const beside = await noticesSeenBy(app, member, `project=${asking.projectId}`);
    expect(beside.map(({ policy, regime }) => [policy, regime?.slug])).toEqual([[null, 'cn-vat-unrefunded']]);
    expect(await noticesSeenBy(app, member, 'policy=cn-vat-unrefunded')).toEqual([]);
  });

  it('and confirmed otherwise later is held against what was found before, and told anew', async () => {
    const asking = await aProject({ segment: 'RE1' });
    const slug = 'cn-fdi-2002-mining';
    await confirm(slug);
    await confirm(slug, { outcome: 'ended', effectiveTo: '2026-11-22', sourceDate: '2026-11-25' });
    const [last, first] = await seenBy(await app.signedIn(asking.member), slug);
    expect(first?.regime).toMatchObject({
      before: { standing: 'lapsed-verify' },
      after: { standing: 'in-force', sourceDate: '2026-11-20' },
    });
    expect(last?.regime).toMatchObject({
      before: { standing: 'in-force', sourceDate: '2026-11-20' },
      after: { standing: 'ended', sourceDate: '2026-11-25' },
    });
    expect(await told(asking.member)).toHaveLength(2);
  });
});

describe('the same event and the same job twice', () => {
  it('find a project once and tell its owner once', async () => {
    const asking = await aProject({ segment: 'RE2' });
    const slug = 'cn-order-71-2025';
    await confirm(slug, { effectiveTo: '2030-12-31' });
    expect(await told(asking.member)).toHaveLength(1);
    await happenTwice(app, 'regime', slug);
    expect(await seenBy(desk.tokens.admin, slug)).toHaveLength(1);
    expect(await found(slug)).toHaveLength(1);
    expect(await told(asking.member)).toHaveLength(1);
    expect(await app.mailsTo(asking.member.email)).toHaveLength(1);
  });
});
