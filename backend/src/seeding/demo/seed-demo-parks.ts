import { Injectable } from '@nestjs/common';
import { DEMO_PEOPLE, demoEmail, Identity, type Persona } from '../../modules/identity/index.js';
import { ParkContacts, Parks } from '../../modules/parks/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { actorOf, portalActor, workAs } from './demo-actors.js';
import { DemoDrafts } from './demo-drafts.js';
import { DEMO_OWN_PARKS, type DemoPark } from './demo-parks.data.js';

type People = ReadonlyMap<Persona, string>;

/** Makes the invented parks with their teams, and what these have written since: one draft in review, one returned. */
@Injectable()
export class SeedDemoParks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly parks: Parks,
    private readonly contacts: ParkContacts,
    private readonly drafts: DemoDrafts,
  ) {}

  /** Safe to repeat: a park is made once, its team gets its memberships back. */
  async execute(people: People): Promise<void> {
    for (const park of DEMO_OWN_PARKS) {
      const known = (await this.parks.summariesBySlug([park.slug])).get(park.slug);
      const parkId = known?.id ?? (await this.publish(park, people));
      for (const role of ['editor', 'manager'] as const) {
        const userId = people.get(park[role]) as string;
        await this.identity.addMembership({
          userId,
          kind: 'park',
          organisationId: parkId,
          role: `park-${role}`,
        });
      }
      if (known) continue;
      await this.write(park, parkId, people);
      await this.drafts.hush(parkId);
    }
  }

  private async publish(park: DemoPark, people: People): Promise<string> {
    const [admin, officer] = [portalActor(people, 'admin'), portalActor(people, 'officer')];
    const { slug } = park;
    const identity = { slug, country: 'CN', region: null, timeZone: 'Asia/Shanghai' };
    const parkId = await this.drafts.create(admin, documentOf(park), identity);
    await this.drafts.submit(admin, parkId);
    await this.drafts.review(officer, parkId);
    await this.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [parkId, this.clock.now()]);
    return parkId;
  }

  private async write({ slug, manager, editor, draft, returned }: DemoPark, parkId: string, people: People) {
    const member = (persona: Persona, role: 'park-editor' | 'park-manager'): Actor =>
      actorOf(people.get(persona) as string, { kind: 'park', organisationId: parkId, role });
    const [writing, handingIn] = [member(editor, 'park-editor'), member(manager, 'park-manager')];
    await workAs(handingIn, () =>
      this.contacts.add(handingIn, slug, {
        name: DEMO_PEOPLE[manager].name,
        role: 'Answers for a park that does not exist',
        languages: ['en', 'zh-CN'],
        phone: null,
        email: demoEmail(manager),
        hours: null,
        visibility: 'public',
        position: 0,
      }),
    );
    await this.drafts.write(writing, parkId, (document) => {
      const changed = new Set(draft.facts.map(({ id }) => id));
      const kept = (document['facts'] as { id: string }[]).filter(({ id }) => !changed.has(id));
      return { ...document, notes: draft.notes, facts: [...kept, ...draft.facts] };
    });
    await this.drafts.submit(handingIn, parkId);
    if (returned) await this.drafts.review(portalActor(people, 'officer'), parkId, returned);
  }
}

function documentOf({ name, facts, segmentId, boundary }: DemoPark): Record<string, unknown> {
  return {
    name: { original: 'en', texts: name },
    kind: 'development zone',
    level: null,
    status: 'operating',
    established: '2024',
    website: null,
    notes: '(Demo) This park does not exist. Every statement about it is invented.',
    segments: [
      {
        id: segmentId,
        word: 'permanent_magnets',
        segment: 'RE4a',
        source: '(Demo) Invented for the demonstration',
      },
    ],
    capabilities: [],
    leadingIndustries: [],
    position: null,
    boundary: boundary ?? null,
    facts,
    tenants: [],
  };
}
