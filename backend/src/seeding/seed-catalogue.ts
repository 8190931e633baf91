import { Injectable } from '@nestjs/common';
import { ParkProjection } from '../modules/parks/index.js';
import { WritePolicy } from '../modules/policies/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { SearchIndex } from '../platform/search-index/search-index.js';
import { seedFacts } from './seed-facts.js';
import { readSeedFiles, type SeedFiles, type SeedTerm } from './seed-files.js';
import { seedParks } from './seed-parks.js';
import { seedPolicies } from './seed-policies.js';
import { seedRegimes } from './seed-regimes.js';
import { seedRegions } from './seed-regions.js';

const NAME = 'catalogue';

/** Loads the catalogue of real regions, parks, policies, regimes and terms; again only when the files have changed. */
@Injectable()
export class SeedCatalogue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly index: SearchIndex,
    private readonly projection: ParkProjection,
    private readonly policies: WritePolicy,
  ) {}

  /** @returns whether anything was loaded. Rows a person has edited are left as they are. */
  async execute(): Promise<boolean> {
    const files = readSeedFiles();
    return this.db.transaction(async () => {
      // Several processes may start at once; one loads, the others then find it done.
      await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [`seed ${NAME}`]);
      const loaded = await this.db.one<{ hash: string }>('SELECT hash FROM seed_loads WHERE name = $1', [
        NAME,
      ]);
      if (loaded?.hash === files.hash) return false;
      await this.load(files);
      await this.db.query(
        `INSERT INTO seed_loads (name, hash, loaded_at) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET hash = EXCLUDED.hash, loaded_at = EXCLUDED.loaded_at`,
        [NAME, files.hash, this.clock.now()],
      );
      return true;
    });
  }

  private async load(files: SeedFiles): Promise<void> {
    const { db, index } = this;
    const regionIds = await seedRegions(db, files.regions, files.tree);
    for (const region of files.regions) {
      const subject = { type: 'region' as const, id: regionIds.get(region.id) as string, slug: region.id };
      await seedFacts(db, subject, region.facts, files.collectedOn);
    }
    const edited = await this.editedParks();
    const parkIds = await seedParks(
      { db, index, tree: files.tree, regions: files.regions, regionIds, edited },
      files.parks,
    );
    for (const park of files.parks.filter(({ id }) => !edited.has(id))) {
      const subject = { type: 'park' as const, id: parkIds.get(park.id) as string, slug: park.id };
      await seedFacts(db, subject, park.facts, files.collectedOn);
    }
    await this.projection.refresh();
    await seedPolicies(
      {
        db,
        policies: this.policies,
        regionIds,
        parkIds,
        collectedOn: files.collectedOn,
        at: this.clock.now(),
      },
      files.policies,
      files.measures,
    );
    await seedRegimes(db, files);
    for (const term of files.terms) await this.seedTerm(term);
  }

  /**
   * A fact deleted by a person would come back by itself, a renamed tenant stand there twice. Every row is held until all is
   * loaded, as those of policies are; what only refers to a park meanwhile need not wait.
   */
  private async editedParks(): Promise<Set<string>> {
    const rows = await this.db.query<{ slug: string; edited: boolean }>(
      'SELECT slug, edited_at IS NOT NULL AS edited FROM parks ORDER BY slug FOR NO KEY UPDATE',
    );
    return new Set(rows.filter(({ edited }) => edited).map(({ slug }) => slug));
  }

  /** Machine-compiled: a draft until a native reader has confirmed it. */
  private async seedTerm(term: SeedTerm): Promise<void> {
    const texts = { en: term.en, 'zh-CN': term.zh_CN, ja: term.ja, de: term.de };
    await this.db.query(
      `INSERT INTO glossary_terms (slug, category, texts, draft) VALUES ($1, $2, $3, true)
       ON CONFLICT (slug) DO UPDATE SET category = EXCLUDED.category, texts = EXCLUDED.texts
       WHERE glossary_terms.edited_at IS NULL`,
      [term.id.replaceAll('_', '-'), term.category, JSON.stringify(texts)],
    );
  }
}
