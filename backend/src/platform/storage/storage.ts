import type { Readable } from 'node:stream';
import { DomainError, HttpProblem } from '../errors/domain-error.js';

/** One stored object: its key, and when it was put there. */
export interface StoredObject {
  key: string;
  storedAt: Date;
}

/**
 * Where uploaded files lie: a folder, or a bucket of an S3-compatible service. Keys are random uuids; nothing about an
 * object can be told from its key. An object is there whole or not at all.
 */
export abstract class FileStorage {
  /**
   * Takes a complete file over under a key.
   * @param sha256 of its bytes in hexadecimal, which a service compares with what arrived.
   */
  abstract keep(key: string, file: { path: string; sha256: string }): Promise<void>;
  /** @throws DomainError not-found when there is no such object. */
  abstract read(key: string): Promise<Readable>;
  /** Removing what is not there is no failure. */
  abstract remove(key: string): Promise<void>;
  abstract list(): AsyncIterable<StoredObject>;
}

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `ab/cd/<uuid>`: no folder holds more than a 65,536th of all. @throws Error for anything but a uuid. */
export function placeOf(key: string): string {
  if (!KEY.test(key)) throw new Error('A key of the storage is a uuid');
  return `${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`;
}

/** The key of a place; null for what is none of ours. */
export function keyOf(place: string): string | null {
  const key = place.slice(place.lastIndexOf('/') + 1);
  return KEY.test(key) ? key : null;
}

export const objectMissing = () =>
  new DomainError('not-found', 'resource.not-found', 'There is nothing here that you can see.');

/** No room, no rights or no answer: the operator's affair, and nothing was kept. */
export const storageUnavailable = () =>
  new HttpProblem(
    503,
    'file.storage-unavailable',
    'The file could not be stored. Nothing of it was kept.',
    {},
    {
      'retry-after': '60',
    },
  );

const FULL_OR_CLOSED = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE']);

/** Says in our words that the disk refuses; every other failure stays what it is. */
export function asStorageFailure(error: unknown): unknown {
  return FULL_OR_CLOSED.has((error as { code?: string } | null)?.code ?? '') ? storageUnavailable() : error;
}
