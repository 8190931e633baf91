import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, opendir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { PROJECT_ROOT } from '../config/project-root.js';
import { asStorageFailure } from './storage.js';

/** A complete file that nobody has judged yet. */
export interface StagedFile {
  path: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A file that is still being opened would come into being after it was removed. */
const closed = (sink: Writable) =>
  sink.closed
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        sink.once('close', resolve).destroy();
      });

/** The folder for files on their way in, beside the storage, so that keeping one is a rename. */
@Injectable()
export class Staging {
  readonly folder: string;

  constructor(configuration: Configuration) {
    this.folder = path.resolve(PROJECT_ROOT, configuration.STORAGE_DIR, 'incoming');
  }

  /**
   * Writes a stream to a file of its own, hashing it on the way.
   * @throws HttpProblem 503 `file.storage-unavailable`; whatever fails, nothing is left behind.
   */
  async write(source: Readable): Promise<StagedFile> {
    const target = await this.newPlace();
    const sink = this.sink(target);
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        sink,
      );
    } catch (error) {
      await closed(sink);
      await this.discard(target);
      throw asStorageFailure(error);
    }
    return { path: target, size, sha256: hash.digest('hex') };
  }

  /** A path of its own in the folder, with nothing at it. */
  async newPlace(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw asStorageFailure(error);
    });
    return path.join(this.folder, randomUUID());
  }

  /** Removes what was not kept; nothing there is no failure. */
  async discard(...paths: string[]): Promise<void> {
    await Promise.all(paths.map((file) => rm(file, { force: true })));
  }

  /** Removes what a killed process has left. */
  async sweep(before: Date): Promise<void> {
    const folder = await opendir(this.folder).catch(() => null);
    if (folder === null) return;
    for await (const entry of folder) {
      const file = path.join(this.folder, entry.name);
      const known = await stat(file).catch(() => null);
      if (known?.isFile() && known.mtime < before) await rm(file, { force: true });
    }
  }

  protected sink(target: string): Writable {
    return createWriteStream(target, { flags: 'wx', mode: 0o600 });
  }
}
