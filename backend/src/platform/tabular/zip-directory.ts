import { once } from 'node:events';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { TableError } from './tabular.js';

const MIB = 1 << 20;
/** What an archive may be at most, told from its table of contents before anything of it is unpacked. */
export const ARCHIVE_LIMITS = { entries: 1_000, unpacked: 256 * MIB, ratio: 200, ratioFrom: 8 * MIB };

/** The parts of a ZIP archive that has been found harmless. */
export interface Archive {
  has(name: string): boolean;
  /** @throws TableError for a part that is not there or not whole. */
  open(name: string): Promise<Readable>;
  close(): void;
}

/**
 * Reads the table of contents and refuses a bomb by it: too many parts, too much in them, or more than text can shrink.
 * What a part then really holds is watched by yauzl, which stops at the announced size.
 * @throws TableError `unpacks-too-large`, `not-readable`.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await opened(bytes);
  try {
    const entries = await contentsOf(zip);
    demandHarmless([...entries.values()], bytes.length);
    return {
      has: (name) => entries.has(name),
      open: (name) => streamOf(zip, entries.get(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function contentsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ARCHIVE_LIMITS.entries) throw new TableError('unpacks-too-large');
  const entries = new Map<string, Entry>();
  zip.on('entry', (entry: Entry) => {
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  const end = once(zip, 'end');
  zip.readEntry();
  await end.catch(() => {
    throw new TableError('not-readable');
  });
  return entries;
}

function demandHarmless(entries: readonly Entry[], size: number): void {
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const { unpacked: most, ratio, ratioFrom } = ARCHIVE_LIMITS;
  // Parts that overlap in the archive seem to hold more than the whole file.
  const isBomb = unpacked > most || packed > size || (unpacked > ratioFrom && unpacked > packed * ratio);
  if (isBomb) throw new TableError('unpacks-too-large');
  if (entries.some(({ generalPurposeBitFlag }) => (generalPurposeBitFlag & 1) === 1))
    throw new TableError('not-readable');
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error || !zip ? reject(new TableError('not-readable')) : resolve(zip),
    );
  });
}

function streamOf(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry) return reject(new TableError('not-readable'));
    zip.openReadStream(entry, (error, stream) =>
      error || !stream ? reject(new TableError('not-readable')) : resolve(stream),
    );
  });
}
