import type { FastifyReply } from 'fastify';
import { etagOf } from '../../platform/http/versions.js';
import type { ContentRecordView } from './dto/views.js';

/** A record's validator is that of its open version, which edits and transitions ask for; else of the published one. */
export function recordWithEtag(reply: FastifyReply, record: ContentRecordView): ContentRecordView {
  const version = record.open?.version ?? record.published?.version;
  if (version !== undefined) reply.header('etag', etagOf(version));
  return record;
}
