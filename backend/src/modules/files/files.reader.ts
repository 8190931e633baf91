import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { FileView } from './dto/file.views.js';

const BASE = '/api/v1/files';

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
  constructor(private readonly db: Database) {}

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
    address: readable && file.kind === 'document' ? `${BASE}/${file.id}` : null,
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
