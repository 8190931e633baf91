import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aLead,
  anotherEnquiry,
  aPark,
  aSubmittedEnquiry,
  openLead,
} from '../../../test/support/leads.factory.js';
import { aParkMember, anOfficer, type Somebody } from '../../../test/support/people.factory.js';
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

describe('a lead', () => {
  it('is opened by the first enquiry of a project, once whatever is delivered how often', async () => {
    const { companyId, projectId, enquiryId } = await aSubmittedEnquiry(app, { company: 'Erstling GmbH' });
    const second = await anotherEnquiry(
      app,
      { companyId, projectId },
      { dueAt: new Date('2026-12-01T10:00:00Z') },
    );
    await Promise.all([enquiryId, second, enquiryId, second].map((id) => openLead(app, id)));
    const rows = await app.db.query<{ id: string }>('SELECT id FROM leads WHERE project_id = $1', [
      projectId,
    ]);
    expect(rows).toHaveLength(1);
    expect(await app.eventsAbout(rows[0]!.id)).toEqual(['lead.opened']);
    expect(await read(rows[0]!.id)).toMatchObject({
      stage: 'new',
      company: { name: 'Erstling GmbH' },
      ageDays: 0,
    });
  });

  it('is opened by the event itself', async () => {
    const { projectId, enquiryId } = await aSubmittedEnquiry(app);
    await app.app
      .get(Database)
      .transaction(() =>
        app.app
          .get(Events)
          .record({ name: 'enquiry.submitted', subject: { type: 'enquiry', id: enquiryId } }),
      );
    await app.quiet();
    expect(await app.db.query('SELECT id FROM leads WHERE project_id = $1', [projectId])).toHaveLength(1);
  });

  it('shows its enquiries, what is owed and what may be done', async () => {
    const dueAt = new Date(app.clock.now().getTime() + 5 * HOUR);
    const { leadId, companyId, projectId } = await aLead(app, {
      segment: 'RE4a',
      capex: '460000000',
      jobs: 320,
      parks: [park.id],
      dueAt: new Date(app.clock.now().getTime() + 60 * HOUR),
    });
    await anotherEnquiry(app, { companyId, projectId }, { dueAt });
    const answer = await app.get(`/leads/${leadId}`, { token });
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toMatchObject({
      project: { id: projectId, segment: 'RE4a', capex: { amount: '460000000.00', currency: 'CNY' } },
      stated: { jobs: 320 },
      committed: { capex: null, jobs: null },
      due: { state: 'due-soon', dueAt: dueAt.toISOString() },
      park: null,
      assignee: null,
      nextStage: 'qualified',
      missingFields: [],
      availableActions: ['advance', 'hold', 'lose', 'mark-duplicate', 'mark-spam'],
    });
    expect(answer.body.enquiries).toEqual([
      expect.objectContaining({
        state: 'submitted',
        parks: [],
        due: { state: 'due-soon', dueAt: dueAt.toISOString() },
      }),
      expect.objectContaining({ parks: [expect.objectContaining({ slug: park.slug })] }),
    ]);
  });

  it('owes nothing once its enquiries are answered', async () => {
    const { leadId, enquiryId } = await aLead(app);
    await app.db.query(
      `UPDATE enquiry_recipients SET state = 'answered', answered_at = $2 WHERE enquiry_id = $1`,
      [enquiryId, app.clock.now()],
    );
    expect((await read(leadId)).due).toBeNull();
  });
});

describe('the way of a lead', () => {
  it('asks each stage for its fields and names what is missing', async () => {
    const { leadId } = await aLead(app, { jobs: 40 });
    expect((await move(leadId, 'advance')).body.stage).toBe('qualified');
    const refused = await move(leadId, 'advance');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'lead.fields-missing', params: { missing: ['park'] } },
    });
    await edit(leadId, { parkId: park.id });
    expect((await move(leadId, 'advance')).body).toMatchObject({
      stage: 'matched',
      missingFields: ['assignee'],
    });
    await edit(leadId, { assigneeUserId: officer.id });
    for (const stage of ['proposal', 'visit', 'negotiation']) {
      expect((await move(leadId, 'advance')).body.stage).toBe(stage);
    }
    expect((await move(leadId, 'advance')).body.params.missing).toEqual(['committed-capex-or-jobs']);
    await edit(leadId, { committedCapex: { amount: '400000000', currency: 'CNY' } });
    expect((await move(leadId, 'advance')).body).toMatchObject({
      stage: 'agreement',
      committed: { capex: { amount: '400000000.00', currency: 'CNY' } },
    });
  });

  it('keeps the fields that a reached stage needs', async () => {
    const { leadId } = await aLead(app);
    await edit(leadId, { parkId: park.id });
    await move(leadId, 'advance');
    await move(leadId, 'advance');
    const refused = await edit(leadId, { parkId: null });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'lead.fields-needed-by-stage', params: { stage: 'matched', fields: ['park'] } },
    });
    await move(leadId, 'step-back');
    expect((await edit(leadId, { parkId: null })).body).toMatchObject({ stage: 'qualified', park: null });
  });

  it('goes on after a hold where it was', async () => {
    const { leadId } = await aLead(app);
    await move(leadId, 'advance');
    expect((await move(leadId, 'hold')).body).toMatchObject({
      stage: 'on-hold',
      stageBeforeHold: 'qualified',
    });
    expect((await move(leadId, 'advance')).body).toMatchObject({
      status: 409,
      code: 'workflow.action-not-available',
    });
    expect((await move(leadId, 'resume')).body).toMatchObject({ stage: 'qualified', stageBeforeHold: null });
  });

  it('is lost for a reason and to somebody, and then nothing more can be done', async () => {
    const { leadId } = await aLead(app);
    expect((await move(leadId, 'lose')).body.code).toBe('lead.loss-reason-missing');
    expect((await move(leadId, 'lose', { reason: 'price' })).body.code).toBe('lead.lost-to-missing');
    const lost = await move(leadId, 'lose', { reason: 'price', lostTo: 'A park elsewhere' });
    expect(lost.body).toMatchObject({ stage: 'lost', lostReason: 'price', availableActions: [] });
  });

  it('names the lead of which it is a duplicate, which is another and exists', async () => {
    const { leadId } = await aLead(app);
    const { leadId: original } = await aLead(app);
    expect((await move(leadId, 'mark-duplicate')).body.code).toBe('lead.duplicate-of-missing');
    expect((await move(leadId, 'mark-duplicate', { duplicateOf: leadId })).body.code).toBe(
      'lead.duplicate-of-itself',
    );
    expect((await move(leadId, 'mark-duplicate', { duplicateOf: NOWHERE })).body.errors[0].code).toBe(
      'lead.duplicate-of-unknown',
    );
    expect((await move(leadId, 'mark-duplicate', { duplicateOf: original })).body).toMatchObject({
      stage: 'duplicate',
      duplicateOf: original,
    });
  });

  it('lets one of fifty parallel moves through', async () => {
    const { leadId } = await aLead(app);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        app.post(`/leads/${leadId}/transitions`, { action: 'advance' }, versioned(1)),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status !== 200 && status !== 412 && status !== 503)).toEqual([]);
    expect(await read(leadId)).toMatchObject({ stage: 'qualified', version: 2 });
    expect(await app.eventsAbout(leadId)).toEqual(['lead.opened', 'lead.advanced']);
  });
});

