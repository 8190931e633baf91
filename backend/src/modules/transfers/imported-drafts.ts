import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import {
  BeginDraft,
  type ContentDocument,
  ContentKeys,
  CreateRecord,
  DiscardDrafts,
  isRefused,
  type Outcome,
  SaveDraft,
  type StandingRecord,
} from '../content/index.js';
import type { ImportRecord } from './import-store.js';
import type { Judgement } from './judgement.js';

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
export const refusedFor = (reason: string): Effect => ({ ...NO_EFFECT, reason });

/** A row whose effect can be taken back. */
export interface AppliedRow {
  n: number;
  subjectId: string;
  began: boolean;
  before: ContentDocument | null;
  appliedVersion: number;
}

/** Null once it is taken back, else why it stays. */
export type TakenBack = string | null;

/**
 * The verbs of drafts, as an import uses them: a batch at once. They are the same verbs, with the same rights, rules and
 * events, that a person's single draft goes through.
 */
@Injectable()
export class ImportedDrafts {
  constructor(
    private readonly keys: ContentKeys,
    private readonly createRecord: CreateRecord,
    private readonly beginDraft: BeginDraft,
    private readonly saveDraft: SaveDraft,
    private readonly discardDrafts: DiscardDrafts,
  ) {}

  /** @param judged none of them refused. @returns for each what became of it. */
  async write(actor: Actor, record: ImportRecord, judged: readonly Judgement[]): Promise<Effect[]> {
    const effects = new Map<Judgement, Effect>();
    const news = judged.filter(({ standing }) => standing === null);
    const olds = judged.filter(({ standing }) => standing !== null);
    const created = await this.createRecord.executeMany(
      actor,
      record.type,
      news.map(({ key, document }) => inputOf(record, key as string, document as ContentDocument)),
    );
    for (const [place, judgement] of news.entries()) {
      const outcome = created[place] as (typeof created)[number];
      effects.set(
        judgement,
        isRefused(outcome)
          ? refusedFor(outcome.code)
          : {
              ...NO_EFFECT,
              outcome: 'created',
              subjectId: outcome.id,
              began: true,
              appliedVersion: outcome.version,
            },
      );
    }
    for (const [judgement, effect] of await this.change(actor, record, olds)) effects.set(judgement, effect);
    return judged.map((judgement) => effects.get(judgement) as Effect);
  }

  /** What is public gets a draft first. */
  private async change(
    actor: Actor,
    { type }: ImportRecord,
    judged: readonly Judgement[],
  ): Promise<Map<Judgement, Effect>> {
    const closed = judged.filter(({ standing }) => standing?.open === null);
    const begun = await this.beginDraft.executeMany(
      actor,
      type,
      closed.map(({ standing }) => standing?.id as string),
    );
    const versions = new Map<Judgement, Outcome<number>>(
      judged.map((judgement) => [judgement, judgement.standing?.open?.version ?? 0]),
    );
    for (const [place, judgement] of closed.entries()) {
      const outcome = begun[place] as (typeof begun)[number];
      versions.set(judgement, isRefused(outcome) ? outcome : outcome.version);
    }
    const open = judged.filter((judgement) => !isRefused(versions.get(judgement) as Outcome<number>));
    const saved = await this.saveDraft.executeMany(
      actor,
      type,
      open.map((judgement) => ({
        id: judgement.standing?.id as string,
        version: versions.get(judgement) as number,
        document: { ...judgement.document },
      })),
    );
    for (const [place, judgement] of open.entries()) versions.set(judgement, saved[place] as Outcome<number>);
    return new Map(judged.map((judgement) => [judgement, updated(judgement, versions.get(judgement))]));
  }

  /** @returns for each row null once it is taken back, else why it stays. */
  async takeBack(
    actor: Actor,
    { type }: ImportRecord,
    rows: readonly AppliedRow[],
  ): Promise<Map<number, TakenBack>> {
    const standing = await this.keys.standing(
      type,
      rows.map(({ subjectId }) => subjectId),
    );
    const results = new Map<number, TakenBack>(
      rows.map((row) => [row.n, whyItStays(standing.get(row.subjectId), row)]),
    );
    const free = rows.filter(({ n }) => results.get(n) === null);
    const begun = free.filter(({ began }) => began);
    const changed = free.filter(({ began }) => !began);
    const discarded = await this.discardDrafts.execute(
      actor,
      type,
      begun.map(({ subjectId, appliedVersion }) => ({ id: subjectId, version: appliedVersion })),
    );
    const restored = await this.saveDraft.executeMany(
      actor,
      type,
      changed.map(({ subjectId, appliedVersion, before }) => ({
        id: subjectId,
        version: appliedVersion,
        document: { ...before },
      })),
    );
    for (const [place, { n }] of begun.entries()) results.set(n, reasonOf(discarded[place]));
    for (const [place, { n }] of changed.entries()) results.set(n, reasonOf(restored[place]));
    return results;
  }
}

function updated({ standing }: Judgement, version: Outcome<number> | undefined): Effect {
  if (version === undefined || isRefused(version)) return refusedFor(version?.code ?? 'resource.not-found');
  const began = standing?.open === null;
  return {
    outcome: 'updated',
    subjectId: standing?.id ?? null,
    began,
    before: began ? null : (standing?.document ?? null),
    appliedVersion: version,
    reason: null,
  };
}

function whyItStays(standing: StandingRecord | undefined, row: AppliedRow): TakenBack {
  if (standing === undefined) return 'discarded-since';
  if (standing.open === null) return 'published-since';
  if (standing.open.state !== 'draft') return 'submitted-since';
  return standing.open.version === row.appliedVersion ? null : 'edited-since';
}

export const reasonOf = (outcome: Outcome<unknown>): TakenBack => (isRefused(outcome) ? outcome.code : null);

const inputOf = ({ type, parkId }: ImportRecord, key: string, document: ContentDocument) =>
  type === 'park'
    ? // Catalogues of zones are Chinese ones so far; a zone of another country is begun by hand.
      { document, identity: { slug: key, country: 'CN', region: null, timeZone: 'Asia/Shanghai' } }
    : { document, parkId: parkId as string };
