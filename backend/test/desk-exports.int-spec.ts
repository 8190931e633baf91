import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlot } from '../src/modules/parks/land.factory.js';
import { claimsOf } from './support/claims.factory.js';
import { aContentWorld, aSubmittedDraft, ParkDesk } from './support/content.factory.js';
import { aCorrectedPark, aCorrection } from './support/corrections.factory.js';
import { aClaimedPark, aPark } from './support/enquiries.factory.js';
import { aFact } from './support/facts.factory.js';
import { anImportPark, ImportDesk } from './support/imports.factory.js';
import { ALT, parkFilesOf } from './support/park-files.factory.js';
import { anOfficer, aParkMember, somebody } from './support/people.factory.js';
import { anAddress, teamsOf } from './support/teams.factory.js';
import { createTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());

const { aClaim } = claimsOf(() => app);
const { aTeam, invite } = teamsOf(() => app);
const { aTeam: aFilesTeam, add, act } = parkFilesOf(() => app);

/** The rows of an exported list without its head; cells of these tests hold neither quotes nor breaks. */
async function exported(address: string, token: string): Promise<string[]> {
  const { status, headers, body } = await app.get(address, { token });
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  return String(body).replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
}
const statusOf = async (address: string, token?: string) =>
  (await app.get(address, token === undefined ? {} : { token })).status;
const anOfficersToken = async () => app.signedIn(await anOfficer(app));
const invent = (table: string, id: string, column = 'id') =>
  app.db.query(`UPDATE ${table} SET demo = true WHERE ${column} = $1`, [id]);

describe('exported reviews', () => {
  it('hold what waits, as the queue shows it, for who reviews', async () => {
    const world = await aContentWorld(app);
    await aSubmittedDraft(app, world);
    const address = '/content/reviews/export?columns=park,type,state,open_version,submitted_at';
    const [waiting] = (await app.get('/content/reviews', { token: world.officer })).body.items;
    expect(await exported(address, world.officer)).toEqual([
      `${world.park.slug},park,in-review,${waiting.open.n},${waiting.open.submittedAt}`,
    ]);
    expect([await statusOf(address, world.manager), await statusOf(address)]).toEqual([403, 401]);
    await invent('parks', world.park.id);
    expect(await exported(address, world.officer)).toEqual([]);
  });
});

describe('exported records of a park', () => {
  it('are filtered like the list, in the state the desk shows, and are its team’s', async () => {
    const park = await anImportPark(app);
    const plotOf = (code: string) =>
      app.post('/content/plot', { parkId: park.id, document: aPlot({ code }) }, { token: park.editor });
    for (const code of ['A-1', 'A-2']) expect((await plotOf(code)).status).toBe(201);
    const address = `/content/export?columns=title,type,state,updated_by&parkId=${park.id}`;
    const rows = ['A-2', 'A-1'].map((code) => `${code},plot,draft,${park.editorUser.name}`);
    expect(await exported(`${address}&type=plot&state=draft`, park.editor)).toEqual(rows);
    expect(await exported(`${address}&type=building`, park.editor)).toEqual([]);
    expect(await exported(`${address}&state=published`, park.editor)).toEqual([]);
    const { token: stranger } = await aClaimedPark(app);
    expect(await exported(address, stranger)).toEqual([]);
    expect((await app.get(`${address}&type=plot`, { token: park.editor })).headers).toMatchObject({
      'content-disposition': expect.stringContaining('lodestone-plots-2026-11-26.csv'),
    });
  });
});

describe('exported claims', () => {
  it('are one’s own, or for who decides everybody’s; never with the evidence', async () => {
    const park = await aPark(app);
    const claim = await aClaim(park);
    const other = await aClaim(await aPark(app));
    const row = `${claim.reference},${park.slug},Administration of the zone,submitted`;
    const columns = 'columns=reference,park,organisation,state';
    expect(await exported(`/claims/export?${columns}`, claim.token)).toEqual([row]);
    const officer = await anOfficersToken();
    const queue = await exported(`/claims/queue/export?state=open&${columns}`, officer);
    expect(queue).toContain(row);
    expect(queue.join()).toContain(other.reference);
    expect(await statusOf('/claims/queue/export', claim.token)).toBe(403);
    expect((await exported('/claims/queue/export', officer)).join()).not.toMatch(/telephone|zone\.example/);
    await invent('park_claims', claim.id);
    expect((await exported(`/claims/queue/export?${columns}`, officer)).join()).not.toContain(
      claim.reference,
    );
  });
});

