import { Injectable } from '@nestjs/common';
import { isCivilDate } from '../../platform/clock/civil-date.js';
import { Database } from '../../platform/database/database.js';
import { convert } from '../../platform/quantities/index.js';
import { SearchIndex } from '../../platform/search-index/search-index.js';
import { foldText } from '../../platform/search-text/index.js';
import type { Publication } from '../content/index.js';
import { LandSurroundings, Parks } from '../parks/index.js';
import type { OfferingDocument } from './dto/offering.document.js';

const day = (stated: string | null) => (isCivilDate(stated) ? stated : null);

/** An offering's version becomes what the public sees and finds. */
@Injectable()
export class PublishOffering {
  constructor(
    private readonly db: Database,
    private readonly index: SearchIndex,
    private readonly land: LandSurroundings,
    private readonly parks: Parks,
  ) {}

  /** Joins the publishing transaction. What it holds may have been archived since it was submitted: that is left out. */
  async execute(id: string, document: OfferingDocument, { parkId, at, demo }: Publication): Promise<void> {
    const { title, description, quantity, left } = document;
    // Without a title nothing is published.
    const texts = title?.texts ?? {};
    const sortTitle = foldText(texts[title?.original ?? ''] ?? '');
    const plots = await this.land.idsOf('plots', parkId, document.plots);
    const buildings = await this.land.idsOf('buildings', parkId, document.buildings);
    await this.db.query(
      `INSERT INTO offerings (id, park_id, kind, title, sort_title, summary, segments, quantity_value, quantity_unit,
         left_value, opens_on, closes_on, plot_ids, building_ids, document, demo, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, title = EXCLUDED.title, sort_title = EXCLUDED.sort_title,
         summary = EXCLUDED.summary, segments = EXCLUDED.segments, quantity_value = EXCLUDED.quantity_value,
         quantity_unit = EXCLUDED.quantity_unit, left_value = EXCLUDED.left_value, opens_on = EXCLUDED.opens_on,
         closes_on = EXCLUDED.closes_on, plot_ids = EXCLUDED.plot_ids, building_ids = EXCLUDED.building_ids,
         document = EXCLUDED.document, demo = EXCLUDED.demo, archived_at = NULL`,
      [
        id,
        parkId,
        document.kind,
        JSON.stringify(title),
        sortTitle,
        description && JSON.stringify(description),
        document.segments,
        quantity?.value ?? null,
        quantity?.unit ?? null,
        quantity && left && convert(left, quantity.unit).value,
        day(document.opensOn),
        day(document.closesOn),
        [...plots.values()],
        [...buildings.values()],
        JSON.stringify(document),
        demo,
        at,
      ],
    );
    await this.findable(id, parkId, document, sortTitle);
  }

  async archive(id: string, at: Date): Promise<void> {
    await this.db.query('UPDATE offerings SET archived_at = $2 WHERE id = $1', [id, at]);
    await this.index.remove('offering', id);
  }

  /** By its own words and the name of its park. */
  private async findable(
    id: string,
    parkId: string | null,
    { title, description }: OfferingDocument,
    sortKey: string,
  ): Promise<void> {
    const park = parkId === null ? undefined : (await this.parks.summariesOf([parkId])).get(parkId);
    await this.index.put({
      kind: 'offering',
      id,
      slug: id,
      names: title?.texts ?? {},
      words: [...Object.values(description?.texts ?? {}), ...Object.values(park?.name.texts ?? {})],
      sortKey,
    });
  }
}
