import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import type { FileView, UploadLimitsView } from './dto/file.views.js';
import { extensionsOf } from './file-types.data.js';

const MB = 1_000_000;
const BASE = '/api/v1/files';

/** Where a document, or a picture as JPEG, is read. */
export const addressOf = (id: string): string => `${BASE}/${id}`;

interface BlobRow {
  role: string;
  media_type: string;
  width: number | null;
  height: number | null;
}

interface Row extends Omit<FileView, 'address' | 'renditions'> {
  blobs: BlobRow[];
}

/** What modules that own files may know of them. */
@Injectable()
export class Files {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  /** In one query; ids that name nothing are absent from the map. Who may know of them, the caller has decided. */
  async viewsOf(ids: readonly string[]): Promise<Map<string, FileView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<Row>(
      `SELECT f.id, f.name, f.kind, f.media_type AS "mediaType", f.size, f.state, f.rejection,
              (SELECT coalesce(json_agg(json_build_object('role', b.role, 'media_type', b.media_type, 'width', b.width,
                        'height', b.height) ORDER BY b.media_type = 'image/jpeg', b.width), '[]')
                 FROM file_blobs b WHERE b.file_id = f.id) AS blobs
         FROM files f WHERE f.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toView(row)]));
  }

  /** All that belongs to one owner, the oldest first, whatever state it is in. */
  async ofOwner(owner: { type: string; id: string }): Promise<FileView[]> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT id FROM files WHERE owner_type = $1 AND owner_id = $2 ORDER BY id',
      [owner.type, owner.id],
    );
    return [...(await this.viewsOf(rows.map(({ id }) => id))).values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
  }

  /** What may still be uploaded for an owner. */
  async limitsOf(owner: { type: string; id: string }): Promise<UploadLimitsView> {
    const most = this.configuration.MAX_FILES_PER_OWNER;
    return {
      maxBytes: this.configuration.MAX_UPLOAD_MB * MB,
      extensions: extensionsOf(),
      left: Math.max(0, most - (await this.countOf(owner))),
      most,
    };
  }

  async countOf(owner: { type: string; id: string }): Promise<number> {
    const row = await this.db.one<{ count: number }>(
      'SELECT count(*)::int AS count FROM files WHERE owner_type = $1 AND owner_id = $2',
      [owner.type, owner.id],
    );
    return row?.count ?? 0;
  }
}

function toView({ blobs, ...file }: Row): FileView {
  const readable = file.state === 'clean';
  return {
    ...file,
    address: readable && file.kind === 'document' ? addressOf(file.id) : null,
    renditions: !readable
      ? []
      : blobs
          .filter((blob) => blob.width !== null && blob.height !== null)
          .map((blob) => ({
            address: `${BASE}/${file.id}/renditions/${blob.role}`,
            mediaType: blob.media_type,
            width: blob.width as number,
            height: blob.height as number,
          })),
  };
}
