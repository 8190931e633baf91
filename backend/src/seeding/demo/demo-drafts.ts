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

/** Writes parks’ profiles by the verbs that people use, so that what a demonstration shows can really come about. */
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

  async write(by: Actor, parkId: string, change: (document: Document) => Document): Promise<void> {
    await workAs(by, async () => {
      await this.beginDraft.execute(by, 'park', parkId, null);
      const { document, version } = await this.records.draft(by, 'park', parkId);
      await this.saveDraft.execute(by, 'park', parkId, version, change(document));
    });
  }

  /** What was done here is told to nobody. */
  hush(parkId: string): Promise<void> {
    return this.history.hush('content', parkId);
  }

  /** Hands in what is open; whoever does stands by what is questioned. */
  async submit(by: Actor, parkId: string): Promise<void> {
    await workAs(by, async () => {
      const { version, warnings } = await this.records.draft(by, 'park', parkId);
      await this.moveVersion.execute(by, 'park', parkId, version, {
        action: 'submit',
        acknowledgedWarnings: warnings,
      });
    });
  }

  /** With comments it goes back to its team, without it is approved. */
  async review(by: Actor, parkId: string, comments: { pointer: string; text: string }[] = []): Promise<void> {
    await workAs(by, async () => {
      const { version } = await this.records.draft(by, 'park', parkId);
      const move =
        comments.length > 0 ? { action: 'return' as const, comments } : { action: 'approve' as const };
      await this.moveVersion.execute(by, 'park', parkId, version, move);
    });
  }
}
