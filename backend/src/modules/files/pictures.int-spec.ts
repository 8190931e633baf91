import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import {
  aPhoto,
  aPhotoOnItsSide,
  aPngThatClaims,
  aZip,
  sendFile,
} from '../../../test/support/files.factory.js';
import { createTestApp, HOST, type TestApp } from '../../../test/support/test-app.js';

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
