import { once } from 'node:events';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type ArchiveEntry, isTooMany } from './archive.rules.js';
import { unpacksTooLarge, unreadable } from './files.errors.js';

/**
 * Reads the table of contents of a ZIP archive. No entry is opened.
 * @throws DomainError `file.unreadable`, `file.unpacks-too-large` when the table itself is endless.
 */
export async function readDirectory(path: string): Promise<ArchiveEntry[]> {
  const archive = await opened(path);
  const entries: ArchiveEntry[] = [];
  try {
    if (isTooMany(archive.entryCount)) throw unpacksTooLarge();
    archive.on('entry', (entry: Entry) => {
      entries.push({
        name: entry.fileName,
        packed: entry.compressedSize,
        unpacked: entry.uncompressedSize,
        encrypted: (entry.generalPurposeBitFlag & 1) === 1,
      });
      archive.readEntry();
    });
    const end = once(archive, 'end');
    archive.readEntry();
    await end.catch(() => {
      throw unreadable();
    });
    return entries;
  } finally {
    archive.close();
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, archive) =>
      error || !archive ? reject(unreadable()) : resolve(archive),
    );
  });
}
