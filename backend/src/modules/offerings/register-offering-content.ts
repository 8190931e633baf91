import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import {
  type ContentDocument,
  type ContentSubject,
  ContentTypes,
  type KnownRecord,
} from '../content/index.js';
import { LandSurroundings, type Notes } from '../parks/index.js';
import { Measures, Policies } from '../policies/index.js';
import { OfferingDocument } from './dto/offering.document.js';
import { measuresOf, offeringNotes } from './offering.rules.js';
import { PublishOffering } from './publish-offering.js';

interface KnownRow {
  id: string;
  parkId: string;
  title: LocalizedText;
  demo: boolean;
  archived: boolean;
}

// A document has passed its class before anybody sees it here.
const asOffering = (document: ContentDocument) => document as unknown as OfferingDocument;

/** Lends offerings to drafts, versions and reviews. */
@Injectable()
export class RegisterOfferingContent implements OnModuleInit {
  constructor(
    private readonly types: ContentTypes,
    private readonly db: Database,
    private readonly land: LandSurroundings,
    private readonly policies: Policies,
    private readonly measures: Measures,
    private readonly publish: PublishOffering,
  ) {}

  onModuleInit(): void {
    this.types.register({
      type: 'offering',
      dto: OfferingDocument,
      createdBy: 'park',
      archivedBy: 'park',
      known: (ids) => this.known(ids),
      keys: (parkId) => this.titles(parkId),
      titleOf: (document) => titleOf(asOffering(document)),
      problems: async (subject, document) => (await this.judge(subject, asOffering(document))).problems,
      warnings: async (subject, document) => (await this.judge(subject, asOffering(document))).warnings,
      snapshot: (id) => this.snapshot(id),
      project: (id, document, publication) => this.publish.execute(id, asOffering(document), publication),
      archive: (id, at) => this.publish.archive(id, at),
    });
  }

  private async known(ids: readonly string[]): Promise<Map<string, KnownRecord>> {
    const rows = await this.db.query<KnownRow>(
      `SELECT id, park_id AS "parkId", title, demo, archived_at IS NOT NULL AS archived FROM offerings
        WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...offering }) => [id, { ...offering, slug: null }]));
  }

  /** The published ones by their titles, in the language they were written in. */
  private async titles(parkId: string | null): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; title: string | null }>(
      `SELECT id, title->'texts'->>(title->>'original') AS title FROM offerings
        WHERE park_id = $1 AND archived_at IS NULL`,
      [parkId],
    );
    return new Map(rows.flatMap(({ id, title }) => (title === null ? [] : [[title, id]])));
  }

  private async snapshot(id: string): Promise<ContentDocument | null> {
    const row = await this.db.one<{ document: ContentDocument }>(
      'SELECT document FROM offerings WHERE id = $1 AND archived_at IS NULL',
      [id],
    );
    return row?.document ?? null;
  }

  private async judge({ parkId }: ContentSubject, offering: OfferingDocument): Promise<Notes> {
    const [plots, buildings, cards, measures, { today }] = await Promise.all([
      this.land.idsOf('plots', parkId, offering.plots),
      this.land.idsOf('buildings', parkId, offering.buildings),
      this.policies.cardsOf(offering.policies, 'en'),
      this.measures.cardsOf(measuresOf(offering), 'en'),
      this.land.ofPark(parkId),
    ]);
    return offeringNotes(offering, {
      plots: new Set(plots.keys()),
      buildings: new Set(buildings.keys()),
      policies: new Map([...cards].map(([slug, { standing }]) => [slug, standing])),
      measures: new Map([...measures].map(([slug, { policy }]) => [slug, policy.standing])),
      today,
    });
  }
}

/** Null before a title is typed in any language. */
function titleOf({ title }: Partial<OfferingDocument>): LocalizedText | null {
  const written = Object.entries(title?.texts ?? {}).filter(([, text]) => text.trim() !== '');
  return title && written.length > 0
    ? { original: title.original, texts: Object.fromEntries(written) }
    : null;
}
