import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import {
  BeginDraft,
  type ContentDocument,
  ContentKeys,
  DiscardDrafts,
  isRefused,
  same,
  SaveDraft,
  type StandingRecord,
} from '../content/index.js';
import type { ImportRecord } from './import-store.js';
import {
  type AppliedRow,
  type Effect,
  NO_EFFECT,
  reasonOf,
  refusedFor,
  type TakenBack,
} from './imported-drafts.js';
import { factsIn } from './judge-facts.js';
import { type Judgement, seenOf } from './judgement.js';
import type { JsonDocument } from './model/statements.js';

/** What a row made of a fact; kept as the row's `before`. */
interface FactChange {
  before: JsonDocument | null;
  after: JsonDocument;
}

/** Facts in the drafts of parks' profiles: all rows of a batch about one park are one saving of its draft. */
@Injectable()
export class ImportedFacts {
  constructor(
    private readonly db: Database,
    private readonly keys: ContentKeys,
    private readonly beginDraft: BeginDraft,
    private readonly saveDraft: SaveDraft,
    private readonly discardDrafts: DiscardDrafts,
  ) {}

  /** @param judged none of them refused. @returns for each what became of it. */
  async write(actor: Actor, judged: readonly Judgement[]): Promise<Effect[]> {
    const effects = new Map<Judgement, Effect>();
    for (const [parkId, rows] of groupedBy(judged, ({ standing }) => standing?.id as string)) {
      for (const [row, effect] of await this.writeInto(actor, parkId, rows)) effects.set(row, effect);
    }
    return judged.map((row) => effects.get(row) as Effect);
  }

  private async writeInto(
    actor: Actor,
    parkId: string,
    rows: readonly Judgement[],
  ): Promise<Map<Judgement, Effect>> {
    const all = (effect: Effect) => new Map(rows.map((row) => [row, effect]));
    const began = rows[0]?.standing?.open === null;
    if (began) {
      const [begun] = await this.beginDraft.executeMany(actor, 'park', [parkId]);
      if (begun === undefined || isRefused(begun))
        return all(refusedFor(begun?.code ?? 'resource.not-found'));
    }
    const standing = await this.standing(parkId);
    if (!standing?.open) return all(refusedFor('changed-since'));
    const facts = new Map(factsIn(standing.document).map((fact) => [fact['id'] as string, fact]));
    const changes = new Map<Judgement, FactChange>();
    for (const row of rows) {
      const after = row.document as JsonDocument;
      const before = facts.get(after['id'] as string) ?? null;
      // A draft that has just begun may hold what a load from public sources has changed.
      if ((before && seenOf(before)) === row.seen) changes.set(row, { before, after });
    }
    for (const { after } of changes.values()) facts.set(after['id'] as string, after);
    const reason = await this.save(actor, standing, [...facts.values()]);
    if (reason !== null) {
      if (began) await this.discard(actor, standing);
      return all(refusedFor(reason));
    }
    return new Map(
      rows.map((row) => [row, effectOf(changes.get(row), { parkId, began, n: standing.open?.n ?? 0 })]),
    );
  }

  /** @returns for each row null once it is taken back, else why it stays. */
  async takeBack(
    actor: Actor,
    { id: importId }: ImportRecord,
    rows: readonly AppliedRow[],
  ): Promise<Map<number, TakenBack>> {
    const results = new Map<number, TakenBack>();
    for (const [parkId, group] of groupedBy(rows, ({ subjectId }) => subjectId)) {
      for (const [n, result] of await this.takeBackFrom(actor, importId, parkId, group))
        results.set(n, result);
    }
    return results;
  }

  private async takeBackFrom(
    actor: Actor,
    importId: string,
    parkId: string,
    rows: readonly AppliedRow[],
  ): Promise<Map<number, TakenBack>> {
    const standing = (await this.standing(parkId)) ?? undefined;
    const facts = new Map(factsIn(standing?.document ?? {}).map((fact) => [fact['id'] as string, fact]));
    const results = new Map<number, TakenBack>();
    for (const row of rows) {
      const { before, after } = row.before as unknown as FactChange;
      const id = after['id'] as string;
      const reason = whyItStays(standing, row, facts.get(id));
      results.set(row.n, reason);
      if (reason !== null) continue;
      if (before === null) facts.delete(id);
      else facts.set(id, before);
    }
    const free = rows.filter(({ n }) => results.get(n) === null);
    if (standing === undefined || free.length === 0) return results;
    const reason = await this.giveBack(actor, importId, standing, [...facts.values()]);
    if (reason !== null) for (const { n } of free) results.set(n, reason);
    return results;
  }

  /** A draft that the import began, and that says nothing but what is public, is discarded. */
  private async giveBack(
    actor: Actor,
    importId: string,
    standing: StandingRecord,
    facts: readonly JsonDocument[],
  ): Promise<TakenBack> {
    const published = await this.keys.published('park', standing.id);
    const isAsPublished = published !== null && same(withFacts(standing.document, facts), published);
    if (isAsPublished && (await this.hasBegun(importId, standing.id))) return this.discard(actor, standing);
    return this.save(actor, standing, facts);
  }

  private async hasBegun(importId: string, parkId: string): Promise<boolean> {
    const row = await this.db.one(
      'SELECT 1 FROM import_rows WHERE import_id = $1 AND subject_id = $2 AND began LIMIT 1',
      [importId, parkId],
    );
    return row !== null;
  }

  private async save(
    actor: Actor,
    { id, open, document }: StandingRecord,
    facts: readonly JsonDocument[],
  ): Promise<TakenBack> {
    const draft = { id, version: open?.version ?? 0, document: { ...withFacts(document, facts) } };
    const [saved] = await this.saveDraft.executeMany(actor, 'park', [draft]);
    return reasonOf(saved);
  }

  private async discard(actor: Actor, { id, open }: StandingRecord): Promise<TakenBack> {
    const [discarded] = await this.discardDrafts.execute(actor, 'park', [
      { id, version: open?.version ?? 0 },
    ]);
    return reasonOf(discarded);
  }

  private async standing(parkId: string): Promise<StandingRecord | null> {
    return (await this.keys.standing('park', [parkId])).get(parkId) ?? null;
  }
}

const withFacts = (document: ContentDocument, facts: readonly JsonDocument[]): ContentDocument => ({
  ...document,
  facts,
});

function effectOf(
  change: FactChange | undefined,
  { parkId, began, n }: { parkId: string; began: boolean; n: number },
): Effect {
  if (change === undefined) return refusedFor('changed-since');
  return {
    ...NO_EFFECT,
    outcome: change.before === null ? 'created' : 'updated',
    subjectId: parkId,
    began,
    before: change as unknown as ContentDocument,
    // The number of the draft: each further batch raises its version.
    appliedVersion: n,
  };
}

function whyItStays(
  standing: StandingRecord | undefined,
  row: AppliedRow,
  fact: JsonDocument | undefined,
): TakenBack {
  const { after } = row.before as unknown as FactChange;
  if (standing === undefined) return 'discarded-since';
  if (standing.open?.n !== row.appliedVersion)
    return fact === undefined ? 'discarded-since' : 'published-since';
  if (standing.open.state !== 'draft') return 'submitted-since';
  return fact !== undefined && same(fact, after) ? null : 'edited-since';
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
