import { randomUUID } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import { FakeClamd, SIGNATURE } from '../../../test/support/fake-clamd.js';
import { FakeS3 } from '../../../test/support/fake-s3.js';
import { aPdf, aPhoto, sendFile } from '../../../test/support/files.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { clamdAnswers } from '../../platform/scanner/clamd.js';
import { FileStorage } from '../../platform/storage/storage.js';
import { ExamineUpload, SweepFiles } from './index.js';

interface Team {
  url: string;
  token: string;
}

async function aTeam(app: TestApp): Promise<Team> {
  const { park, token } = await aClaimedPark(app);
  return { url: `/parks/${park.slug}/files`, token };
}

const stateOf = async (app: TestApp, { url, token }: Team, id: string) => {
  const { body } = await app.get(`${url}/${id}`, { token });
  return [body.file.state, body.file.rejection];
};

const storedIn = async (app: TestApp) =>
  (await readdir(path.join(app.configuration.STORAGE_DIR, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('with a scanner', () => {
  let clamd: FakeClamd;
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    clamd = await FakeClamd.start();
    app = await createTestApp({ env: { CLAMD_URL: clamd.url } });
    team = await aTeam(app);
  }, 120_000);
  afterAll(async () => {
    await app?.stop();
    await clamd?.stop();
  });
  const send = (name: string, bytes: Buffer) =>
    sendFile(app, team.url, { name, bytes }, { token: team.token });

  it('a file is clean once the scanner has seen every byte of it', async () => {
    const bytes = aPdf(`/Padding(${'x'.repeat(300_000)})`);
    const { body } = await send('large.pdf', bytes);
    await app.quiet();
    expect(await stateOf(app, team, body.id)).toEqual(['clean', null]);
    expect(clamd.seen).toContain(bytes.length);
  });

  it('an infected file is rejected, tells why, and its bytes are gone', async () => {
    const { body } = await send('bad.pdf', aPdf(`/Note(${SIGNATURE})`));
    await app.quiet();
    expect(await stateOf(app, team, body.id)).toEqual(['rejected', 'infected']);
    expect(await app.db.query('SELECT 1 FROM file_blobs WHERE file_id = $1', [body.id])).toEqual([]);
    const known = await app.db.query<{ id: string }>('SELECT id FROM file_blobs');
    expect((await storedIn(app)).sort()).toEqual(known.map(({ id }) => id).sort());
    expect((await app.get(`/files/${body.id}`, { token: team.token })).status).toBe(404);
  });

  it('an infected picture is not even unpacked', async () => {
    const { body } = await send('bad.jpg', Buffer.concat([await aPhoto(), Buffer.from(SIGNATURE)]));
    await app.quiet();
    expect(await stateOf(app, team, body.id)).toEqual(['rejected', 'infected']);
    expect(await app.db.query('SELECT 1 FROM file_blobs WHERE file_id = $1', [body.id])).toEqual([]);
  });

  it.each(['INSTREAM size limit exceeded. ERROR', 'UNKNOWN COMMAND', ''])(
    'that gives no verdict (%j) leaves the file in quarantine, unseen',
    async (answer) => {
      const { body } = await send('a.pdf', aPdf());
      clamd.answer = answer;
      await expect(app.app.get(ExamineUpload, { strict: false }).execute(body.id)).rejects.toThrow('clamd');
      expect(await stateOf(app, team, body.id)).toEqual(['quarantined', null]);
      expect((await app.get(`/files/${body.id}`, { token: team.token })).status).toBe(404);
      clamd.answer = null;
      await app.app.get(ExamineUpload, { strict: false }).execute(body.id);
      expect(await stateOf(app, team, body.id)).toEqual(['clean', null]);
    },
  );

  it('is asked after by the doctor', async () => {
    expect(await clamdAnswers(clamd.url)).toBe(true);
    expect(await clamdAnswers('tcp://127.0.0.1:9')).toBe(false);
  });
});

describe('without a scanner', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await createTestApp();
    team = await aTeam(app);
  }, 120_000);
  afterAll(() => app?.stop());
  const send = (name: string, bytes: Buffer) =>
    sendFile(app, team.url, { name, bytes }, { token: team.token });

  it('the check of its type clears a file, and the event says that nobody scanned it', async () => {
    const { body } = await send('a.pdf', aPdf());
    await app.quiet();
    const event = await app.db.one<{ payload: object }>(
      `SELECT payload FROM domain_events WHERE subject_id = $1 AND name = 'file.cleared'`,
      [body.id],
    );
    expect(event?.payload).toEqual({ scanned: false });
  });

  it('a picture examined twice at once gets its renditions once, and no byte is left over', async () => {
    const { body } = await send('a.jpg', await aPhoto());
    const examine = app.app.get(ExamineUpload, { strict: false });
    await Promise.allSettled([examine.execute(body.id), examine.execute(body.id), app.quiet()]);
    await app.quiet();
    const known = await app.db.query<{ id: string; role: string }>('SELECT id, role FROM file_blobs');
    const roles = await app.db.query<{ role: string }>(
      'SELECT role FROM file_blobs WHERE file_id = $1 ORDER BY role',
      [body.id],
    );
    expect(roles.map(({ role }) => role)).toEqual(['320.webp', '640.webp', '800.jpg', '800.webp']);
    expect((await storedIn(app)).sort()).toEqual(known.map(({ id }) => id).sort());
  });

  it('a file whose job was lost is examined all the same', async () => {
    const { body } = await send('a.pdf', aPdf());
    await app.quiet();
    await app.db.query(`UPDATE files SET state = 'quarantined', examined_at = NULL WHERE id = $1`, [body.id]);
    await app.db.query(`DELETE FROM pgboss.job WHERE data->>'fileId' = $1`, [body.id]);
    const sweep = app.app.get(SweepFiles, { strict: false });
    await sweep.sendForgotten();
    expect(await app.db.query(`SELECT 1 FROM pgboss.job WHERE data->>'fileId' = $1`, [body.id])).toEqual([]);
    app.clock.advance(6 * 60_000);
    await sweep.sendForgotten();
    await app.quiet();
    expect(await stateOf(app, team, body.id)).toEqual(['clean', null]);
  });

  it('bytes without a row are swept after a day, and no others', async () => {
    const { body } = await send('a.pdf', aPdf());
    await app.quiet();
    const orphan = randomUUID();
    const folder = path.join(app.configuration.STORAGE_DIR, 'files', orphan.slice(0, 2), orphan.slice(2, 4));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, orphan), 'left by a killed process');
    const incoming = path.join(app.configuration.STORAGE_DIR, 'incoming', randomUUID());
    await writeFile(incoming, 'half an upload');
    const foreign = path.join(app.configuration.STORAGE_DIR, 'files', 'README');
    await writeFile(foreign, 'put here by the operator');
    const now = app.clock.now();
    for (const file of [path.join(folder, orphan), incoming, foreign]) await utimes(file, now, now);
    const sweep = app.app.get(SweepFiles, { strict: false });
    await sweep.sweepOrphans();
    expect(await storedIn(app)).toContain(orphan);
    app.clock.advance(25 * 3_600_000);
    await sweep.sweepOrphans();
    const left = await storedIn(app);
    expect(left).not.toContain(orphan);
    expect(left).toContain('README');
    expect(await readdir(path.dirname(incoming))).toEqual([]);
    const { id } =
      (await app.db.one<{ id: string }>('SELECT id FROM file_blobs WHERE file_id = $1', [body.id])) ?? {};
    expect(left).toContain(id);
  });
});

