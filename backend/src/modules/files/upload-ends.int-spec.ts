import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import { aForm, aPdf, FORM_TYPE, sendFile } from '../../../test/support/files.factory.js';
import { createTestApp, HOST, type TestApp } from '../../../test/support/test-app.js';
import { Staging } from '../../platform/storage/staging.js';
import { FileStorage } from '../../platform/storage/storage.js';

const MIB = 1 << 20;

let app: TestApp;
let port: number;
let token: string;
let url: string;
beforeAll(async () => {
  app = await createTestApp({ env: { MAX_UPLOAD_MB: '1', LIMIT_UPLOAD: '10000' } });
  await app.app.listen(0, '127.0.0.1');
  port = (app.app.getHttpServer().address() as AddressInfo).port;
  const team = await aClaimedPark(app);
  token = team.token;
  url = `/parks/${team.park.slug}/files`;
}, 120_000);
afterAll(() => app?.stop());

const send = (name: string, bytes: Buffer, headers = {}) =>
  sendFile(app, url, { name, bytes }, { token, headers });
const filesIn = async (folder: 'incoming' | 'files') =>
  (
    await readdir(path.join(app.configuration.STORAGE_DIR, folder), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => [])
  ).filter((entry) => entry.isFile());
const rows = async () => (await app.db.one<{ n: number }>('SELECT count(*)::int AS n FROM files'))?.n;

/** A request written by hand: the test decides how much of it is sent, and when. */
async function dribble(head: string[], each: (write: (data: Buffer) => Promise<boolean>) => Promise<void>) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  socket.write(
    [
      `POST /api/v1${url} HTTP/1.1`,
      `Host: ${HOST}`,
      `Cookie: lodestone=${token}`,
      'Sec-Fetch-Site: same-origin',
      'X-Lodestone-Request: 1',
      `Content-Type: ${FORM_TYPE}`,
      ...head,
      '',
      '',
    ].join('\r\n'),
  );
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await each(async (data) => {
    if (socket.destroyed || !socket.writable) return false;
    if (!socket.write(data)) await Promise.race([once(socket, 'drain').catch(() => undefined), gone]);
    return !socket.destroyed;
  });
  return { socket, gone, answer: () => answer };
}

describe('an upload that is too large', () => {
  it('is refused before a byte of it is read when it says so', async () => {
    const { gone, answer } = await dribble([`Content-Length: ${5 * MIB}`], async () => undefined);
    await gone;
    expect(answer()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"file\.too-large"[\s\S]*"limitMb":1/);
  });

  it('is cut off where the limit is passed when it does not', async () => {
    const before = await rows();
    let sent = 0;
    const { gone, answer } = await dribble(['Transfer-Encoding: chunked'], async (write) => {
      const frame = (data: Buffer) =>
        Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);
      const opening = aForm({ name: 'a.pdf', bytes: '%PDF-1.7' });
      await write(frame(opening.subarray(0, opening.lastIndexOf('\r\n--'))));
      const megabyte = frame(randomBytes(MIB));
      // A sender who would never stop by itself.
      while (sent < 200 && (await write(megabyte))) sent += 1;
    });
    await gone;
    expect(sent).toBeLessThan(50);
    // The answer may be lost with the connection that is cut; when it comes, it says why.
    if (answer() !== '') expect(answer()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"file\.too-large"/);
    expect([await rows(), await filesIn('incoming')]).toEqual([before, []]);
  });

  it('is told in words when the whole of it was carried in', async () => {
    const { status, body, headers } = await send('large.pdf', Buffer.concat([aPdf(), Buffer.alloc(MIB)]));
    expect([status, body.code, body.params, headers.connection]).toEqual([
      413,
      'file.too-large',
      { limitMb: 1 },
      'close',
    ]);
  });
});

