import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IANAZone } from 'luxon';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import {
  type ContentDocument,
  type ContentNote,
  type ContentSubject,
  ContentTypes,
  type KnownRecord,
} from '../content/index.js';
import { PublishedFacts } from '../facts/index.js';
import { NewParkIdentity, ParkDocument } from './dto/park-document.js';
import { documentProblems, documentWarnings } from './park-document.rules.js';
import { ParkSnapshot } from './park-snapshot.js';
import { identityRegionUnknown, identitySlugTaken, identityZoneUnknown } from './parks.errors.js';
import { boundaryNotes } from './plot.rules.js';
import { PublishPark } from './publish-park.js';

interface KnownRow {
  id: string;
  slug: string;
  title: LocalizedText;
  demo: boolean;
  archived: boolean;
}

/** Lends the park's profile to drafts, versions and reviews. */
@Injectable()
export class ParkContent implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly types: ContentTypes,
    private readonly facts: PublishedFacts,
    private readonly snapshots: ParkSnapshot,
    private readonly publishPark: PublishPark,
  ) {}

  onModuleInit(): void {
    this.types.register({
      type: 'park',
      dto: ParkDocument,
      identity: NewParkIdentity,
      createdBy: 'administrators',
      archivedBy: 'administrators',
      known: (ids) => this.known(ids),
      keys: () => this.slugs(),
      titleOf,
      demandIdentity: (identity) => this.demandIdentity(identity as unknown as NewParkIdentity),
      problems: (subject, document) => this.problems(subject, asPark(document)),
      warnings: async (_, document, published) => [
        ...documentWarnings(asPark(document), published && asPark(published), this.today()),
        ...borderNotes(asPark(document)).warnings,
      ],
      snapshot: (id) => this.snapshots.of(id),
      project: (id, document, publication) => this.publishPark.execute(id, asPark(document), publication),
      archive: (id, at) => this.publishPark.archive(id, at),
    });
  }

  private async known(ids: readonly string[]): Promise<Map<string, KnownRecord>> {
    const rows = await this.db.query<KnownRow>(
      `SELECT id, slug, name AS title, demo, archived_at IS NOT NULL AS archived FROM parks WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...park }) => [id, { ...park, parkId: id }]));
  }

  /** Also of archived ones: an address is given once. */
  private async slugs(): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; slug: string }>('SELECT id, slug FROM parks');
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  }

  private async demandIdentity({ slug, region, timeZone }: NewParkIdentity): Promise<void> {
    if (!IANAZone.isValidZone(timeZone)) throw identityZoneUnknown();
    if (await this.isSlugTaken(slug)) throw identitySlugTaken();
    if (region !== null && !(await this.db.one('SELECT 1 FROM regions WHERE slug = $1', [region])))
      throw identityRegionUnknown();
  }

  /** By a park, or by one that is still a draft: its desk is at that address. */
  private async isSlugTaken(slug: string): Promise<boolean> {
    const other = await this.db.one(
      `SELECT 1 FROM parks WHERE slug = $1
       UNION ALL SELECT 1 FROM content_versions begun
         WHERE begun.type = 'park' AND begun.identity->>'slug' = $1 AND EXISTS (
           SELECT 1 FROM content_versions open WHERE open.type = 'park' AND open.subject_id = begun.subject_id
              AND open.state IN ('draft', 'in-review', 'approved')) LIMIT 1`,
      [slug],
    );
    return other !== null;
  }

  private async problems({ id }: ContentSubject, park: ParkDocument): Promise<ContentNote[]> {
    const taken = new Set([
      ...(await this.facts.takenIds(
        { type: 'park', id },
        park.facts.map((fact) => fact.id),
      )),
      ...(await this.takenIn('park_segments', id, park.segments)),
      ...(await this.takenIn('tenants', id, park.tenants)),
    ]);
    return [
      ...documentProblems(park, taken),
      ...borderNotes(park).problems,
      ...(await this.contactProblem(id)),
    ];
  }

  /** Ids that name a row of another park. */
  private async takenIn(
    table: 'park_segments' | 'tenants',
    parkId: string,
    items: readonly { id: string }[],
  ): Promise<string[]> {
    if (items.length === 0) return [];
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE id = ANY($1::uuid[]) AND park_id <> $2`,
      [items.map(({ id }) => id), parkId],
    );
    return rows.map(({ id }) => id);
  }

  /** Who has claimed a park can be asked; a profile compiled from public sources names nobody. */
  private async contactProblem(id: string): Promise<ContentNote[]> {
    const lacking = await this.db.one(
      `SELECT 1 FROM parks WHERE id = $1 AND claimed_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM park_contacts c WHERE c.park_id = parks.id)`,
      [id],
    );
    return lacking ? [{ pointer: '', code: 'content.contact-needed', params: {} }] : [];
  }

  private today() {
    return civilDateAt(this.clock.now(), 'UTC');
  }
}

const asPark = (document: ContentDocument) => document as unknown as ParkDocument;
const borderNotes = ({ boundary, position }: ParkDocument) => boundaryNotes(boundary ?? null, position);

function titleOf(document: ContentDocument): LocalizedText | null {
  const { original, texts } = asPark(document).name;
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return written.length === 0 ? null : { original, texts: Object.fromEntries(written) };
}
