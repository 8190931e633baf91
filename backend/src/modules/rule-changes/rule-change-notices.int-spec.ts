import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anotherEnquiry,
  aPark,
  type Case,
  openLead,
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
import { Identity } from '../identity/index.js';
import {
  aLapsedPolicy,
  anAskingProject,
  changesToldTo,
  confirmPolicy,
  noticesSeenBy,
} from './rule-changes.factory.js';

let app: TestApp;
let park: { id: string; slug: string };
let otherPark: { id: string; slug: string };
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set('2026-11-26T02:00:00.000Z');
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  await app.db.query('DELETE FROM leads');
  await app.db.query('DELETE FROM projects');
  [park, otherPark] = [await aPark(app), await aPark(app)];
});

const aProject = (wanted: Partial<WantedCase> = {}) => anAskingProject(app, wanted);
const told = (person: Somebody) => changesToldTo(app, person);
const seenBy = async (person: Somebody, query: string) =>
  noticesSeenBy(app, await app.signedIn(person), query);
const another = (asked: Case, parks: string[]) =>
  anotherEnquiry(app, asked, { parks, dueAt: new Date(app.clock.now().getTime() + 86_400_000) });
const inCharge = (projectId: string, person: Somebody) =>
  app.db.query('UPDATE leads SET assignee_user_id = $2 WHERE project_id = $1', [projectId, person.id]);
const referenceOf = async (enquiryId: string) =>
  (await app.db.one<{ reference: string }>('SELECT reference FROM enquiries WHERE id = $1', [enquiryId]))
    ?.reference;

describe('a change that touches a project is told', () => {
  it('to the company, to who is in charge of the case, and to the team that is being asked', async () => {
    const slug = await aLapsedPolicy(app, [park.slug]);
    const asking = await aProject({ parks: [park.id] });
    await openLead(app, asking.enquiryId);
    const beside = await aProject({ parks: [park.id], capex: '1000000' });
    const [officer, idle] = [await anOfficer(app), await anOfficer(app)];
    await inCharge(asking.projectId, officer);
    const team = await aParkMember(app, park.id);
    const otherTeam = await aParkMember(app, otherPark.id);
    await confirmPolicy(app, slug);
    expect(await told(asking.member)).toMatchObject([
      {
        text: 'Support for new magnet plants has changed, and with it what a project you plan or look after may have',
        link: `/desk/companies/${asking.companyId}/rule-changes/${slug}`,
      },
    ]);
    expect(await told(officer)).toMatchObject([{ link: `/desk/admin/verification/policy/${slug}` }]);
    expect(await told(team)).toMatchObject([{ link: `/desk/parks/${park.slug}/rule-changes/${slug}` }]);
    for (const nobody of [beside.member, idle, otherTeam]) expect(await told(nobody)).toEqual([]);
    const mails = await app.mailsTo(asking.member.email);
    expect(mails).toMatchObject([
      { subject: expect.stringContaining('a project you plan or look after is touched') },
    ]);
    expect(mails[0]?.text).toContain(`/en/desk/companies/${asking.companyId}/rule-changes/${slug}`);
  });

  it('at each desk with what is its own, to whoever is of several, and at none with more than they may see', async () => {
    const slug = await aLapsedPolicy(app, [park.slug, otherPark.slug]);
    const [here, there] = [await aProject({ parks: [park.id] }), await aProject({ parks: [otherPark.id] })];
    const [admin, team] = [await anAdmin(app), await aParkMember(app, park.id)];
    await confirmPolicy(app, slug);
    const placesSeen = async (person: Somebody, desk: string) =>
      (await seenBy(person, `policy=${slug}${desk}`)).map(({ places }) => places.map((at) => at.park.slug));
    expect(await placesSeen(admin, '')).toHaveLength(2);
    expect(await placesSeen(admin, `&park=${park.slug}`)).toEqual([[park.slug]]);
    expect(await placesSeen(admin, `&company=${there.companyId}`)).toEqual([[otherPark.slug]]);
    expect(await placesSeen(team, `&park=${park.slug}`)).toEqual([[park.slug]]);
    for (const none of [`&park=${otherPark.slug}`, `&company=${here.companyId}`, '&park=no-such-park'])
      expect(await placesSeen(team, none)).toEqual([]);
  });

  it('to every administrator where a case is nobody’s, and only to who has taken the enquiry in the triage', async () => {
    const slug = await aLapsedPolicy(app, [park.slug]);
    const asking = await aProject({ parks: [] });
    const [officer, idle] = [await anOfficer(app), await anOfficer(app)];
    await app.db.query('UPDATE enquiry_recipients SET owner_user_id = $2 WHERE enquiry_id = $1', [
      asking.enquiryId,
      officer.id,
    ]);
    await confirmPolicy(app, slug);
    expect(await told(officer)).toHaveLength(1);
    expect(await told(idle)).toEqual([]);

    const next = await aLapsedPolicy(app, [park.slug]);
    await openLead(app, asking.enquiryId);
    await confirmPolicy(app, next);
    expect(await told(officer)).toHaveLength(2);
    expect(await told(idle)).toMatchObject([{ link: `/desk/admin/verification/policy/${next}` }]);
  });

  it('not to the team of a park for which the triage answers', async () => {
    const slug = await aLapsedPolicy(app, [park.slug]);
    const asking = await aProject({ parks: [park.id] });
    await app.db.query(`UPDATE enquiry_recipients SET desk = 'triage' WHERE enquiry_id = $1`, [
      asking.enquiryId,
    ]);
    const team = await aParkMember(app, park.id);
    const officer = await anOfficer(app);
    await confirmPolicy(app, slug);
    expect(await told(team)).toEqual([]);
    expect(await seenBy(team, `policy=${slug}`)).toEqual([]);
    expect(await told(officer)).toHaveLength(1);
    expect(await seenBy(officer, `policy=${slug}`)).toMatchObject([
      { enquiries: [{ id: asking.enquiryId, desk: 'triage' }] },
    ]);
  });
});