describe('looking after a lead', () => {
  it('assigns it to a park that exists and to an administrator', async () => {
    const { leadId } = await aLead(app);
    const stranger = await aParkMember(app, park.id);
    expect((await edit(leadId, { parkId: NOWHERE })).body.errors[0]).toMatchObject({
      pointer: '/parkId',
      code: 'lead.park-unknown',
    });
    expect((await edit(leadId, { assigneeUserId: stranger.id })).body.errors[0]).toMatchObject({
      pointer: '/assigneeUserId',
      code: 'lead.assignee-not-an-administrator',
    });
    const { body } = await edit(leadId, { parkId: park.id, assigneeUserId: officer.id });
    expect(body).toMatchObject({ version: 2, park: { slug: park.slug }, assignee: { name: officer.name } });
    const { body: assignees } = await app.get('/leads/assignees', { token });
    expect(assignees.items).toContainEqual({ id: officer.id, name: officer.name, role: 'officer' });
  });

  it('refuses a change of what has changed meanwhile, and one that has not said what it read', async () => {
    const { leadId } = await aLead(app);
    await edit(leadId, { committedJobs: 12 });
    const late = await app.patch(`/leads/${leadId}`, { committedJobs: 13 }, versioned(1));
    expect(late).toMatchObject({ status: 412, body: { code: 'version.stale' } });
    expect((await app.patch(`/leads/${leadId}`, { committedJobs: 13 }, { token })).status).toBe(428);
    expect((await read(leadId)).committed.jobs).toBe(12);
  });

  it('keeps a note once, however often it is sent', async () => {
    const { leadId } = await aLead(app);
    const send = () =>
      app.post(
        `/leads/${leadId}/notes`,
        { body: 'Called: they visit in May.' },
        {
          token,
          headers: { 'idempotency-key': `note-${leadId}` },
        },
      );
    const first = await send();
    expect(first).toMatchObject({ status: 201, body: { author: { name: officer.name } } });
    expect((await send()).body).toEqual(first.body);
    expect(await app.eventsAbout(leadId)).toEqual(['lead.opened', 'lead.note-written']);
    expect((await read(leadId)).version).toBe(1);
  });

  it('shows who did what, when, from what to what', async () => {
    const { leadId } = await aLead(app);
    await move(leadId, 'advance');
    await anHourLater();
    await edit(leadId, { parkId: park.id, committedJobs: 7 });
    await app.post(`/leads/${leadId}/notes`, { body: 'A note' }, { token });
    const { body } = await app.get(`/leads/${leadId}/timeline`, { token });
    expect(body.items).toEqual([
      expect.objectContaining({ name: 'lead.note-written', note: 'A note' }),
      expect.objectContaining({
        name: 'lead.assigned',
        at: app.clock.now().toISOString(),
        actor: { id: officer.id, name: officer.name },
        changes: [
          { field: 'park', from: null, to: park.slug },
          { field: 'committed-jobs', from: null, to: '7' },
        ],
      }),
      expect.objectContaining({ name: 'lead.advanced', from: 'new', to: 'qualified' }),
      expect.objectContaining({
        name: 'lead.opened',
        actor: null,
        enquiryReference: expect.stringMatching(/^LS-/),
      }),
    ]);
    const page = await app.get(`/leads/${leadId}/timeline?pageSize=3`, { token });
    const rest = await app.get(`/leads/${leadId}/timeline?cursor=${page.body.nextCursor}`, { token });
    expect([...page.body.items, ...rest.body.items]).toEqual(body.items);
  });

  it('keeps personal data out of its events', async () => {
    const { leadId } = await aLead(app);
    await move(leadId, 'lose', { reason: 'other', lostTo: 'Frau Beispiel' });
    await app.post(`/leads/${leadId}/notes`, { body: 'Herr Muster called' }, { token });
    const events = await app.db.query('SELECT payload FROM domain_events WHERE subject_id = $1', [leadId]);
    expect(JSON.stringify(events)).not.toMatch(/Beispiel|Muster/);
  });
});
