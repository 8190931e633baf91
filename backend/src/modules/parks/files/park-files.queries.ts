import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Actor } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/errors/domain-error.js';
import { readText } from '../../../platform/i18n/localized-text.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { addressOf, Files, type FileView } from '../../files/index.js';
import type {
  EvidencedPlotView,
  ParkFileListView,
  ParkFileView,
  ShownDocumentView,
  ShownParkFilesView,
  ShownPictureView,
} from './dto/park-file.views.js';
import { evidencedPlots, factsOf, PARK_FILE_COLUMNS, type ParkFileRow } from './park-file-row.js';
import { type ParkFileFacts, parkFileWorkflow } from './park-file.workflow.js';
import { ParkFilesAccess, type TeamPark } from './park-files.access.js';

const IN_ORDER = `ORDER BY kind DESC, position, file_id`;

interface Row {
  row: ParkFileRow;
  file: FileView;
  plot: EvidencedPlotView | null;
}

/** Reads a park's pictures and documents for its team and for the public. */
@Injectable()
export class ParkFilesQueries {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
    private readonly access: ParkFilesAccess,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @param plotId only the evidence for this plot; null for everything, so that no file is out of its team's reach.
   * @throws DomainError not-found
   */
  async list(actor: Actor, slug: string, plotId: string | null = null): Promise<ParkFileListView> {
    const park = await this.access.parkOf(actor, slug);
    const rows = await this.rows(`park_id = $1 AND ($2::uuid IS NULL OR plot_id = $2) ${IN_ORDER}`, [
      park.id,
      plotId,
    ]);
    const standing = await this.access.standing(actor, park);
    return {
      items: rows.map((row) => this.toView(actor, park, standing, row)),
      limits: await this.files.limitsOf({ type: 'park', id: park.id }),
      decides: standing.mayDecide && !standing.demoTeam,
    };
  }

  /** @throws DomainError not-found */
  async detail(actor: Actor, slug: string, id: string): Promise<ParkFileView> {
    const park = await this.access.parkOf(actor, slug);
    const [row] = await this.rows('park_id = $1 AND file_id = $2', [park.id, id]);
    if (!row) throw notFound();
    return this.toView(actor, park, await this.access.standing(actor, park), row);
  }

  /** What the page of a park shows: to everybody what is public, to who has signed in the rest of it too. */
  async shown(actor: Actor, slug: string, locale: Locale): Promise<ShownParkFilesView> {
    const park = await this.db.one<{ id: string }>(
      'SELECT id FROM parks WHERE slug = $1 AND archived_at IS NULL',
      [slug],
    );
    if (!park) throw notFound('park.not-found', 'There is no such park.');
    const rows = await this.rows(
      `park_id = $1 AND plot_id IS NULL AND state = 'shown' AND (visibility = 'public' OR $2) AND (NOT demo OR $3) ${IN_ORDER}`,
      [park.id, actor.kind === 'user', this.configuration.demonstration],
    );
    return {
      pictures: rows.filter(({ row }) => row.kind === 'picture').map((each) => toPicture(each, locale)),
      documents: rows.filter(({ row }) => row.kind === 'document').map((each) => toDocument(each, locale)),
    };
  }

  private async rows(condition: string, parameters: readonly unknown[]): Promise<Row[]> {
    const rows = await this.db.query<ParkFileRow>(
      `SELECT ${PARK_FILE_COLUMNS} FROM park_files WHERE ${condition}`,
      parameters,
    );
    const files = await this.files.viewsOf(rows.map(({ id }) => id));
    const plots = await evidencedPlots(this.db, rows);
    return rows.flatMap((row) => {
      const file = files.get(row.id);
      return file ? [{ row, file, plot: plots(row) }] : [];
    });
  }

  private toView(
    actor: Actor,
    park: TeamPark,
    standing: Pick<ParkFileFacts, 'mayDecide' | 'demoTeam'>,
    { row, file, plot }: Row,
  ): ParkFileView {
    // A reason is given with the action, not before it.
    const facts = { ...factsOf(row, file.state), ...standing, reason: 'to be given' };
    const can = (permission: string) => this.access.may(actor, park.id, permission as `${string}:${string}`);
    const actions = parkFileWorkflow.availableActions(row.state, facts, can);
    return {
      id: row.id,
      kind: row.kind,
      file,
      plot,
      alt: row.alt,
      caption: row.caption,
      credit: row.credit,
      visibility: row.visibility,
      state: row.state,
      returnedBecause: row.returnedBecause,
      demo: row.demo,
      version: row.version,
      // Who may show it has no need to ask.
      availableActions: actions.includes('show') ? actions.filter((action) => action !== 'ask') : actions,
    };
  }
}

const toPicture = ({ row, file }: Row, locale: Locale): ShownPictureView => ({
  id: row.id,
  alt: readText(row.alt, locale) ?? { text: '', lang: 'und', isOriginal: true },
  caption: readText(row.caption, locale),
  credit: row.credit,
  renditions: file.renditions,
  demo: row.demo,
});

export const toDocument = ({ row, file }: Pick<Row, 'row' | 'file'>, locale: Locale): ShownDocumentView => ({
  id: row.id,
  title: readText(row.kind === 'picture' ? (row.caption ?? row.alt) : row.caption, locale),
  name: file.name,
  mediaType: file.mediaType,
  size: file.size,
  // A picture is downloaded as its JPEG.
  address: file.address ?? addressOf(file.id),
  credit: row.credit,
  demo: row.demo,
});
