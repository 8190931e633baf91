import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import {
  aDocx,
  aForm,
  anEncryptedOfficeFile,
  anXlsx,
  aPdf,
  aPhoto,
  aPngThatClaims,
  aProgram,
  aZip,
  FORM_TYPE,
  sendFile,
} from '../../../test/support/files.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

const MIB = 1 << 20;

let app: TestApp;
let token: string;
let url: string;
beforeAll(async () => {
  app = await createTestApp({ env: { MAX_UPLOAD_MB: '1', LIMIT_UPLOAD: '10000' } });
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