describe('an upload that breaks off', () => {
  it('leaves nothing, neither in the folder nor in the tables', async () => {
    const before = [await rows(), (await filesIn('files')).length];
    const { socket } = await dribble([`Content-Length: ${500_000}`], async (write) => {
      const opening = aForm({ name: 'a.pdf', bytes: aPdf() });
      await write(opening.subarray(0, opening.lastIndexOf('\r\n--')));
      await write(randomBytes(100_000));
    });
    for (let tries = 0; (await filesIn('incoming')).length === 0 && tries < 100; tries += 1) await delay(20);
    expect(await filesIn('incoming')).toHaveLength(1);
    socket.destroy();
    for (let tries = 0; (await filesIn('incoming')).length > 0 && tries < 100; tries += 1) await delay(20);
    expect(await filesIn('incoming')).toEqual([]);
    expect([await rows(), (await filesIn('files')).length]).toEqual(before);
  });

  it.each([
    [
      'while it is written',
      () =>
        jest.spyOn(app.app.get(Staging) as unknown as { sink: () => Writable }, 'sink').mockReturnValueOnce(
          new Writable({
            write: (_chunk, _encoding, done) =>
              done(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })),
          }),
        ),
    ],
    [
      'while it is put in its place',
      () =>
        jest
          .spyOn(app.app.get(FileStorage), 'keep')
          .mockRejectedValueOnce(new (class extends Error {})('the bucket is away')),
    ],
  ])('because the storage fails %s answers 5xx and leaves nothing', async (_when, fail) => {
    const before = [await rows(), (await filesIn('files')).length];
    const failure = fail();
    const { status } = await send('a.pdf', aPdf());
    failure.mockRestore();
    expect(status).toBeGreaterThanOrEqual(500);
    expect([await rows(), (await filesIn('files')).length]).toEqual(before);
    expect(await filesIn('incoming')).toEqual([]);
  });

  it('says that the disk is full in our words', async () => {
    const failure = jest
      .spyOn(app.app.get(Staging) as unknown as { sink: () => Writable }, 'sink')
      .mockReturnValueOnce(
        new Writable({
          write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
        }),
      );
    const { status, body } = await send('a.pdf', aPdf());
    failure.mockRestore();
    expect([status, body.code]).toEqual([503, 'file.storage-unavailable']);
  });
});

describe('an upload sent twice', () => {
  const key = () => ({ 'idempotency-key': randomBytes(12).toString('hex') });

  it('with the same key is one file, with the same answer', async () => {
    const headers = key();
    const before = [await rows(), (await filesIn('files')).length] as [number, number];
    const first = await send('a.pdf', aPdf(), headers);
    const second = await send('a.pdf', aPdf(), headers);
    expect([first.status, second.status, second.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(second.body.id).toBe(first.body.id);
    expect([await rows(), (await filesIn('files')).length]).toEqual([before[0] + 1, before[1] + 1]);
  });

  it('by a double click is one file', async () => {
    const headers = key();
    const before = (await rows()) as number;
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('a.pdf', aPdf(), headers)));
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await rows()).toBe(before + 1);
  });

  it('with the key of another file is refused, and nothing of it stays', async () => {
    const headers = key();
    await send('a.pdf', aPdf(), headers);
    const before = [await rows(), (await filesIn('files')).length];
    const other = await send('a.pdf', aPdf('/Info 2 0 R'), headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key-reused']);
    expect([await rows(), (await filesIn('files')).length]).toEqual(before);
  });
});

describe('how many files', () => {
  it('fit is asked before a byte is read, and again when they are recorded', async () => {
    const full = await createTestApp({ env: { MAX_FILES_PER_OWNER: '2' } });
    try {
      const { park, token: own } = await aClaimedPark(full);
      const post = () =>
        sendFile(full, `/parks/${park.slug}/files`, { name: 'a.pdf', bytes: aPdf() }, { token: own });
      const answers = await Promise.all(Array.from({ length: 6 }, post));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
      const unread = await full.call({
        method: 'POST',
        url: `/parks/${park.slug}/files`,
        token: own,
        headers: { 'content-type': FORM_TYPE },
        body: Buffer.from('never looked at'),
      });
      expect([unread.status, unread.body.code, unread.body.params]).toEqual([
        422,
        'file.too-many',
        { limit: 2 },
      ]);
    } finally {
      await full.stop();
    }
  }, 60_000);

  it('may be sent in a quarter of an hour is limited by sender and address', async () => {
    const limited = await createTestApp({ env: { LIMIT_UPLOAD: '2' } });
    try {
      const { park, token: own } = await aClaimedPark(limited);
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        const answer = await sendFile(
          limited,
          `/parks/${park.slug}/files`,
          { name: 'a.pdf', bytes: aPdf() },
          { token: own },
        );
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([201, 201, 429]);
    } finally {
      await limited.stop();
    }
  }, 60_000);
});
