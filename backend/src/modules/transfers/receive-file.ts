import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { fileIncomplete, fileTooLarge, notAvailable } from './import.errors.js';
import { ImportStore } from './import-store.js';

const PIECE = 1 << 20;

/** The bytes of an announced file, kept piece by piece as they come. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Sending it again replaces what came before, as long as the file has not been whole.
   * @throws DomainError not-found; conflict `workflow.action-not-available`; invalid `import.file-incomplete`; HttpProblem
   * 413 `import.file-too-large` where the announced size is passed, with nothing read on.
   */
  async execute(actor: Actor, id: string, open: () => Readable): Promise<void> {
    const record = await this.store.find(actor, id);
    if (record.state !== 'waiting') throw notAvailable('receive', record.state);
    await this.db.query('DELETE FROM import_chunks WHERE import_id = $1', [id]);
    const sha256 = await this.keep(id, record.fileSize, open());
    await this.db.transaction(async () => {
      const locked = await this.store.find(actor, id, 'FOR UPDATE');
      // Of two that send at once, the pieces of neither may end up in the file of the other.
      const kept = await this.db.one<{ sha256: string }>(
        `SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY n)), 'hex') AS sha256
           FROM import_chunks WHERE import_id = $1`,
        [id],
      );
      if (kept?.sha256 !== sha256) throw fileIncomplete();
      await this.store.move(locked, 'receive', { file_sha256: sha256 });
    });
  }

  private async keep(id: string, announced: number, body: Readable): Promise<string> {
    const hash = createHash('sha256');
    let pending: Buffer[] = [];
    let [size, held, n] = [0, 0, 0];
    const flush = async () => {
      await this.db.query(
        `INSERT INTO import_chunks (import_id, n, bytes) VALUES ($1, $2, $3)
         ON CONFLICT (import_id, n) DO UPDATE SET bytes = EXCLUDED.bytes`,
        [id, n++, Buffer.concat(pending)],
      );
      [pending, held] = [[], 0];
    };
    for await (const piece of body as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > announced) throw fileTooLarge(this.configuration.IMPORT_MAX_MB);
      hash.update(piece);
      pending.push(piece);
      held += piece.length;
      if (held >= PIECE) await flush();
    }
    if (held > 0) await flush();
    if (size !== announced) throw fileIncomplete();
    return hash.digest('hex');
  }
}