describe('in a bucket', () => {
  let s3: FakeS3;
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    s3 = await FakeS3.start();
    app = await createTestApp({
      env: {
        STORAGE: 's3',
        S3_ENDPOINT: s3.url,
        S3_BUCKET: 'files',
        S3_REGION: 'test-1',
        S3_ACCESS_KEY_ID: 'KEY',
        S3_SECRET_ACCESS_KEY: 'SECRET',
      },
    });
    team = await aTeam(app);
  }, 120_000);
  afterAll(async () => {
    await app?.stop();
    await s3?.stop();
  });
  const send = (name: string, bytes: Buffer) =>
    sendFile(app, team.url, { name, bytes }, { token: team.token });

  it('files are kept, signed and with their hash, read, and removed', async () => {
    const bytes = aPdf();
    const { body } = await send('a.pdf', bytes);
    await app.quiet();
    expect([...s3.objects.keys()]).toEqual([
      expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/),
    ]);
    const read = await app.get(`/files/${body.id}`, { token: team.token });
    expect([read.status, read.body]).toEqual([200, bytes.toString('latin1')]);
    const removed = await app.delete(`${team.url}/${body.id}`, {
      token: team.token,
      headers: { 'if-match': '"1"' },
    });
    await app.quiet();
    expect([removed.status, s3.objects.size]).toEqual([204, 0]);
  });

  it('pictures get their renditions there', async () => {
    const { body } = await send('a.jpg', await aPhoto());
    await app.quiet();
    expect(await stateOf(app, team, body.id)).toEqual(['clean', null]);
    expect(s3.objects.size).toBe(4);
  });

  it('orphans are found on every page of the list', async () => {
    const orphans = Array.from({ length: 5 }, () => randomUUID());
    for (const key of orphans) {
      const storedAt = new Date(app.clock.now().getTime() - 48 * 3_600_000);
      s3.objects.set(`${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`, { bytes: Buffer.from('x'), storedAt });
    }
    await app.app.get(SweepFiles, { strict: false }).sweepOrphans();
    expect([...s3.objects.keys()].filter((key) => orphans.some((orphan) => key.endsWith(orphan)))).toEqual(
      [],
    );
    expect(s3.objects.size).toBe(4);
  });

  it('that is away refuses the upload in our words, and nothing of it stays', async () => {
    const before = await app.db.query('SELECT id FROM files');
    s3.down = 500;
    const { status, body } = await send('b.pdf', aPdf());
    s3.down = null;
    expect([status, body.code]).toEqual([503, 'file.storage-unavailable']);
    expect(JSON.stringify(body)).not.toContain('bucket');
    expect(await app.db.query('SELECT id FROM files')).toEqual(before);
  }, 20_000);

  it('an object that is not there is not there for the reader', async () => {
    await expect(app.app.get(FileStorage).read(randomUUID())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(app.app.get(FileStorage).remove(randomUUID())).resolves.toBeUndefined();
  });
});
