import { Injectable } from '@nestjs/common';
import type { Persona } from '../../modules/identity/index.js';
import { Parks } from '../../modules/parks/index.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { actorOf, portalActor } from './demo-actors.js';
import { DemoDrafts } from './demo-drafts.js';
import { demoLand } from './demo-land.data.js';
import { DEMO_OWN_PARKS } from './demo-parks.data.js';

/** Lets the team of the first invented park publish its plots, a building and an offering. */
@Injectable()
export class SeedDemoLand {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly parks: Parks,
    private readonly drafts: DemoDrafts,
  ) {}

  /** Safe to repeat: what its team has changed or taken away since stays so. */
  async execute(people: ReadonlyMap<Persona, string>): Promise<void> {
    const [first] = DEMO_OWN_PARKS;
    const park = first && (await this.parks.summariesBySlug([first.slug])).get(first.slug);
    if (!first || !park) return;
    if (await this.db.one('SELECT 1 FROM plots WHERE park_id = $1 LIMIT 1', [park.id])) return;
    const member = (persona: Persona, role: 'park-editor' | 'park-manager') =>
      actorOf(people.get(persona) as string, { kind: 'park', organisationId: park.id, role });
    const [editor, manager] = [member(first.editor, 'park-editor'), member(first.manager, 'park-manager')];
    const officer = portalActor(people, 'officer');
    for (const { type, document } of demoLand(civilDateAt(this.clock.now(), park.timeZone))) {
      const id = await this.drafts.begin(editor, type, park.id, document);
      await this.drafts.submit(manager, id, type);
      await this.drafts.review(officer, id, [], type);
      await this.drafts.hush(id);
    }
  }
}
