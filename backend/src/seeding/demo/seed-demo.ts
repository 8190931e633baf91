import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DemoPeople, type Persona } from '../../modules/identity/index.js';
import { Parks } from '../../modules/parks/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DEMO_CLAIM, DEMO_ENQUIRIES, DEMO_LEADS, DEMO_PARKS, DEMO_PROJECTS } from './demo-cases.data.js';
import { DemoContents, type DemoObjects } from './demo-contents.js';
import { SeedDemoOwn } from './seed-demo-own.js';

const NAME = 'demonstration';

/** What the demonstration holds. */
export interface DemoContent {
  people: Map<Persona, string>;
  objects: DemoObjects;
}

/**
 * The invented people, companies, projects, enquiries, leads and claim of the demonstration. All of it is marked `demo`, says
 * in its name that it is invented, and mails nobody.
 */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: DemoPeople,
    private readonly parks: Parks,
    private readonly contents: DemoContents,
    private readonly own: SeedDemoOwn,
  ) {}

  /**
   * Safe to repeat: the people get their memberships back, the content is made once.
   * @throws DomainError refused `link.demonstration-only` outside of the demonstration.
   */
  async execute(): Promise<DemoContent> {
    return this.db.transaction(async () => {
      // Several processes may start at once; one makes the content, the others then find it.
      await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [`seed ${NAME}`]);
      const parks = await this.parks.summariesBySlug(Object.values(DEMO_PARKS));
      const idOf = (slug: string) => parks.get(slug)?.id ?? null;
      const people = await this.people.seed({
        first: idOf(DEMO_PARKS.first),
        second: idOf(DEMO_PARKS.second),
      });
      const made = await this.db.one('SELECT 1 FROM seed_loads WHERE name = $1', [NAME]);
      if (!made) {
        await this.contents.make(people);
        await this.db.query('INSERT INTO seed_loads (name, hash, loaded_at) VALUES ($1, $2, $3)', [
          NAME,
          createHash('sha256')
            .update(JSON.stringify([DEMO_PROJECTS, DEMO_ENQUIRIES, DEMO_LEADS, DEMO_CLAIM]))
            .digest('hex'),
          this.clock.now(),
        ]);
      }
      await this.own.execute(people);
      return { people, objects: await this.contents.ids() };
    });
  }
}
