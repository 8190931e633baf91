import { SpooledFile } from '../../../platform/documents/index.js';

/** A file with its validators. */
export interface StoredFile {
  file: SpooledFile;
  /** Weak: compression changes the bytes and not what they say. */
  etag: string;
  /** Since when it says what it says, as far as this process knows. */
  since: Date;
}

interface Kept {
  at: number;
  made: Promise<StoredFile>;
}

/**
 * Files that cost a walk through the whole catalogue, kept for a few seconds; many callers wait for one making. They
 * lie on the disk, so that the catalogue may be larger than the memory.
 */
export class StoredFiles {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly freshSeconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(name: string, make: () => Promise<SpooledFile>): Promise<StoredFile> {
    const known = this.kept.get(name);
    if (known && this.now() - known.at < this.freshSeconds * 1000) return known.made;
    const made = this.makeAfter(known, make);
    this.kept.set(name, { at: this.now(), made });
    made.catch(() => {
      if (this.kept.get(name)?.made === made) this.kept.delete(name);
    });
    return made;
  }

  /** Gives the room of all of them back. */
  async clear(): Promise<void> {
    const all = [...this.kept.values()];
    this.kept.clear();
    for (const { made } of all) await made.then(({ file }) => file.retire()).catch(() => undefined);
  }

  private async makeAfter(known: Kept | undefined, make: () => Promise<SpooledFile>): Promise<StoredFile> {
    const before = await known?.made.catch(() => undefined);
    const file = await make().finally(() => before?.file.retire());
    const etag = `W/"${file.sha256.slice(0, 32)}"`;
    return { file, etag, since: before?.etag === etag ? before.since : new Date(this.now()) };
  }
}

/** Whether the caller has this file already, by the weak comparison of RFC 9110; the day is asked only without a tag. */
export function hasSeen(
  {
    ifNoneMatch,
    ifModifiedSince,
  }: { ifNoneMatch?: string | undefined; ifModifiedSince?: string | undefined },
  { etag, since }: Pick<StoredFile, 'etag' | 'since'>,
): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  if (ifNoneMatch !== undefined) {
    return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
  }
  // HTTP dates have whole seconds: what changed within the same one is sent again.
  return Date.parse(ifModifiedSince ?? '') >= Math.ceil(since.getTime() / 1000) * 1000;
}
