import { Injectable } from '@nestjs/common';
import type { Persona } from '../../modules/identity/index.js';
import { Parks, type ParkSummary } from '../../modules/parks/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { newReference } from '../../platform/reference-code/index.js';
import {
  DEMO_COMPANIES,
  DEMO_ENQUIRIES,
  DEMO_PARKS,
  DEMO_PROJECTS,
  DEMO_UNCLAIMED_PARK,
  type DemoEnquiry,
  type DemoProject,
} from './demo-cases.data.js';
import { promiseOf, replay, type ReplayedRecipient, type ReplayedStep, sideOf } from './demo-replay.js';
import { DemoHistory } from './demo-history.js';

type Projects = ReadonlyMap<DemoProject, { id: string; companyId: string }>;
type People = ReadonlyMap<Persona, string>;

/** Parks with somebody who plays their team. */
const TEAMS: readonly string[] = Object.values(DEMO_PARKS);
const hasTeam = (park: ParkSummary | null): park is ParkSummary => park !== null && TEAMS.includes(park.slug);

/** Nobody is called so, and no mail arrives at such an address. */
const VISITOR = {
  name: 'Demo Visitor (invented)',
  email: 'visitor@demo.lodestone.example',
  organisation: 'Demo Tools Ltd (invented)',
};
const SENDER_OF_BULK = {
  name: 'Demo Sender (invented)',
  email: 'bulk@demo.lodestone.example',
  organisation: DEMO_COMPANIES.bulk.name,
};

/**
 * Writes the invented enquiries as their steps have left them, with the history the steps would have made.
 * Lists and threads are in the order of their ids, so these carry the invented time too.
 */
