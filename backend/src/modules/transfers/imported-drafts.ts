import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { BeginDraft, type ContentDocument, ContentKeys, CreateRecord, SaveDraft } from '../content/index.js';
import type { ImportRecord } from './import-store.js';
import type { Judgement } from './judge-rows.js';

/** What became of a row. */
export interface Effect {
  outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  subjectId: string | null;
  began: boolean | null;
  before: ContentDocument | null;
  appliedVersion: number | null;
  reason: string | null;
}
export const NO_EFFECT: Effect = {
  outcome: 'refused',
  subjectId: null,
  began: null,
  before: null,
  appliedVersion: null,
  reason: null,
};

/** The verbs of drafts, as an import uses them. */
@Injectable()
export class ImportedDrafts {
  constructor(
    private readonly keys: ContentKeys,
    private readonly createRecord: CreateRecord,
    private readonly beginDraft: BeginDraft,
    private readonly saveDraft: SaveDraft,
  ) {}

  /** @throws DomainError of the verbs. */
  async write(actor: Actor, record: ImportRecord, { key, standing, document }: Judgement): Promise<Effect> {
    const text = document as ContentDocument;
    if (standing === null) {
      const id = await this.createRecord.execute(actor, record.type, inputOf(record, key as string, text));
      const version = await this.versionOf(record, id);
      return { ...NO_EFFECT, outcome: 'created', subjectId: id, began: true, appliedVersion: version };
    }
    const began = standing.open === null;
    if (began) await this.beginDraft.execute(actor, record.type, standing.id, null);
    const version = began ? await this.versionOf(record, standing.id) : (standing.open?.version as number);
    await this.saveDraft.execute(actor, record.type, standing.id, version, text);
    return {
      outcome: 'updated',
      subjectId: standing.id,
      began,
      before: began ? null : standing.document,
      appliedVersion: await this.versionOf(record, standing.id),
      reason: null,
    };
  }

  private async versionOf({ type }: ImportRecord, id: string): Promise<number> {
    return (await this.keys.standing(type, [id])).get(id)?.open?.version ?? 0;
  }
}

const inputOf = ({ type, parkId }: ImportRecord, key: string, document: ContentDocument) =>
  type === 'park'
    ? // Catalogues of zones are Chinese ones so far; a zone of another country is begun by hand.
      { document, identity: { slug: key, country: 'CN', region: null, timeZone: 'Asia/Shanghai' } }
    : { document, parkId: parkId as string };
