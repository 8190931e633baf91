import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import { Database } from '../../../platform/database/database.js';
import { factBlock } from '../../facts/index.js';
import { Policies } from '../../policies/index.js';
import { OFFERINGS_SQL, PARKS_SQL, POLICIES_SQL, REGIONS_SQL } from './catalogue.sql.js';
import type {
  Catalogue,
  CatalogueFact,
  CatalogueOffering,
  CataloguePark,
  CataloguePolicy,
  CatalogueRegion,
} from './catalogue.types.js';

export const SCHEMA_PATH = '/api/v1/catalogue.schema.json';

const LICENCE: Catalogue['licence'] = {
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

type Stored<T extends { facts: CatalogueFact[] }> = Omit<T, 'facts'> & {
  facts: Omit<CatalogueFact, 'block' | 'current'>[];
};
type StoredOffering = Omit<CatalogueOffering, 'publishedAt'> & { publishedAt: Date };

/** Reads everything that is public, and nothing else: no fact for the signed-in, no invented row, nothing of a person. */
@Injectable()
export class ReadCatalogue {
  constructor(
    private readonly db: Database,
    private readonly policies: Policies,
    private readonly configuration: Configuration,
  ) {}

  async execute(): Promise<Catalogue> {
    const [regions, parks, policies, offerings, standings] = await Promise.all([
      this.db.query<Stored<CatalogueRegion>>(REGIONS_SQL),
      this.db.query<Stored<CataloguePark>>(PARKS_SQL),
      this.db.query<Omit<CataloguePolicy, 'standing'>>(POLICIES_SQL),
      this.db.query<StoredOffering>(OFFERINGS_SQL),
      this.policies.standings(),
    ]);
    return {
      $schema: `${this.configuration.publicUrl}${SCHEMA_PATH}`,
      portal: this.configuration.publicUrl,
      licence: LICENCE,
      regions: regions.map(withFacts),
      parks: parks.map(withFacts),
      policies: policies.flatMap((policy) => {
        const standing = standings.get(policy.slug);
        return standing ? [{ ...policy, standing }] : [];
      }),
      offerings: offerings.map((offering) => ({
        ...offering,
        publishedAt: offering.publishedAt.toISOString(),
      })),
    };
  }
}

/** Facts come newest first within each key; all of the newest day are current, for neither may hide the other. */
function withFacts<T extends { facts: Omit<CatalogueFact, 'block' | 'current'>[] }>(
  subject: T,
): Omit<T, 'facts'> & { facts: CatalogueFact[] } {
  const newest = new Map<string, string | null>();
  return {
    ...subject,
    facts: subject.facts.map((fact) => {
      if (!newest.has(fact.key)) newest.set(fact.key, fact.asOf);
      return { ...fact, block: factBlock(fact.key), current: newest.get(fact.key) === fact.asOf };
    }),
  };
}