describe('exported corrections', () => {
  it('are those of a park for its team, and a foreign park answers like none', async () => {
    const world = await aCorrectedPark(app);
    const { reference, reader, id } = await aCorrection(app, world);
    const columns = 'columns=reference,fact,seen_value,value,unit,by,state';
    const address = `/parks/${world.park.slug}/corrections/export?${columns}`;
    expect(await exported(address, world.token)).toEqual([
      `${reference},available_building,12000,15000,m2,${reader.name},open`,
    ]);
    expect(String((await app.get(address.replace(columns, ''), { token: world.token })).body)).not.toContain(
      reader.email,
    );
    const { token: stranger } = await aClaimedPark(app);
    expect(await statusOf(address, stranger)).toBe(404);
    await invent('fact_corrections', id);
    expect(await exported(address, world.token)).toEqual([]);
  });

  it('of parks without a team are the administrators’', async () => {
    const park = await aPark(app);
    const { reference, readerToken } = await aCorrection(app, { park, fact: await aFact(app, park.id) });
    const officer = await anOfficersToken();
    expect(await exported('/corrections/export?columns=reference', officer)).toContain(reference);
    expect(await statusOf('/corrections/export', readerToken)).toBe(403);
  });
});

describe('an exported list of imports', () => {
  it('holds those of one’s park, without what invented people have brought', async () => {
    const park = await anImportPark(app);
    const { body } = await new ImportDesk(app, park.editor).upload('code\nA-1\n', {
      type: 'plot',
      parkId: park.id,
    });
    const address = `/imports/export?columns=file,kind,rows,id&parkId=${park.id}`;
    expect(await exported(address, park.editor)).toEqual([`rows.csv,plot,1,${body.id}`]);
    const { token: stranger } = await aClaimedPark(app);
    expect(await exported(address, stranger)).toEqual([]);
    await invent('users', park.editorUser.id);
    expect(await exported(address, park.editor)).toEqual([]);
  });
});

describe('an exported team', () => {
  it('has addresses only for who leads it, and invitations for nobody else', async () => {
    const team = await aTeam();
    const address = anAddress();
    expect((await invite(team, address)).status).toBe(201);
    const editor = await aParkMember(app, team.park.id);
    const [members, invitations] = [`${team.url}/members/export`, `${team.url}/invitations/export`];
    const columns = 'columns=name,email,role';
    expect(await exported(`${members}?${columns}`, team.token)).toEqual([
      `${team.manager.name},${team.manager.email},park-manager`,
      `${editor.name},${editor.email},park-editor`,
    ]);
    expect(await exported(`${invitations}?columns=email,role,state,invited_by`, team.token)).toEqual([
      `${address},park-editor,pending,${team.manager.name}`,
    ]);
    const editors = await app.signedIn(editor);
    expect(await exported(`${members}?${columns}`, editors)).toEqual([
      `${team.manager.name},,park-manager`,
      `${editor.name},${editor.email},park-editor`,
    ]);
    expect(await statusOf(invitations, editors)).toBe(403);
    const { token: stranger } = await aTeam();
    expect([await statusOf(members, stranger), await statusOf(invitations, stranger)]).toEqual([404, 404]);
    await invent('users', team.manager.id);
    expect(await exported(`${members}?columns=name`, team.token)).toEqual([editor.name]);
    expect(await exported(invitations, team.token)).toEqual([]);
  });
});

