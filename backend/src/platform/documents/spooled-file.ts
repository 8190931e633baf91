import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

const PIECE = 1 << 16;

/**
 * A file that is whole before its first byte is sent: what fails on the way becomes an answer, never a file that ends
 * early, and neither its length nor a slow reader costs memory or a database connection. It has no name on the disk, so
 * nothing is left of it when the process dies.
 */
export class SpooledFile {
  private readers = 0;
  private retired = false;

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
    /** Of its bytes, in hex. */
    readonly sha256: string,
  ) {}

  /** Writes everything that comes; nothing is left when it breaks off. */
  static async from(
    pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  ): Promise<SpooledFile> {
    const handle = await unnamedFile();
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const bytes of gathered(pieces)) {
        hash.update(bytes);
        await handle.writeFile(bytes);
        size += bytes.byteLength;
      }
      return new SpooledFile(handle, size, hash.digest('hex'));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** From its first byte, as often as it is asked for until it is retired. */
  open(): Readable {
    this.readers += 1;
    let at = 0;
    const read = async () => {
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at);
      at += bytesRead;
      return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
    };
    return new Readable({
      read() {
        read().then(
          (bytes) => this.push(bytes),
          (error: Error) => this.destroy(error),
        );
      },
      destroy: (error, done) => {
        this.readers -= 1;
        this.closeWhenUnread();
        done(error);
      },
    });
  }

  /** Gives its room back as soon as nobody reads it any more. */
  retire(): void {
    if (this.retired) return;
    this.retired = true;
    this.closeWhenUnread();
  }

  private closeWhenUnread(): void {
    if (this.retired && this.readers === 0) void this.handle.close().catch(() => undefined);
  }
}

/** Small pieces together: each write waits for the disk, and a catalogue has tens of thousands of entries. */
async function* gathered(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    waiting.push(bytes);
    size += bytes.byteLength;
    if (size < PIECE) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

async function unnamedFile(): Promise<FileHandle> {
  const directory = await mkdtemp(path.join(tmpdir(), 'lodestone-'));
  try {
    return await open(path.join(directory, 'spool'), 'w+', 0o600);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