@Injectable()
export class SeedDemoEnquiries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly parks: Parks,
    private readonly history: DemoHistory,
  ) {}

  /** @returns the submitted ones, the oldest first, with the project each is about. */
  async execute(
    people: People,
    projects: Projects,
  ): Promise<{ id: string; project: DemoProject; receivedAt: Date }[]> {
    const parks = await this.parks.summariesBySlug([...TEAMS, DEMO_UNCLAIMED_PARK]);
    const made: { id: string; project: DemoProject; receivedAt: Date }[] = [];
    for (const enquiry of DEMO_ENQUIRIES) {
      const named = enquiry.parks.map((slug) => parks.get(slug)).filter((park) => park !== undefined);
      const { id, receivedAt } = await this.write(enquiry, named, people, projects);
      if (enquiry.project !== null) made.push({ id, project: enquiry.project, receivedAt });
    }
    return made.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  }

  private async write(
    enquiry: DemoEnquiry,
    parks: readonly ParkSummary[],
    people: People,
    projects: Projects,
  ) {
    const recipients = (parks.length > 0 ? parks : [null]).map((park) => {
      const timeZone = hasTeam(park) ? park.timeZone : this.configuration.TRIAGE_TIME_ZONE;
      const promise = promiseOf(
        enquiry,
        this.clock.now(),
        this.configuration.FIRST_ANSWER_WORKING_DAYS,
        timeZone,
      );
      return { park, timeZone, ...promise, ...replay(enquiry, promise) };
    });
    const receivedAt = recipients[0]?.receivedAt as Date;
    const project = enquiry.project === null ? null : (projects.get(enquiry.project) ?? null);
    const author = enquiry.project === null ? null : personaOf(enquiry.project);
    const id = await this.insertEnquiry(
      enquiry,
      receivedAt,
      project,
      author === null ? null : (people.get(author) ?? null),
    );
    const recipientIds: string[] = [];
    for (const { park, timeZone, recipient, steps } of recipients) {
      const row = project === null ? unconfirmed(recipient) : recipient;
      const recipientId = await this.insertRecipient(id, park, timeZone, row, people);
      recipientIds.push(recipientId);
      await this.tell({ enquiryId: id, recipientId, steps, people });
    }
    const occurred = { subject: { type: 'enquiry', id }, at: receivedAt };
    if (project === null) {
      await this.history.record({ ...occurred, name: 'enquiry.entered', actor: null, payload: {} });
    } else {
      await this.history.record({
        ...occurred,
        name: 'enquiry.submitted',
        actor: author === null ? null : (people.get(author) ?? null),
        payload: { companyId: project.companyId, projectId: project.id, recipientIds, demo: true },
      });
    }
    return { id, receivedAt };
  }

  private async insertEnquiry(
    enquiry: DemoEnquiry,
    at: Date,
    project: { id: string; companyId: string } | null,
    authorId: string | null,
  ): Promise<string> {
    const contact = authorId !== null ? null : project === null ? VISITOR : SENDER_OF_BULK;
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO enquiries (id, reference, company_id, project_id, author_user_id, contact_name, contact_email,
         contact_organisation, locale, question, project_draft, created_at, confirmed_at, reminded_at, demo)
       VALUES (uuidv7($11::timestamptz - clock_timestamp()), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true) RETURNING id`,
      [
        newReference(),
        project?.companyId ?? null,
        project?.id ?? null,
        authorId,
        contact?.name ?? null,
        contact?.email ?? null,
        contact?.organisation ?? null,
        enquiry.locale,
        enquiry.question,
        project === null ? JSON.stringify({ title: 'Machining of magnets (demo)', segment: 'RE4a' }) : null,
        at,
        project === null ? null : at,
        // As if reminded: nobody is there to be.
        project === null ? at : null,
      ],
    );
    return (row as { id: string }).id;
  }

  private async insertRecipient(
    enquiryId: string,
    park: ParkSummary | null,
    timeZone: string,
    row: ReplayedRecipient,
    people: People,
  ): Promise<string> {
    const inserted = await this.db.one<{ id: string }>(
      `INSERT INTO enquiry_recipients (enquiry_id, park_id, desk, time_zone, state, state_changed_at, owner_user_id,
         received_at, due_at, paused_at, answered_at, ended_at, closed_outcome, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [
        enquiryId,
        park?.id ?? null,
        hasTeam(park) ? 'park' : 'triage',
        timeZone,
        row.state,
        row.stateChangedAt,
        row.owner === null ? null : (people.get(row.owner) ?? null),
        row.receivedAt,
        row.dueAt,
        row.pausedAt,
        row.answeredAt,
        row.endedAt,
        row.outcome,
        row.version,
      ],
    );
    return (inserted as { id: string }).id;
  }

  /** The messages and the events of the steps. */
  private async tell(told: {
    enquiryId: string;
    recipientId: string;
    steps: readonly ReplayedStep[];
    people: People;
  }): Promise<void> {
    for (const { at, by, event, from, to, message } of told.steps) {
      const actor = told.people.get(by) ?? null;
      const side = sideOf(by);
      const sent = message === null ? {} : await this.send(told, side, actor, at, message);
      await this.history.record({
        subject: { type: 'enquiry', id: told.enquiryId },
        name: event,
        at,
        actor,
        payload: { recipientId: told.recipientId, side, ...(from === to ? {} : { from, to }), ...sent },
      });
    }
  }

  /** @returns what the event says of the message. */
  private async send(
    { recipientId, enquiryId }: { recipientId: string; enquiryId: string },
    side: string,
    actor: string | null,
    at: Date,
    { kind, body }: { kind: string; body: string },
  ): Promise<{ messageId: string; kind: string }> {
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO messages (id, recipient_id, enquiry_id, author_user_id, author_side, kind, body, created_at)
       VALUES (uuidv7($7::timestamptz - clock_timestamp()), $1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [recipientId, enquiryId, actor, side, kind, body, at],
    );
    return { messageId: (row as { id: string }).id, kind };
  }
}

/** Who has signed in to send it; null for the sender of bulk mail, who came without an account. */
const personaOf = (project: DemoProject): Persona | null =>
  DEMO_COMPANIES[DEMO_PROJECTS[project].company].owner;

/** Until the e-mail is confirmed there is no clock, and nobody owes anything. */
const unconfirmed = (recipient: ReplayedRecipient): ReplayedRecipient => ({
  ...recipient,
  state: 'unconfirmed',
  receivedAt: null,
  dueAt: null,
});
