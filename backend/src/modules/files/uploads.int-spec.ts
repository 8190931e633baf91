import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import {
  aDocx,
  aForm,
  anEncryptedOfficeFile,
  anXlsx,
  aPdf,
  aPhoto,
  aPhotoOnItsSide,
  aPngThatClaims,
  aProgram,
  aZip,
  FORM_TYPE,
  sendFile,
} from '../../../test/support/files.factory.js';
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

describe('what may be uploaded', () => {
  afterAll(() => app.quiet());

  it.each([
    ['photo.jpg', () => aPhoto(), 'image/jpeg'],
    ['photo.png', () => aPhoto({ format: 'png' }), 'image/png'],
    ['photo.webp', () => aPhoto({ format: 'webp' }), 'image/webp'],
    [
      'drawing.avif',
      () =>
        sharp(randomBytes(30_000), { raw: { width: 100, height: 100, channels: 3 } })
          .avif()
          .toBuffer(),
      'image/avif',
    ],
    ['camera.jpeg', () => aPhoto({ format: 'webp' }), 'image/webp'],
    ['plan.pdf', async () => aPdf(), 'application/pdf'],
    ['plan', async () => aPdf(), 'application/pdf'],
    [
      'offer.docx',
      async () => aDocx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['plots.xlsx', async () => anXlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['plots.csv', async () => Buffer.from('plot;area\r\nA;20\r\n'), 'text/csv'],
    ['地块.csv', async () => Buffer.from('b5d8bfe92cc3e6bbfd0a412c3230', 'hex'), 'text/csv'],
  ])('%s', async (name, make, type) => {
    const { status, body } = await send(name, await make());
    expect([status, body.file?.mediaType, body.file?.state]).toEqual([201, type, 'quarantined']);
  });

  it('keeps its name in any script, without what could deceive', async () => {
    const { body } = await send('..\\规划\u202e图.pdf', aPdf());
    expect(body.file.name).toBe('规划 图.pdf');
  });
});

const REFUSED: [name: string, code: string, make: () => Buffer | Promise<Buffer>][] = [
  ['empty.pdf', 'file.empty', () => Buffer.alloc(0)],
  ['setup.exe', 'file.type-not-allowed', aProgram],
  ['setup.jpg', 'file.type-not-allowed', aProgram],
  ['setup.csv', 'file.type-not-allowed', aProgram],
  [
    'drawing.svg',
    'file.type-not-allowed',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  ],
  [
    'drawing.png',
    'file.type-not-allowed',
    () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['page.html', 'file.type-not-allowed', () => Buffer.from('<!doctype html><script>1</script>')],
  ['notes.txt', 'file.type-not-allowed', () => Buffer.from('just words')],
  ['archive.zip', 'file.type-not-allowed', () => aZip([{ name: 'a.txt', text: 'a' }])],
  [
    'old.doc',
    'file.type-not-allowed',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)]),
  ],
  [
    'moving.gif',
    'file.type-not-allowed',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .gif()
        .toBuffer(),
  ],
  ['report.exe', 'file.type-mismatch', () => aPdf()],
  ['report.docx', 'file.type-mismatch', () => aPdf()],
  ['photo.pdf', 'file.type-mismatch', () => aPhoto()],
  ['sheet.docx', 'file.type-mismatch', () => anXlsx()],
  ['secret.pdf', 'file.password-protected', () => aPdf('/Encrypt 5 0 R')],
  ['secret.pdf', 'file.password-protected', () => aPdf('/Encrypt <</Filter/Standard>>')],
  ['secret.docx', 'file.password-protected', anEncryptedOfficeFile],
  ['secret.xlsx', 'file.password-protected', () => anXlsx({ name: 'a', text: 'a', encrypted: true })],
  ['macros.docx', 'file.macros', () => aDocx({ name: 'word/vbaProject.bin', text: 'Sub AutoOpen' })],
  ['bomb.xlsx', 'file.unpacks-too-large', () => anXlsx({ name: 'xl/a.xml', text: '0', claims: 2 ** 31 })],
  ['bomb.docx', 'file.unpacks-too-large', () => aDocx({ name: 'a.xml', text: ' '.repeat(20 * MIB) })],
  ['half.docx', 'file.unreadable', () => aDocx().subarray(0, 100)],
  ['escape.docx', 'file.unreadable', () => aDocx({ name: '../../etc/cron.d/x', text: 'x' })],
  ['half.pdf', 'file.unreadable', () => aPdf().subarray(0, 60)],
  ['both.pdf', 'file.unreadable', () => Buffer.concat([aPdf(), aZip([{ name: 'Main.class', text: 'x' }])])],
  ['half.png', 'file.unreadable', () => Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['bomb.png', 'file.too-many-pixels', () => aPngThatClaims(60_000, 60_000)],
  ['huge.png', 'file.too-many-pixels', () => aPngThatClaims(10_001, 5_000)],
];

describe('what is refused', () => {
  it.each(REFUSED)('%s with %s', async (name, code, make) => {
    const before = await rows();
    const { status, body } = await send(name, await make());
    expect([status, body.code]).toEqual([422, code]);
    expect(JSON.stringify(body)).not.toContain(app.configuration.STORAGE_DIR);
    expect([await rows(), await filesIn('incoming')]).toEqual([before, []]);
  });

  it('opens no bomb: of 3.6 thousand million pixels not one comes into memory', async () => {
    const bomb = aPngThatClaims(60_000, 60_000, deflateSync(Buffer.alloc(50 * MIB)));
    const before = process.memoryUsage().rss;
    await send('bomb.png', bomb);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MIB);
  });

  const form = (bytes: Buffer | string, type = FORM_TYPE) =>
    app.call({
      method: 'POST',
      url,
      token,
      body: Buffer.from(bytes as string),
      headers: { 'content-type': type },
    });

  it.each([
    ['two files', () => form(aForm({ name: 'a.pdf', bytes: aPdf() }, { name: 'b.pdf', bytes: aPdf() }))],
    [
      'a field before the file',
      () => form(aForm({ field: 'a', bytes: 'x' }, { name: 'a.pdf', bytes: aPdf() })),
    ],
    [
      'a field after the file',
      () => form(aForm({ name: 'a.pdf', bytes: aPdf() }, { field: 'a', bytes: 'x' })),
    ],
    ['no file', () => form(aForm())],
    ['a form that ends in the middle', () => form(aForm({ name: 'a.pdf', bytes: aPdf() }).subarray(0, 200))],
    ['a form without its boundary', () => form('x', 'multipart/form-data')],
    ['a form that is none', () => form('hello')],
    ['a field called __proto__', () => form(aForm({ field: '__proto__', name: 'a.pdf', bytes: aPdf() }))],
  ])('%s is an unreadable form, and leaves nothing', async (_what, ask) => {
    const before = [await rows(), (await filesIn('files')).length];
    const { status, body } = await ask();
    expect([status, body.code]).toEqual([400, 'file.form-unreadable']);
    expect([await rows(), (await filesIn('files')).length]).toEqual(before);
    expect(await filesIn('incoming')).toEqual([]);
  });

  it('takes JSON for no upload, and an upload for no JSON', async () => {
    const json = await app.post(url, { file: 'x' }, { token });
    expect([json.status, json.body.code]).toEqual([415, 'request.media-type']);
    const elsewhere = await sendFile(app, '/companies', { name: 'a.pdf', bytes: aPdf() }, { token });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'request.media-type']);
  });
});

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

