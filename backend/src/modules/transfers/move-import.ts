import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { demandVersion } from '../../platform/http/versions.js';
import type { MoveImportInput } from './dto/inputs.js';
import type { Reading } from './import.entity.js';
import { type ImportRecord, ImportStore } from './import-store.js';

/** A person lets an import go on: checked, applied, undone, read anew, given up. */
@Injectable()
export class MoveImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
  ) {}

  /**
   * @throws DomainError not-found; conflict `workflow.action-not-available`; refused `import.code-needed`,
   * `import.nothing-to-apply`; HttpProblem 412 for a stale version.
   */
  async execute(actor: Actor, id: string, version: number, input: MoveImportInput): Promise<void> {
    await this.db.transaction(async () => {
      const record = await this.store.find(actor, id, 'FOR UPDATE');
      demandVersion(record, version);
      // Whoever applies answers for the drafts: they are made with this person's rights, in this person's name.
      const byWhom = ['apply', 'undo'].includes(input.action) ? { created_by: actor.userId } : {};
      await this.store.move(record, input.action, { done: 0, ...byWhom, ...rereading(record, input) });
      if (input.action === 'discard') await this.forget(id);
      // Read in another way, the file has other rows.
      if (input.action === 'reread')
        await this.db.query('DELETE FROM import_rows WHERE import_id = $1', [id]);
    });
  }

  /** Nothing was made of it, so nothing of it is kept. */
  private async forget(id: string): Promise<void> {
    await this.db.query('DELETE FROM import_rows WHERE import_id = $1', [id]);
    await this.db.query('DELETE FROM import_chunks WHERE import_id = $1', [id]);
  }
}

/** What a person says of the file counts; the rest is found out again. */
function rereading({ reading }: ImportRecord, input: MoveImportInput): Record<string, unknown> {
  if (input.action !== 'reread') return {};
  const { encoding, separator, sheet } = input;
  const wanted: Reading = {
    ...(reading ?? {
      format: 'csv',
      likely: false,
      encoding: null,
      separator: null,
      sheet: null,
      sheets: [],
    }),
    ...(encoding ? { encoding, likely: false } : {}),
    ...(separator ? { separator } : {}),
    ...(sheet ? { sheet } : {}),
  };
  const isWhole = wanted.format === 'xlsx' || (wanted.encoding !== null && wanted.separator !== null);
  return { reading: isWhole ? JSON.stringify(wanted) : null };
}
