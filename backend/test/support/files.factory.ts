import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Answer, Call, TestApp } from './test-app.js';

/** Bytes as people send them, made here so that no test needs a file of its own. */

/** A photograph-like picture with the metadata a telephone writes. */
export async function aPhoto({ width = 800, height = 600, format = 'jpeg' as 'jpeg' | 'png' | 'webp' } = {}) {
  const noise = { create: { width, height, channels: 3 as const, background: { r: 90, g: 120, b: 60 } } };
  return sharp(noise)
    .withExif({
      IFD0: { Make: 'SecretCamera', Copyright: 'Somebody' },
      IFD3: { GPSLatitude: '40/1 39/1 0/1' },
    })
    .toFormat(format)
    .toBuffer();
}

/** A picture lying on its side, as its orientation says. */
export const aPhotoOnItsSide = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#406080' } })
    .withExif({ IFD0: { Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG whose header claims a size; its few bytes of pixels are a lie. */
export function aPngThatClaims(
  width: number,
  height: number,
  pixels = deflateSync(Buffer.alloc(1000)),
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export interface ZipPart {
  name: string;
  text?: string;
  /** What the table of contents claims instead of the truth. */
  claims?: number;
  encrypted?: boolean;
}

/** A ZIP archive of these entries. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, text = '', claims, encrypted = false } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(local);
    centrals.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, Buffer.from(name)]),
    );
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const CONTENT_TYPES: ZipPart = { name: '[Content_Types].xml', text: '<Types/>' };
export const aDocx = (...more: ZipPart[]) =>
  aZip([CONTENT_TYPES, { name: 'word/document.xml', text: '<w:document/>' }, ...more]);
export const anXlsx = (...more: ZipPart[]) =>
  aZip([CONTENT_TYPES, { name: 'xl/workbook.xml', text: '<workbook/>' }, ...more]);

export const aPdf = (trailer = '', after = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R${trailer}>>\nstartxref\n46\n%%EOF\n${after}`,
    'latin1',
  );

/** What Office writes when a document is given a password: a compound file with an encrypted package. */
export const anEncryptedOfficeFile = () =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2040),
    Buffer.from('Root Entry', 'utf16le'),
    Buffer.alloc(108),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(2000),
  ]);

export const aProgram = () =>
  Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(600), Buffer.from('This program')]);

const BOUNDARY = '----files-of-a-park';

/** The body of a form with these parts. */
export function aForm(
  ...parts: { field?: string; name?: string; type?: string; bytes: Buffer | string }[]
): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ field = 'file', name, type = 'application/octet-stream', bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"` +
          (name === undefined ? '\r\n\r\n' : `; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
      ),
      Buffer.from(bytes as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** Sends one file as a browser does. */
export const sendFile = (
  app: TestApp,
  url: string,
  file: { name: string; bytes: Buffer; type?: string },
  { headers, ...call }: Partial<Call> = {},
): Promise<Answer> =>
  app.call({
    ...call,
    method: 'POST',
    url,
    body: aForm(file),
    headers: { 'content-type': FORM_TYPE, ...headers },
  });
