import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/config/configuration.js';
import { Idempotency } from '../../platform/http/idempotent.js';
import { type ReceivedFile, receiveFile } from '../../platform/http/uploads.js';
import { Staging } from '../../platform/storage/staging.js';
import { FileStorage } from '../../platform/storage/storage.js';
import { type Examined, examineFile } from './examine-file.js';
import { safeName } from './file-name.rules.js';
import { FileRecords } from './file-records.js';
import { FILE_KINDS, type FileKind } from './file-types.data.js';
import { tooManyFiles } from './files.errors.js';
import { Files } from './files.reader.js';

export interface UploadOrder<T> {
  owner: { type: string; id: string };
  /** Every kind, unless told otherwise. */
  accepts?: readonly FileKind[];
  /** Locks the owner, so that of two uploads only one counts as the last that fits. @throws what forbids it by now. */
  lock: () => Promise<unknown>;
  /** Writes what the owner keeps about the file, in the same transaction; its answer is the caller's. */
  attach: (file: { id: string; kind: FileKind }) => Promise<T>;
}

export interface Http {
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Takes one file in for its owner: received, judged by its content, stored, then recorded in one transaction with what
 * the owner writes and with the job that examines it. Whatever fails on the way, no byte and no row stay.
 */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly staging: Staging,
    private readonly storage: FileStorage,
    private readonly idempotency: Idempotency,
    private readonly files: Files,
    private readonly records: FileRecords,
    private readonly configuration: Configuration,
  ) {}

  /** @throws DomainError of `receiveFile` and `examineFile`; `file.too-many`; what `lock` and `attach` throw. */
  async execute<T>(http: Http, order: UploadOrder<T>): Promise<T> {
    const key = this.idempotency.keyOf(http.request);
    // Before a byte is read; a repeat of the one that filled the place is still answered as it was.
    if (key === null || !(await this.idempotency.knows(key))) await this.demandRoom(order);
    const received = await receiveFile(http.request, this.staging, this.configuration.MAX_UPLOAD_MB);
    try {
      const examined = await examineFile(received, {
        accepts: order.accepts ?? FILE_KINDS,
        megapixels: this.configuration.MAX_PICTURE_MEGAPIXELS,
      });
      return await this.keep(http, key, order, { received, examined });
    } finally {
      await this.staging.discard(received.path);
    }
  }

  /** The bytes first, outside any transaction: they may travel. Without their row they are taken back. */
  private async keep<T>(
    http: Http,
    key: string | null,
    order: UploadOrder<T>,
    file: { received: ReceivedFile; examined: Examined },
  ): Promise<T> {
    const blobId = randomUUID();
    await this.storage.keep(blobId, file.received);
    let used = false;
    try {
      const content = `${file.received.sha256} ${file.received.name}`;
      const { body, replayed } = await this.idempotency.once({ key, content, status: 201 }, http, () =>
        this.record(order, file, blobId),
      );
      used = !replayed;
      return body;
    } finally {
      if (!used) await this.storage.remove(blobId);
    }
  }

  private async record<T>(
    order: UploadOrder<T>,
    { received, examined }: { received: ReceivedFile; examined: Examined },
    blobId: string,
  ): Promise<T> {
    await order.lock();
    await this.demandRoom(order);
    const { size, sha256 } = received;
    const name = safeName(received.name, examined.type);
    return order.attach(await this.records.add({ owner: order.owner, name, size, sha256, examined, blobId }));
  }

  private async demandRoom({ owner }: { owner: UploadOrder<unknown>['owner'] }): Promise<void> {
    const limit = this.configuration.MAX_FILES_PER_OWNER;
    if ((await this.files.countOf(owner)) >= limit) throw tooManyFiles(limit);
  }
}