describe('a picture', () => {
  const rendition = async (address: string) =>
    (
      await app.app.inject({
        url: address,
        headers: { host: HOST, cookie: `lodestone=${token}` },
      })
    ).rawPayload;

  /** By its path: no picture is read out of memory in this process. */
  const metadataOf = async (made: Buffer) => {
    const file = path.join(app.configuration.STORAGE_DIR, 'made');
    await writeFile(file, made);
    return sharp(file).metadata();
  };

  it('leaves as renditions without place and camera, and what was uploaded is gone', async () => {
    const { park, token: own } = await aClaimedPark(app);
    const bytes = await aPhoto({ width: 1500, height: 1000 });
    expect(bytes.includes('SecretCamera')).toBe(true);
    const { body } = await sendFile(
      app,
      `/parks/${park.slug}/files`,
      { name: 'gate.jpg', bytes },
      { token: own },
    );
    await app.quiet();
    const stored = await filesIn('files');
    const { body: after } = await app.get(`/parks/${park.slug}/files/${body.id}`, { token: own });
    expect(
      after.file.renditions.map(
        ({ width, mediaType }: { width: number; mediaType: string }) => `${width} ${mediaType}`,
      ),
    ).toEqual(['320 image/webp', '640 image/webp', '1280 image/webp', '1500 image/webp', '1280 image/jpeg']);
    token = own;
    for (const { address } of after.file.renditions) {
      const made = await rendition(address);
      const { exif, xmp, iptc } = await metadataOf(made);
      expect([exif, xmp, iptc, made.includes('SecretCamera')]).toEqual([
        undefined,
        undefined,
        undefined,
        false,
      ]);
    }
    const known = await app.db.query<{ id: string }>('SELECT id FROM file_blobs');
    expect(stored.map(({ name }) => name).sort()).toEqual(known.map(({ id }) => id).sort());
    url = `/parks/${park.slug}/files`;
  });

  it('stands upright, as its camera was held', async () => {
    const { body } = await send('side.jpg', await aPhotoOnItsSide(400, 300));
    await app.quiet();
    const { body: after } = await app.get(`${url}/${body.id}`, { token });
    const [first] = after.file.renditions as { width: number; height: number; address: string }[];
    expect([first?.width, first?.height]).toEqual([300, 400]);
    const { width, height, orientation } = await metadataOf(await rendition(String(first?.address)));
    expect([width, height, orientation]).toEqual([300, 400, undefined]);
  });

  it('carries nothing that was appended to it', async () => {
    const hidden = Buffer.concat([
      await aPhoto(),
      aZip([{ name: 'x.class', text: '<script>alert(1)</script>' }]),
    ]);
    const { body } = await send('polyglot.jpg', hidden);
    await app.quiet();
    const { body: after } = await app.get(`${url}/${body.id}`, { token });
    for (const { address } of after.file.renditions) {
      const made = await rendition(address);
      expect([made.includes('PK\u0003\u0004'), made.includes('script')]).toEqual([false, false]);
    }
    expect(after.file.renditions.length).toBeGreaterThan(1);
  });

  it('whose pixels are not what its header says is rejected, and its bytes are gone', async () => {
    const { body } = await send('lie.png', aPngThatClaims(6_000, 6_000));
    await app.quiet();
    const { body: after } = await app.get(`${url}/${body.id}`, { token });
    expect([after.file.state, after.file.rejection, after.file.renditions]).toEqual([
      'rejected',
      'unreadable',
      [],
    ]);
    expect(await app.db.query('SELECT 1 FROM file_blobs WHERE file_id = $1', [body.id])).toEqual([]);
    expect(await app.eventsAbout(body.id)).toContain('file.rejected');
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
