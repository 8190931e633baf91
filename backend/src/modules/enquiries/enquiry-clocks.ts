import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { recipientsVisibleTo } from './enquiries.access.js';
import type { Desk } from './enquiry-recipient.entity.js';
import type { EnquiryRecipientState } from './enquiry-recipient.workflow.js';
import { clockOf, type ClockState, enquiryState } from './enquiry.rules.js';

/** A promise that is still owed. */
export interface OwedAnswer {
  state: ClockState;
  dueAt: Date;
}

/** An enquiry as the case of its project lists it. */
export interface ProjectEnquiry {
  id: string;
  reference: string;
  state: EnquiryRecipientState;
  createdAt: Date;
  /** The parks it went to; empty for the triage. */
  parkIds: string[];
  due: OwedAnswer | null;
}

/** A part of an enquiry about a project that is still open: somebody asks, and somebody answers for it. */
export interface OpenPart {
  projectId: string;
  enquiryId: string;
  reference: string;
  /** The park that is being asked; null where none is named. */
  parkId: string | null;
  /** `triage`: the administrators answer for it. */
  desk: Desk;
  /** Who has taken it; null while it is the whole desk's. */
  ownerUserId: string | null;
}

/** A recipient inside of JSON: instants are text there. */
interface RecipientRow {
  state: EnquiryRecipientState;
  parkId: string | null;
  dueAt: string | null;
  answeredAt: string | null;
  pausedAt: string | null;
  endedAt: string | null;
}

/** Somebody still waits for an answer. */
const OWED = 'r.due_at IS NOT NULL AND r.answered_at IS NULL AND r.ended_at IS NULL';

/** What the enquiries of a project owe: for the modules above, which have judged who may ask. */
@Injectable()
export class EnquiryClocks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The worst promise owed to each project, in one query; projects that are owed nothing are absent. */
  async ofProjects(projectIds: readonly string[]): Promise<Map<string, OwedAnswer>> {
    if (projectIds.length === 0) return new Map();
    return this.worst('AND e.project_id = ANY($1)', [[...new Set(projectIds)]]);
  }

  /** Ids of the projects whose worst owed promise is in one of these states. */
  async projectsOwed(states: readonly ClockState[]): Promise<string[]> {
    const all = await this.worst('', []);
    return [...all].filter(([, { state }]) => states.includes(state)).map(([projectId]) => projectId);
  }

  /** The newest first. Unconfirmed ones have no project yet and are not among them. */
  async enquiriesOf(projectId: string): Promise<ProjectEnquiry[]> {
    const rows = await this.db.query<
      Omit<ProjectEnquiry, 'state' | 'parkIds' | 'due'> & { recipients: RecipientRow[] }
    >(
      `SELECT e.id, e.reference, e.created_at AS "createdAt",
              json_agg(json_build_object('state', r.state, 'parkId', r.park_id, 'dueAt', r.due_at,
                'answeredAt', r.answered_at, 'pausedAt', r.paused_at, 'endedAt', r.ended_at) ORDER BY r.id) AS recipients
         FROM enquiries e JOIN enquiry_recipients r ON r.enquiry_id = e.id
        WHERE e.project_id = $1 GROUP BY e.id ORDER BY e.id DESC`,
      [projectId],
    );
    return rows.map(({ recipients, ...row }) => ({
      ...row,
      state: enquiryState(recipients.map(({ state }) => state)),
      parkIds: recipients.flatMap(({ parkId }) => (parkId === null ? [] : [parkId])),
      due: worstOf(recipients.flatMap((recipient) => this.owedBy(recipient))),
    }));
  }

  /** What is still open of the enquiries about projects. @param reader only what they see; null: all. */
  async openParts(projectIds: readonly string[], reader: Actor | null = null): Promise<OpenPart[]> {
    if (projectIds.length === 0) return [];
    const parameters: unknown[] = [[...new Set(projectIds)]];
    const scope =
      reader === null ? 'TRUE' : recipientsVisibleTo(reader, (value) => `$${parameters.push(value)}`);
    return this.db.query<OpenPart>(
      `SELECT enquiry.project_id AS "projectId", enquiry.id AS "enquiryId", enquiry.reference,
              recipient.park_id AS "parkId", recipient.desk, recipient.owner_user_id AS "ownerUserId"
         FROM enquiries enquiry JOIN enquiry_recipients recipient ON recipient.enquiry_id = enquiry.id
        WHERE enquiry.project_id = ANY($1::uuid[]) AND enquiry.confirmed_at IS NOT NULL
          AND recipient.state IN ('submitted', 'answered', 'information-requested') AND ${scope}
        ORDER BY enquiry.id, recipient.id`,
      parameters,
    );
  }

  /** Whose case an enquiry belongs to; null while it is unconfirmed. */
  async caseOf(enquiryId: string): Promise<{ companyId: string; projectId: string; demo: boolean } | null> {
    return this.db.one(
      `SELECT company_id AS "companyId", project_id AS "projectId", demo FROM enquiries
        WHERE id = $1 AND company_id IS NOT NULL AND project_id IS NOT NULL`,
      [enquiryId],
    );
  }

  /** References by id, for histories that name enquiries. */
  async referencesOf(enquiryIds: readonly string[]): Promise<Map<string, string>> {
    if (enquiryIds.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; reference: string }>(
      'SELECT id, reference FROM enquiries WHERE id = ANY($1)',
      [[...new Set(enquiryIds)]],
    );
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }

  /** A running clock is worse than a paused one; among the running, the earliest promise. */
  private async worst(condition: string, parameters: readonly unknown[]): Promise<Map<string, OwedAnswer>> {
    const rows = await this.db.query<{ projectId: string; paused: boolean; dueAt: Date }>(
      `SELECT DISTINCT ON (e.project_id) e.project_id AS "projectId", r.paused_at IS NOT NULL AS paused,
              r.due_at AS "dueAt"
         FROM enquiry_recipients r JOIN enquiries e ON e.id = r.enquiry_id
        WHERE ${OWED} AND e.project_id IS NOT NULL ${condition}
        ORDER BY e.project_id, r.paused_at IS NOT NULL, r.due_at`,
      parameters,
    );
    return new Map(rows.map(({ projectId, paused, dueAt }) => [projectId, this.owed(dueAt, paused)]));
  }

  private owedBy({ dueAt, answeredAt, pausedAt, endedAt }: RecipientRow): OwedAnswer[] {
    if (dueAt === null || answeredAt !== null || endedAt !== null) return [];
    return [this.owed(new Date(dueAt), pausedAt !== null)];
  }

  private owed(dueAt: Date, paused: boolean): OwedAnswer {
    const now = this.clock.now();
    const state = clockOf({ receivedAt: now, dueAt, answeredAt: null, pausedAt: paused ? now : null, now });
    return { state, dueAt };
  }
}

const SEVERITY: readonly ClockState[] = [
  'overdue',
  'due-soon',
  'running',
  'paused',
  'not-started',
  'stopped',
];

function worstOf(owed: readonly OwedAnswer[]): OwedAnswer | null {
  const bySeverity = [...owed].sort(
    (a, b) => SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state) || a.dueAt.getTime() - b.dueAt.getTime(),
  );
  return bySeverity[0] ?? null;
}
