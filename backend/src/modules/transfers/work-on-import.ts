import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { ApplyImport } from './apply-import.js';
import { CheckImport } from './check-import.js';
import { ImportStore, WORK } from './import-store.js';
import { ReadImport } from './read-import.js';
import { UndoImport } from './undo-import.js';

/** The work that goes on when the person has left the page. */
@Injectable()
export class WorkOnImport implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly store: ImportStore,
    private readonly readImport: ReadImport,
    private readonly checkImport: CheckImport,
    private readonly applyImport: ApplyImport,
    private readonly undoImport: UndoImport,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: WORK,
      trigger: 'a file was received, or its check, its application or its undoing asked for',
      effectKey: 'imports.state; import_rows.outcome and undo, set in the transaction of the effect',
      run: ({ importId }) => this.execute(importId as string),
    });
  }

  /** Does what the state says: a job that comes late, or twice, finds another state and nothing to do. */
  async execute(id: string): Promise<void> {
    const record = await this.store.read(id);
    if (record?.state === 'reading') await this.readImport.execute(record);
    if (record?.state === 'checking') await this.checkImport.execute(record);
    if (record?.state === 'applying') await this.applyImport.execute(record);
    if (record?.state === 'undoing') await this.undoImport.execute(record);
  }
}
