import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { BeginDraft, type ContentDocument, OpenVersions, SaveDraft } from '../content/index.js';
import { factGone, profileHeld } from './correction.errors.js';
import type { CorrectionRow } from './correction-row.js';

interface DraftFact {
  id: string;
  [field: string]: unknown;
}

/**
 * Writes what a reader proposed into the draft of the park's profile, as the one who accepts it. Nothing is public by that:
 * the draft goes the way of every draft. Joins the ambient transaction.
 */
@Injectable()
export class TakeCorrectionIntoDraft {
  constructor(
    private readonly open: OpenVersions,
    private readonly beginDraft: BeginDraft,
    private readonly saveDraft: SaveDraft,
  ) {}

  /**
   * Goes on with the open draft, or begins one.
   * @returns the number of the version.
   * @throws DomainError conflict `correction.profile-held`, `correction.fact-gone`; what beginning and saving throw.
   */
  async execute(actor: Actor, correction: CorrectionRow): Promise<number> {
    const { parkId } = correction;
    if (!(await this.open.of('park', [parkId])).has(parkId))
      await this.beginDraft.execute(actor, 'park', parkId, null);
    const draft = (await this.open.of('park', [parkId])).get(parkId);
    const document = await this.open.documentOf('park', parkId);
    if (!draft || !document || draft.state !== 'draft') throw profileHeld();
    await this.saveDraft.execute(actor, 'park', parkId, draft.version, corrected(document, correction));
    return draft.n;
  }
}

/** The statement keeps its id, its note and who may see it; what vouched for the old value does not vouch for this one. */
function corrected(document: ContentDocument, correction: CorrectionRow): ContentDocument {
  const facts = document['facts'] as unknown as DraftFact[];
  if (!facts.some(({ id }) => id === correction.factId)) throw factGone();
  const { value, unit, asOf, valueKind, sourceTitle, sourceAddress } = correction;
  const source = { address: sourceAddress, title: sourceTitle, retrievedOn: null, quote: null };
  const changes = { value, unit, asOf, valueKind, source, confidence: null, expiresOn: null };
  return {
    ...document,
    facts: facts.map((fact) => (fact.id === correction.factId ? { ...fact, ...changes } : fact)),
  } as unknown as ContentDocument;
}
