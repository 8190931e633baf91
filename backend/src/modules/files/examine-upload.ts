import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Scanner } from '../../platform/scanner/scanner.js';
import { Staging } from '../../platform/storage/staging.js';
import { FileStorage } from '../../platform/storage/storage.js';
import { EXAMINE, FileRecords, type NewBlob, type QuarantinedFile } from './file-records.js';
import { render } from './pictures.js';
import { type WantedRendition, wantedRenditions } from './renditions.rules.js';

const MEDIA_TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const;

/**
 * Ends the quarantine of a file: the scanner's word, then, of a picture, its renditions. A scanner that cannot be
 * reached leaves it where it is; the job comes back.
 */
@Injectable()
export class ExamineUpload implements OnModuleInit {
  constructor(
    private readonly records: FileRecords,
    private readonly storage: FileStorage,
    private readonly staging: Staging,
    private readonly scanner: Scanner,
    private readonly configuration: Configuration,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: EXAMINE,
      trigger: 'a file was uploaded',
      effectKey: 'files.state leaves quarantined once',
      run: ({ fileId }) => this.execute(String(fileId)),
    });
  }

  async execute(fileId: string): Promise<void> {
    const file = await this.records.quarantined(fileId);
    if (file === null) return;
    const verdict = await this.scanner.scan(await this.storage.read(file.blobId));
    if (verdict === 'infected') return this.records.reject(fileId, 'infected');
    const scanned = verdict === 'clean';
    if (file.kind === 'document') return void (await this.records.clear(fileId, [], scanned));
    const renditions = await this.renditionsOf(file);
    if (renditions === null) return this.records.reject(fileId, 'unreadable');
    if (!(await this.records.clear(fileId, renditions, scanned))) await this.takeBack(renditions);
  }

  /** Made and stored; null when the pixels cannot be read. */
  private async renditionsOf(file: QuarantinedFile): Promise<NewBlob[] | null> {
    const source = await this.staging.write(await this.storage.read(file.blobId));
    const kept: NewBlob[] = [];
    try {
      for (const wanted of wantedRenditions(file.width as number)) {
        const blob = await this.makeOne(source.path, wanted);
        if (blob === null) {
          await this.takeBack(kept);
          return null;
        }
        kept.push(blob);
      }
      return kept;
    } catch (error) {
      await this.takeBack(kept);
      throw error;
    } finally {
      await this.staging.discard(source.path);
    }
  }

  private async makeOne(source: string, wanted: WantedRendition): Promise<NewBlob | null> {
    const limit = this.configuration.MAX_PICTURE_MEGAPIXELS * 1_000_000;
    const made = await render(source, wanted, limit).catch(() => null);
    if (made === null) return null;
    const staged = await this.staging.write(Readable.from([made.data]));
    const id = randomUUID();
    try {
      await this.storage.keep(id, staged);
    } finally {
      await this.staging.discard(staged.path);
    }
    return {
      id,
      role: `${wanted.width}.${wanted.format}`,
      mediaType: MEDIA_TYPES[wanted.format],
      size: staged.size,
      sha256: staged.sha256,
      width: made.width,
      height: made.height,
    };
  }

  private async takeBack(blobs: readonly NewBlob[]): Promise<void> {
    for (const { id } of blobs) await this.storage.remove(id);
  }
}
