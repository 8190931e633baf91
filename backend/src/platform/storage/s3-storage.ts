import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import {
  FileStorage,
  keyOf,
  objectMissing,
  placeOf,
  storageUnavailable,
  type StoredObject,
} from './storage.js';

export interface Bucket {
  endpoint: string;
  name: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const PATIENCE_MS = { answer: 5_000, transfer: 120_000 };

/**
 * Objects in a bucket of an S3-compatible service, addressed by path (`endpoint/bucket/ab/cd/<uuid>`), requests signed
 * by aws4fetch. Four requests are all that is needed; the service itself keeps an object whole or not at all.
 */
export class S3Storage extends FileStorage {
  private readonly client: AwsClient;
  private readonly address: string;

  constructor(bucket: Bucket) {
    super();
    const { region, accessKeyId, secretAccessKey } = bucket;
    this.client = new AwsClient({ service: 's3', region, accessKeyId, secretAccessKey, retries: 2 });
    this.address = `${bucket.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket.name)}`;
  }

  override async keep(key: string, { path, sha256 }: { path: string; sha256: string }): Promise<void> {
    // A blob of a known length: the protocol knows no chunked body. Its hash is part of the signature.
    const body = await openAsBlob(path);
    const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
    await this.ask(placeOf(key), { method: 'PUT', body, headers }, PATIENCE_MS.transfer);
  }

  override async read(key: string): Promise<Readable> {
    const answer = await this.ask(placeOf(key), { method: 'GET' }, PATIENCE_MS.transfer);
    return answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([]);
  }

  override async remove(key: string): Promise<void> {
    await this.ask(placeOf(key), { method: 'DELETE' }).catch((error: unknown) => {
      if ((error as { status?: number }).status !== 404) throw error;
    });
  }

  override async *list(): AsyncIterable<StoredObject> {
    for (let next: string | null = ''; next !== null;) {
      const query: string = next === '' ? '' : `&continuation-token=${encodeURIComponent(next)}`;
      const answer = await this.ask(`?list-type=2${query}`, { method: 'GET' });
      const page = await answer.text();
      for (const entry of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
        const key = keyOf(valueOf(entry[1], 'Key') ?? '');
        const storedAt = new Date(valueOf(entry[1], 'LastModified') ?? Number.NaN);
        if (key !== null && !Number.isNaN(storedAt.getTime())) yield { key, storedAt };
      }
      next = valueOf(page, 'NextContinuationToken');
    }
  }

  private async ask(place: string, init: RequestInit, patience = PATIENCE_MS.answer): Promise<Response> {
    const target = place.startsWith('?') ? `${this.address}${place}` : `${this.address}/${place}`;
    const answer = await this.client
      .fetch(target, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
      .catch(() => null);
    if (answer?.ok) return answer;
    await answer?.body?.cancel();
    // The service's words stay here: they may name the bucket and the key.
    throw answer?.status === 404 ? objectMissing() : storageUnavailable();
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of the first element of a name in an answer of ListObjectsV2. */
function valueOf(xml: string | undefined, element: string): string | null {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml ?? '')?.[1];
  return text === undefined
    ? null
    : text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