describe('whom a change touches', () => {
  it('is shown to a company of its own projects, to a park of its own place without a name', async () => {
    const slug = await aLapsedPolicy(app, [park.slug, otherPark.slug]);
    const own = await aProject({ parks: [park.id], company: 'Own Magnetics' });
    const other = await aProject({ parks: [park.id, otherPark.id], company: 'Other Magnetics' });
    await aProject({ parks: [], company: 'Silent Magnetics' });
    await confirmPolicy(app, slug);
    const asMember = await seenBy(own.member, `policy=${slug}`);
    expect(asMember.map(({ company }) => company?.name)).toEqual(['Own Magnetics']);
    expect(asMember[0]).toMatchObject({
      leadId: null,
      policy: { slug, title: { text: 'Support for new magnet plants' } },
    });
    const asTeam = await seenBy(await aParkMember(app, park.id), `policy=${slug}`);
    expect(asTeam).toHaveLength(2);
    for (const notice of asTeam) {
      expect(notice).toMatchObject({ segment: 'RE4a', company: null, project: null, leadId: null });
      expect(notice.places.map(({ park: at }) => at.slug)).toEqual([park.slug]);
    }
    expect(JSON.stringify(asTeam)).not.toMatch(/Magnetics|Project/);
    const asOtherTeam = await seenBy(await aParkMember(app, otherPark.id), `policy=${slug}`);
    expect(asOtherTeam).toMatchObject([{ company: null, places: [{ park: { slug: otherPark.slug } }] }]);
    expect(asOtherTeam[0]?.places).toHaveLength(1);
    expect(await seenBy(await somebody(app), `policy=${slug}`)).toEqual([]);
    expect(await seenBy(other.member, `policy=${slug}`)).toHaveLength(1);
  });

  it('names the enquiries that are open about it: a park its own, never that of another park', async () => {
    const slug = await aLapsedPolicy(app, [park.slug, otherPark.slug]);
    const asking = await aProject({ parks: [park.id] });
    const second = await another(asking, [otherPark.id]);
    const closed = await another(asking, [park.id]);
    await app.db.query(
      `UPDATE enquiry_recipients SET state = 'closed', ended_at = $2 WHERE enquiry_id = $1`,
      [closed, app.clock.now()],
    );
    await confirmPolicy(app, slug);
    const atPark = { id: asking.enquiryId, reference: await referenceOf(asking.enquiryId) };
    const atOther = { id: second, reference: await referenceOf(second) };
    for (const all of [asking.member, await anAdmin(app)]) {
      const [notice] = await seenBy(all, `project=${asking.projectId}`);
      expect(notice?.enquiries).toMatchObject([
        { ...atPark, park: { slug: park.slug }, desk: 'park' },
        { ...atOther, park: { slug: otherPark.slug } },
      ]);
    }
    const [ofTeam] = await seenBy(await aParkMember(app, park.id), `project=${asking.projectId}`);
    expect(ofTeam?.enquiries.map(({ id }) => id)).toEqual([asking.enquiryId]);
    expect(ofTeam?.places.map(({ park: at }) => at.slug)).toEqual([park.slug]);
    const [ofOther] = await seenBy(await aParkMember(app, otherPark.id), `project=${asking.projectId}`);
    expect(ofOther?.enquiries.map(({ id }) => id)).toEqual([second]);
  });

  it('is listed by project: all changes that touched it, and none of another', async () => {
    const [slug, next] = [await aLapsedPolicy(app, [park.slug]), await aLapsedPolicy(app, [park.slug])];
    const asking = await aProject({ parks: [park.id] });
    const beside = await aProject({ parks: [park.id] });
    await confirmPolicy(app, slug);
    await confirmPolicy(app, next);
    const seen = await seenBy(asking.member, `project=${asking.projectId}`);
    expect(seen.map(({ policy }) => policy?.slug)).toEqual([next, slug]);
    expect(await seenBy(asking.member, `project=${beside.projectId}`)).toEqual([]);
    expect(await seenBy(asking.member, 'project=' + asking.projectId + `&policy=${slug}`)).toHaveLength(1);
  });

  it('is read by a guest of the one enquiry’s project, with what it had and has', async () => {
    const slug = await aLapsedPolicy(app, [park.slug]);
    const asking = await aProject({ parks: [park.id] });
    const beside = await aProject({ parks: [park.id] });
    await confirmPolicy(app, slug);
    const { token } = await app.app.get(Identity).startGuestSession(asking.enquiryId);
    const seen = await noticesSeenBy(app, token, `policy=${slug}`);
    expect(seen).toMatchObject([
      {
        project: { id: asking.projectId },
        enquiries: [{ id: asking.enquiryId }],
        places: [{ before: { outcome: 'verify' }, after: { outcome: 'eligible' } }],
      },
    ]);
    expect(await noticesSeenBy(app, token, `project=${beside.projectId}`)).toEqual([]);
  });
});
