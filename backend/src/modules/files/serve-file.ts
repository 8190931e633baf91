import { Injectable } from '@nestjs/common';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FileStorage } from '../../platform/storage/storage.js';
import { dispositionOf } from './file-name.rules.js';
import { FileOwners } from './file-owners.js';
import type { FileKind } from './file-types.data.js';
import type { Http } from './receive-upload.js';

interface ServedRow {
  id: string;
  ownerType: string;
  ownerId: string;
  uploadedBy: string | null;
  name: string;
  kind: FileKind;
  blobId: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** A picture that is taken back leaves the caches outside within a day; until then none asks again. */
const PUBLIC_PICTURE = 'public, max-age=86400, immutable';
/** A document is asked for again each time; the answer is a 304. */
const PUBLIC_DOCUMENT = 'public, no-cache';
/** Nothing in a file may run, load or be framed, whatever a browser takes it for. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Hands a clean file out to those who may read it. Everything else is not there. */
@Injectable()
export class ServeFile {
  constructor(
    private readonly db: Database,
    private readonly owners: FileOwners,
    private readonly storage: FileStorage,
  ) {}

  /**
   * @param role of the blob; null for the document itself, or a picture's JPEG.
   * @throws DomainError not-found
   */
  async execute({ request, reply }: Http, id: string, role: string | null): Promise<void> {
    const file = await this.find(id, role);
    const audience = file
      ? await this.owners.audienceOf(
          file.ownerType,
          { id: file.id, ownerId: file.ownerId, uploadedBy: file.uploadedBy },
          currentContext().actor,
        )
      : 'nobody';
    if (!file || audience === 'nobody') throw notFound();
    // Weak: what carries a document may compress it.
    const etag = `W/"${file.sha256.slice(0, 32)}"`;
    const shared = audience === 'everybody';
    reply.headers({
      'content-security-policy': POLICY,
      'cache-control': shared
        ? file.kind === 'picture'
          ? PUBLIC_PICTURE
          : PUBLIC_DOCUMENT
        : 'private, no-store',
      ...(shared ? { etag } : {}),
    });
    if (shared && seen(request.headers['if-none-match'], etag)) {
      await reply.code(304).send();
      return;
    }
    const bytes = await this.storage.read(file.blobId);
    const name = file.kind === 'picture' ? pictureName(file) : file.name;
    await reply
      .headers({
        'content-type': file.mediaType,
        'content-length': String(file.size),
        'content-disposition': dispositionOf(name, file.kind === 'picture' ? 'inline' : 'attachment'),
      })
      .send(bytes);
  }

  private find(id: string, role: string | null): Promise<ServedRow | null> {
    return this.db.one<ServedRow>(
      `SELECT f.id, f.owner_type AS "ownerType", f.owner_id AS "ownerId", f.uploaded_by AS "uploadedBy", f.name, f.kind,
              b.id AS "blobId", b.media_type AS "mediaType", b.size, b.sha256
         FROM files f JOIN file_blobs b ON b.file_id = f.id
        WHERE f.id = $1 AND f.state = 'clean' AND CASE
          WHEN f.kind = 'document' THEN b.role = 'original' AND $2::text IS NULL
          ELSE b.role = $2 OR ($2 IS NULL AND b.media_type = 'image/jpeg') END`,
      [id, role],
    );
  }
}

/** A rendition is no PNG, whatever was uploaded. */
const pictureName = ({ name, mediaType }: ServedRow) =>
  name.replace(/\.[^.]+$/, mediaType === 'image/webp' ? '.webp' : '.jpg');

const seen = (header: string | undefined, etag: string) =>
  header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2)) ?? false;
