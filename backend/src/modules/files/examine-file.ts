import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { hasMacros, isBomb, officeTypeOf } from './archive.rules.js';
import { readDirectory } from './archive-directory.js';
import { nameFits } from './file-name.rules.js';
import { extensionsOf, FILE_TYPES, type FileKind, isMediaType, type MediaType } from './file-types.data.js';
import {
  emptyFile,
  hasProgram,
  passwordProtected,
  tooManyPixels,
  typeMismatch,
  typeNotAllowed,
  unpacksTooLarge,
  unreadable,
} from './files.errors.js';
import { endsAsPdf, isEncryptedPdf } from './pdf-signs.js';
import { type PictureSize, pictureSize } from './pictures.js';

export interface Examined {
  type: MediaType;
  /** Of a picture. */
  size: PictureSize | null;
}

/** Detection sees this much of a file and no more: nothing that unfolds can unfold far. */
const HEAD = 4_100;
const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Judges a file by its content.
 * @throws DomainError refused: `file.empty`, `file.type-not-allowed`, `file.type-mismatch`, `file.password-protected`,
 *   `file.macros`, `file.unpacks-too-large`, `file.too-many-pixels`, `file.unreadable`.
 */
export async function examineFile(
  file: { path: string; name: string; size: number },
  { accepts, megapixels }: { accepts: readonly FileKind[]; megapixels: number },
): Promise<Examined> {
  if (file.size === 0) throw emptyFile();
  const type = await typeOf(file);
  if (type === null || !accepts.includes(FILE_TYPES[type].kind)) throw typeNotAllowed(extensionsOf(accepts));
  if (!nameFits(file.name, type)) throw typeMismatch(FILE_TYPES[type].extensions[0]);
  if (type === 'application/pdf') await judgePdf(file);
  return {
    type,
    size: FILE_TYPES[type].kind === 'picture' ? await judgePicture(file, type, megapixels) : null,
  };
}

async function typeOf(file: { path: string; name: string; size: number }): Promise<MediaType | null> {
  const head = await firstBytes(file.path);
  if (head.indexOf(ARCHIVE) === 0) return officeType(file);
  if (head.indexOf(COMPOUND) === 0) {
    if (await contains(file.path, PACKAGE)) throw passwordProtected();
    return null;
  }
  // Its type is told by the signature alone: large profiles before the pixels lie beyond what detection sees.
  if (head.indexOf(PNG) === 0) return 'image/png';
  const found = await fileTypeFromBuffer(head);
  if (found) return isMediaType(found.mime) ? found.mime : null;
  return /\.csv$/i.test(file.name.trim()) && (await isText(file.path)) ? 'text/csv' : null;
}

async function officeType({ path, size }: { path: string; size: number }): Promise<MediaType | null> {
  const entries = await readDirectory(path);
  if (isBomb(entries, size)) throw unpacksTooLarge();
  if (entries.some((entry) => entry.encrypted)) throw passwordProtected();
  const names = entries.map((entry) => entry.name);
  const type = officeTypeOf(names);
  if (type !== null && hasMacros(names)) throw hasProgram();
  return type;
}

async function judgePdf({ path, size }: { path: string; size: number }): Promise<void> {
  if (await isEncryptedPdf(path)) throw passwordProtected();
  if (!(await endsAsPdf(path, size))) throw unreadable();
}

async function judgePicture(
  { path }: { path: string },
  type: MediaType,
  megapixels: number,
): Promise<PictureSize> {
  const size = await pictureSize(path, type);
  if (size === null) throw unreadable();
  if (size.width * size.height > megapixels * 1_000_000) throw tooManyPixels(megapixels);
  return size;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function contains(path: string, wanted: Buffer): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const both = Buffer.concat([before, chunk]);
    if (both.includes(wanted)) return true;
    before = both.subarray(-wanted.length);
  }
  return false;
}

/** Text in any encoding that keeps ASCII: no byte that only a program or a picture would have. */
async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(chunk.toString('latin1'))) return false;
  }
  return true;
}
