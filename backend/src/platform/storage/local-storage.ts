import { copyFile, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  asStorageFailure,
  FileStorage,
  keyOf,
  objectMissing,
  placeOf,
  type StoredObject,
} from './storage.js';

/** Files in `ab/cd/<uuid>` below a folder; a file appears under its name only when it is complete and on the disk. */
export class LocalStorage extends FileStorage {
  constructor(private readonly root: string) {
    super();
  }

  override async keep(key: string, { path: source }: { path: string }): Promise<void> {
    const target = path.join(this.root, placeOf(key));
    try {
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await flush(source);
      await moved(source, target);
    } catch (error) {
      throw asStorageFailure(error);
    }
  }

  override async read(key: string): Promise<Readable> {
    const file = await open(path.join(this.root, placeOf(key)), 'r').catch((error: unknown) => {
      throw isMissing(error) ? objectMissing() : error;
    });
    return file.createReadStream();
  }

  override async remove(key: string): Promise<void> {
    await rm(path.join(this.root, placeOf(key)), { force: true });
  }

  override async *list(): AsyncIterable<StoredObject> {
    const folder = await opendir(this.root, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (folder === null) return;
    for await (const entry of folder) {
      const key = entry.isFile() ? keyOf(entry.name) : null;
      if (key === null) continue;
      // Removed while the list was read: then there is nothing to tell.
      const known = await stat(path.join(entry.parentPath, entry.name)).catch(() => null);
      if (known) yield { key, storedAt: known.mtime };
    }
  }
}

const isMissing = (error: unknown) => (error as { code?: string }).code === 'ENOENT';

/** What is renamed before it is on the disk may be an empty file after a power cut. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Across file systems a copy arrives under another name first. */
async function moved(source: string, target: string): Promise<void> {
  try {
    await rename(source, target);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EXDEV') throw error;
    await copyFile(source, `${target}.part`);
    await flush(`${target}.part`);
    await rename(`${target}.part`, target);
  }
}
