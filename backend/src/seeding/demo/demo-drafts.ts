import { Injectable } from '@nestjs/common';
import {
  BeginDraft,
  ContentRecords,
  CreateRecord,
  MoveVersion,
  SaveDraft,
} from '../../modules/content/index.js';
import type { Actor } from '../../platform/context/actor.js';
import { workAs } from './demo-actors.js';
import { DemoHistory } from './demo-history.js';

type Document = Record<string, unknown>;

/** Writes what parks publish by the verbs that people use, so that what a demonstration shows can really come about. */
@Injectable()
export class DemoDrafts {
  constructor(
    private readonly createRecord: CreateRecord,
    private readonly beginDraft: BeginDraft,
    private readonly saveDraft: SaveDraft,
    private readonly moveVersion: MoveVersion,
    private readonly records: ContentRecords,
    private readonly history: DemoHistory,
  ) {}

  /** @returns the id of the park that is being begun. */
  create(by: Actor, document: Document, identity: Document): Promise<string> {
    return workAs(by, () => this.createRecord.execute(by, 'park', { document, identity }));
  }

  /** @returns the id of what an editor of the park has begun. */
  begin(by: Actor, type: string, parkId: string, document: object): Promise<string> {
    return workAs(by, () => this.createRecord.execute(by, type, { parkId, document: { ...document } }));
  }

  async write(by: Actor, parkId: string, change: (document: Document) => Document): Promise<void> {
    await workAs(by, async () => {
      await this.beginDraft.execute(by, 'park', parkId, null);
      const { document, version } = await this.records.draft(by, 'park', parkId);
      await this.saveDraft.execute(by, 'park', parkId, version, change(document));
    });
  }

  /** What was done here is told to nobody. @param id of a park's profile, plot, building or offering */
  hush(id: string): Promise<void> {
    return this.history.hush('content', id);
  }

  /** Hands in what is open; whoever does stands by what is questioned. */
  async submit(by: Actor, id: string, type = 'park'): Promise<void> {
    await workAs(by, async () => {
      const { version, warnings } = await this.records.draft(by, type, id);
      await this.moveVersion.execute(by, type, id, version, {
        action: 'submit',
        acknowledgedWarnings: warnings,
      });
    });
  }

  /** With comments it goes back to its team, without it is approved. */
  async review(
    by: Actor,
    id: string,
    comments: { pointer: string; text: string }[] = [],
    type = 'park',
  ): Promise<void> {
    await workAs(by, async () => {
      const { version } = await this.records.draft(by, type, id);
      const move =
        comments.length > 0 ? { action: 'return' as const, comments } : { action: 'approve' as const };
      await this.moveVersion.execute(by, type, id, version, move);
    });
  }
}