describe('an exported list of parks with their drafts', () => {
  it('is filtered like the administrators’ list, in the language of the address', async () => {
    const slug = `park-${randomUUID().slice(0, 8)}`;
    const park = await anImportPark(app, { en: 'Ore Hill', 'zh-CN': '矿山园' });
    await app.db.query('UPDATE parks SET slug = $2 WHERE id = $1', [park.id, slug]);
    const address = `/park-profiles/export?columns=slug,name,claimed&q=${slug}`;
    expect(await exported(`${address}&locale=zh-CN`, park.officer)).toEqual([`${slug},矿山园,false`]);
    expect(await exported(`${address}&claimed=true`, park.officer)).toEqual([]);
    expect(await statusOf(address, park.manager)).toBe(403);
  });
});

describe('exported facts to confirm', () => {
  it('are those of the desk of one’s own park', async () => {
    const { park, token } = await aClaimedPark(app);
    await aFact(app, park.id, { asOf: '2026-01-01' });
    const address = `/parks/${park.slug}/facts-to-confirm/export`;
    expect(await exported(`${address}?columns=fact,value,unit,as_of,freshness_state`, token)).toEqual([
      'available_building,12000,m2,2026-01-01,overdue',
    ]);
    const { token: stranger } = await aClaimedPark(app);
    expect(await statusOf(address, stranger)).toBe(404);
  });
});

describe('exported files of a park', () => {
  it('name what there is and how it stands, for its team', async () => {
    const team = await aFilesTeam();
    const id = await add(team);
    const address = `/parks/${team.slug}/files/export`;
    expect(await exported(`${address}?columns=file,kind,state,id`, team.editor)).toEqual([
      `gate.jpg,picture,hidden,${id}`,
    ]);
    expect(await statusOf(address, await app.signedIn(await somebody(app)))).toBe(403);
    const { token: stranger } = await aClaimedPark(app);
    expect(await statusOf(address, stranger)).toBe(404);
    await invent('park_files', id, 'file_id');
    expect(await exported(address, team.editor)).toEqual([]);
  });

  it('that wait are the administrators’', async () => {
    const team = await aFilesTeam({ claimed: false });
    const id = await add(team);
    for (const change of [{ alt: ALT }, { action: 'ask' }])
      expect((await act(team, id, team.editor, change)).status).toBe(200);
    const address = '/park-files/waiting/export';
    const row = `gate.jpg,${team.slug},${id}`;
    expect(await exported(`${address}?columns=file,park,id`, await anOfficersToken())).toContain(row);
    expect(await statusOf(address, team.manager)).toBe(403);
  });
});

describe('a desk’s file', () => {
  it('in the language of its address names records in it', async () => {
    const park = await anImportPark(app, { en: 'Ore Hill', 'zh-CN': '矿山园' });
    await new ParkDesk(app, park.id, park.editor).begin();
    const address = `/content/export?columns=title&parkId=${park.id}`;
    expect(await exported(`${address}&locale=zh-CN`, park.editor)).toEqual(['矿山园']);
    expect(await exported(`${address}&locale=de`, park.editor)).toEqual(['Ore Hill']);
  });
});

describe('in a demonstration', () => {
  let demonstration: TestApp;
  beforeAll(async () => {
    demonstration = await createTestApp({ env: { DEMO_MODE: 'true' } });
  }, 120_000);
  afterAll(() => demonstration?.stop());

  it('a desk shows what is invented, and takes none of it away', async () => {
    const { park, token } = await aClaimedPark(demonstration);
    await aFact(demonstration, park.id, { asOf: '2026-01-01' });
    await demonstration.db.query('UPDATE parks SET demo = true WHERE id = $1', [park.id]);
    const officer = await demonstration.signedIn(await anOfficer(demonstration));
    const rows = async (address: string, as: string) => {
      const { status, body } = await demonstration.get(address, { token: as });
      expect(status).toBe(200);
      return String(body).trimEnd().split('\r\n').length - 1;
    };
    const facts = `/parks/${park.slug}/facts-to-confirm`;
    expect((await demonstration.get(facts, { token })).body.items).toHaveLength(1);
    expect(await rows(`${facts}/export`, token)).toBe(0);
    const profiles = `/park-profiles?q=${park.slug}`;
    expect((await demonstration.get(profiles, { token: officer })).body.total).toBe(1);
    expect(await rows(profiles.replace('?', '/export?'), officer)).toBe(0);
  });
});
