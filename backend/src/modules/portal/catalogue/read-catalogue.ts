import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../../platform/clock/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { Database } from '../../../platform/database/database.js';
import { Policies } from '../../policies/index.js';
import {
  type StoredBuilding,
  type StoredMeasure,
  type StoredOffering,
  type StoredPark,
  type StoredPlot,
  type StoredPolicy,
  type StoredRegion,
  toBuilding,
  toMeasure,
  toOffering,
  toPark,
  toPlot,
  toPolicy,
  withFacts,
} from './catalogue-rows.js';
import {
  type Batched,
  BUILDINGS,
  MEASURES,
  NEWEST_DAY_SQL,
  OFFERINGS,
  PARKS,
  PLOTS,
  POLICIES,
  REGIONS,
} from './catalogue.sql.js';
import type { CatalogueHead, CataloguePolicy, OpenCatalogue } from './catalogue.types.js';

export const SCHEMA_PATH = '/api/v1/catalogue.schema.json';

const LICENCE: CatalogueHead['licence'] = {
  note: 'Statements are those of the sources named with each of them; cite these. What no source states is absent, which does not mean there is none.',
  attribution: [
    {
      what: 'City positions',
      by: 'GeoNames',
      licence: 'CC BY 4.0',
      address: 'https://www.geonames.org/',
    },
  ],
};

/** So many subjects with all their facts are in memory at once. */
const BATCH = 50;

/** Reads everything that is public, and nothing else: no fact for the signed-in, no invented row, nothing of a person. */
@Injectable()
export class ReadCatalogue {
  constructor(
    private readonly db: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The catalogue as it is at one moment, for as long as the work lasts. */
  execute<T>(work: (catalogue: OpenCatalogue) => Promise<T>): Promise<T> {
    return this.db.snapshot(async () => work(await this.open()));
  }

  private async open(): Promise<OpenCatalogue> {
    const now = this.clock.now();
    return {
      head: await this.head(),
      regions: () => this.each(REGIONS, (rows: StoredRegion[]) => rows.map(withFacts)),
      parks: () => this.each(PARKS, (rows: StoredPark[]) => rows.map(toPark)),
      plots: () => this.each(PLOTS, (rows: StoredPlot[]) => rows.map(toPlot)),
      buildings: () => this.each(BUILDINGS, (rows: StoredBuilding[]) => rows.map(toBuilding)),
      policies: () =>
        this.each(POLICIES, (rows: StoredPolicy[]) => this.standing(rows, ({ slug }) => slug, toPolicy)),
      measures: () =>
        this.each(MEASURES, (rows: StoredMeasure[]) =>
          this.standing(rows, ({ policy }) => policy, toMeasure),
        ),
      offerings: () =>
        this.each(OFFERINGS, (rows: StoredOffering[]) => rows.map((row) => toOffering(row, now))),
    };
  }

  private async head(): Promise<CatalogueHead> {
    const today = civilDateAt(this.clock.now(), 'UTC');
    const newest = await this.db.one<{ day: string | null }>(NEWEST_DAY_SQL, [today]);
    return {
      $schema: `${this.configuration.publicUrl}${SCHEMA_PATH}`,
      portal: this.configuration.publicUrl,
      newestDay: newest?.day ?? null,
      licence: LICENCE,
    };
  }

  /** Each with how its policy stands today. */
  private async standing<Row, Item>(
    rows: Row[],
    policyOf: (row: Row) => string,
    toItem: (row: Row, standing: CataloguePolicy['standing']) => Item,
  ): Promise<Item[]> {
    const cards = await this.policies.cardsOf([...new Set(rows.map(policyOf))], 'en');
    return rows.flatMap((row) => {
      const standing = cards.get(policyOf(row))?.standing;
      return standing ? [toItem(row, standing)] : [];
    });
  }

  private async *each<Row, Item>(
    { sql, first }: Batched,
    toItems: (rows: Row[]) => Item[] | Promise<Item[]>,
  ): AsyncGenerator<Item[]> {
    for (let last = first; ;) {
      const rows = await this.db.query<{ id: string } & Row>(sql, [last, BATCH]);
      yield await toItems(rows);
      const id = rows.at(-1)?.id;
      if (id === undefined || rows.length < BATCH) return;
      last = id;
    }
  }
}
