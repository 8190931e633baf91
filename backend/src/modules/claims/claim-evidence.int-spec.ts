import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPark } from '../../../test/support/enquiries.factory.js';
import { aPdf, aPhoto, aProgram, sendFile } from '../../../test/support/files.factory.js';
import { anOfficer, aParkMember, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, HOST, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());

async function aClaim() {
  const park = await aPark(app);
  const token = await app.signedIn(await somebody(app));
  const claim = {
    park: park.slug,
    organisation: 'Administration of the zone',
    role: 'Head of investment promotion',
    email: 'office@zone.example',
    evidence: 'The letter below bears our seal and my name.',
    links: [],
  };
  const { body } = await app.post('/claims', claim, { token });
  return { park, token, id: body.id as string, officer: await app.signedIn(await anOfficer(app)) };
}
type Claim = Awaited<ReturnType<typeof aClaim>>;

async function add({ id, token }: Pick<Claim, 'id' | 'token'>, name = 'letter.pdf', bytes = aPdf()) {
  const answer = await sendFile(app, `/claims/${id}/files`, { name, bytes }, { token });
  await app.quiet();
  return answer;
}
const remove = (id: string, file: string, token: string) =>
  app.call({ method: 'DELETE', url: `/claims/${id}/files/${file}`, token });
const bytesFor = async (file: string, token?: string) =>
  (
    await app.app.inject({
      url: `/api/v1/files/${file}`,
      headers: { host: HOST, ...(token ? { cookie: `lodestone=${token}` } : {}) },
    })
  ).statusCode;
const decide = async ({ id, officer }: Claim, action: string, version: number) =>
  app.post(
    `/claims/${id}/transitions`,
    { action, note: 'Seen' },
    { token: officer, headers: { 'if-match': `"${version}"` } },
  );

describe('evidence of a claim', () => {
  it('is brought by the claimant and seen by who decides, each with its name and size', async () => {
    const claim = await aClaim();
    const before = await app.get(`/claims/${claim.id}`, { token: claim.token });
    expect(before.body).toMatchObject({
      files: [],
      uploadLimits: { extensions: expect.arrayContaining(['pdf']) },
    });
    expect((await add(claim)).status).toBe(201);
    await add(claim, 'badge.jpg', await aPhoto());
    const { body } = await app.get(`/claims/${claim.id}`, { token: claim.officer });
    expect(body).toMatchObject({
      files: [
        { name: 'letter.pdf', state: 'clean', size: aPdf().length },
        { name: 'badge.jpg', kind: 'picture', state: 'clean' },
      ],
      uploadLimits: null,
    });
    expect(body.history.map(({ name }: { name: string }) => name)).toEqual([
      'claim.submitted',
      'claim.evidence-added',
      'claim.evidence-added',
    ]);
    expect(JSON.stringify(body.history)).not.toContain('letter.pdf');
  });

  it('is read by the claimant and the administrators, and by nobody else', async () => {
    const claim = await aClaim();
    const { body } = await add(claim);
    const file = body.files[0].id as string;
    const stranger = await app.signedIn(await somebody(app));
    const colleague = await app.signedIn(await aParkMember(app, claim.park.id));
    const readers = [claim.token, claim.officer, stranger, colleague, undefined];
    expect(await Promise.all(readers.map((token) => bytesFor(file, token)))).toEqual([
      200, 200, 404, 404, 404,
    ]);
    expect((await app.get(`/claims/${claim.id}`, { token: stranger })).status).toBe(404);
  });

  it('is read by nobody, not even its claimant, while it is in quarantine', async () => {
    const claim = await aClaim();
    const file = (await add(claim)).body.files[0].id as string;
    await app.db.query(`UPDATE files SET state = 'quarantined' WHERE id = $1`, [file]);
    expect(await Promise.all([claim.token, claim.officer].map((token) => bytesFor(file, token)))).toEqual([
      404, 404,
    ]);
    const { body } = await app.get(`/claims/${claim.id}`, { token: claim.officer });
    expect(body.files).toMatchObject([{ id: file, state: 'quarantined', address: null }]);
  });

  it('is added and taken away by the claimant only', async () => {
    const claim = await aClaim();
    const file = (await add(claim)).body.files[0].id as string;
    const stranger = await app.signedIn(await somebody(app));
    const byOfficer = await add({ ...claim, token: claim.officer });
    expect([byOfficer.status, byOfficer.body.code]).toEqual([403, 'claim.not-yours-to-act']);
    expect((await add({ ...claim, token: stranger })).status).toBe(404);
    expect((await remove(claim.id, file, claim.officer)).status).toBe(403);
    expect((await remove(claim.id, file, stranger)).status).toBe(404);
    const removed = await remove(claim.id, file, claim.token);
    expect([removed.status, removed.body.files]).toEqual([200, []]);
    expect(await bytesFor(file, claim.token)).toBe(404);
  });

  it('of another claim is not within reach', async () => {
    const [mine, other] = [await aClaim(), await aClaim()];
    const file = (await add(other)).body.files[0].id as string;
    expect((await remove(mine.id, file, mine.token)).status).toBe(404);
    expect(await bytesFor(file, other.token)).toBe(200);
  });

  it('that an officer has not seen is not decided about', async () => {
    const claim = await aClaim();
    const seen = (await app.get(`/claims/${claim.id}`, { token: claim.officer })).body.version;
    await add(claim);
    expect((await decide(claim, 'approve', seen)).status).toBe(412);
    expect((await decide(claim, 'approve', seen + 1)).status).toBe(200);
  });

  it('stays as it is once it is decided', async () => {
    const claim = await aClaim();
    const { body } = await add(claim);
    await decide(claim, 'reject', body.version);
    const late = await add(claim, 'late.pdf');
    expect([late.status, late.body.code]).toEqual([409, 'claim.evidence-closed']);
    expect((await remove(claim.id, body.files[0].id, claim.token)).body.code).toBe('claim.evidence-closed');
    expect(await bytesFor(body.files[0].id, claim.officer)).toBe(200);
    expect((await app.get(`/claims/${claim.id}`, { token: claim.token })).body.uploadLimits).toBeNull();
  });

  it('that is a program is refused, and leaves nothing', async () => {
    const claim = await aClaim();
    const refused = await add(claim, 'letter.pdf', aProgram());
    expect([refused.status, refused.body.code]).toEqual([422, 'file.type-not-allowed']);
    expect((await app.get(`/claims/${claim.id}`, { token: claim.token })).body).toMatchObject({
      files: [],
      version: 1,
    });
  });
});
