import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Examined } from './examine-file.js';
import type { FileBlob, Rejection } from './file.entity.js';
import { FILE_TYPES, type FileKind } from './file-types.data.js';

export const EXAMINE = 'examine-uploaded-file';
export const REMOVE = 'remove-stored-files';

export interface NewFile {
  owner: { type: string; id: string };
  name: string;
  size: number;
  sha256: string;
  examined: Examined;
  /** Key of its bytes in the storage. */
  blobId: string;
}

export interface QuarantinedFile {
  id: string;
  kind: FileKind;
  width: number | null;
  blobId: string;
}

export type NewBlob = Omit<FileBlob, 'fileId' | 'file'>;

/** The rows of files, each change with its event and its job, in the transaction at hand. */
@Injectable()
export class FileRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: JobQueue,
  ) {}

  /** Must run in a transaction: the row, its event and the job that examines it exist together. */
  async add({
    owner,
    name,
    size,
    sha256,
    examined,
    blobId,
  }: NewFile): Promise<{ id: string; kind: FileKind }> {
    const { kind } = FILE_TYPES[examined.type];
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO files (owner_type, owner_id, name, kind, media_type, size, sha256, width, height, state,
                          uploaded_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'quarantined', $10, $11) RETURNING id`,
      [
        owner.type,
        owner.id,
        name,
        kind,
        examined.type,
        size,
        sha256,
        examined.size?.width ?? null,
        examined.size?.height ?? null,
        currentContext().actor.userId,
        this.clock.now(),
      ],
    );
    const { id } = row as { id: string };
    await this.addBlob(id, {
      id: blobId,
      role: 'original',
      mediaType: examined.type,
      size,
      sha256,
      width: null,
      height: null,
    });
    await this.events.record({
      name: 'file.uploaded',
      subject: { type: 'file', id },
      payload: { ownerType: owner.type, ownerId: owner.id, mediaType: examined.type, size },
    });
    await this.jobs.send(EXAMINE, { fileId: id });
    return { id, kind };
  }

  /** Null when it has left the quarantine, or is gone. */
  quarantined(id: string): Promise<QuarantinedFile | null> {
    return this.db.one<QuarantinedFile>(
      `SELECT f.id, f.kind, f.width, b.id AS "blobId" FROM files f JOIN file_blobs b ON b.file_id = f.id AND b.role = 'original'
        WHERE f.id = $1 AND f.state = 'quarantined'`,
      [id],
    );
  }

  /**
   * Lets a file out of the quarantine; its renditions take the place of the uploaded bytes.
   * @returns false when another run was faster or the file is gone: nothing was changed then.
   */
  async clear(id: string, renditions: readonly NewBlob[], scanned: boolean): Promise<boolean> {
    return this.db.transaction(async () => {
      if (!(await this.leaveQuarantine(id, 'clean', null))) return false;
      if (renditions.length > 0) await this.forgetOriginal(id);
      for (const rendition of renditions) await this.addBlob(id, rendition);
      await this.events.record({
        name: 'file.cleared',
        subject: { type: 'file', id },
        payload: { scanned },
      });
      return true;
    });
  }

  /** Its bytes go; the row stays, so that its owner reads why. */
  async reject(id: string, rejection: Rejection): Promise<void> {
    await this.db.transaction(async () => {
      if (!(await this.leaveQuarantine(id, 'rejected', rejection))) return;
      await this.forgetOriginal(id);
      await this.events.record({
        name: 'file.rejected',
        subject: { type: 'file', id },
        payload: { rejection },
      });
    });
  }

  /** Removes files with their bytes, in the transaction at hand. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.db.transaction(async () => {
      const blobs = await this.db.query<{ id: string }>(
        'DELETE FROM file_blobs WHERE file_id = ANY($1::uuid[]) RETURNING id',
        [ids],
      );
      const removed = await this.db.query<{ id: string }>(
        'DELETE FROM files WHERE id = ANY($1::uuid[]) RETURNING id',
        [ids],
      );
      for (const { id } of removed) {
        await this.events.record({ name: 'file.removed', subject: { type: 'file', id } });
      }
      await this.removeBytes(blobs);
    });
  }

  private async leaveQuarantine(id: string, state: string, rejection: Rejection | null): Promise<boolean> {
    const rows = await this.db.query(
      `UPDATE files SET state = $2, rejection = $3, examined_at = $4
        WHERE id = $1 AND state = 'quarantined' RETURNING id`,
      [id, state, rejection, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async forgetOriginal(id: string): Promise<void> {
    const blobs = await this.db.query<{ id: string }>(
      `DELETE FROM file_blobs WHERE file_id = $1 AND role = 'original' RETURNING id`,
      [id],
    );
    await this.removeBytes(blobs);
  }

  private async removeBytes(blobs: readonly { id: string }[]): Promise<void> {
    if (blobs.length > 0) await this.jobs.send(REMOVE, { keys: blobs.map(({ id }) => id).join(' ') });
  }

  private async addBlob(fileId: string, blob: NewBlob): Promise<void> {
    await this.db.query(
      `INSERT INTO file_blobs (id, file_id, role, media_type, size, sha256, width, height)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [blob.id, fileId, blob.role, blob.mediaType, blob.size, blob.sha256, blob.width, blob.height],
    );
  }
}
