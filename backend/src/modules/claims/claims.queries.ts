import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { isAdministrator } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { type CursorQuery, pageOf, readCursor } from '../../platform/http/cursors.js';
import { Identity, type Person } from '../identity/index.js';
import { toRef } from '../parks/index.js';
import { ClaimJudgement } from './claim-judgement.js';
import { ClaimParks } from './claim-parks.js';
import { CLAIM_COLUMNS, type ClaimRow } from './claim-row.js';
import { claimWorkflow, OPEN_CLAIM_STATES } from './claim.workflow.js';
import { canOnClaim, isOwn } from './claims.access.js';
import { Claims } from './claims.reader.js';
import type { ClaimQueueQuery } from './dto/inputs.js';
import type { ClaimHistoryItemView, ClaimListView, ClaimSummaryView, ClaimView } from './dto/views.js';

interface EventRow {
  id: string;
  name: string;
  at: Date;
  actorId: string | null;
  note: string | null;
}

const MOST_EVENTS = 200;

/** Shows claims to their claimants, and all of them to administrators. */
@Injectable()
export class ClaimsQueries {
  constructor(
    private readonly db: Database,
    private readonly permissions: PermissionTable,
    private readonly identity: Identity,
    private readonly claims: Claims,
    private readonly parks: ClaimParks,
    private readonly judgement: ClaimJudgement,
  ) {}

  /** The actor's own, the newest first. */
  async own(actor: Actor, { cursor, pageSize }: CursorQuery): Promise<ClaimListView> {
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<ClaimRow>(
      `SELECT ${CLAIM_COLUMNS} FROM park_claims claim
        WHERE claim.claimant_user_id = $1 AND ($2::uuid IS NULL OR claim.id < $2) ORDER BY claim.id DESC LIMIT $3`,
      [actor.userId, after?.[0] ?? null, pageSize + 1],
    );
    return this.listOf(rows, pageSize);
  }

  /** For administrators: what waits, the oldest first; or all, the newest first. */
  async queue({ cursor, pageSize, state }: ClaimQueueQuery): Promise<ClaimListView> {
    const after = readCursor(cursor, ['uuid'])?.[0] ?? null;
    const rows = await this.db.query<ClaimRow>(
      state === 'open'
        ? `SELECT ${CLAIM_COLUMNS} FROM park_claims claim
            WHERE claim.state = ANY($3) AND ($1::uuid IS NULL OR claim.id > $1) ORDER BY claim.id LIMIT $2`
        : `SELECT ${CLAIM_COLUMNS} FROM park_claims claim
            WHERE ($1::uuid IS NULL OR claim.id < $1) ORDER BY claim.id DESC LIMIT $2`,
      [after, pageSize + 1, ...(state === 'open' ? [OPEN_CLAIM_STATES] : [])],
    );
    return this.listOf(rows, pageSize);
  }

  /** @throws DomainError not-found, also for a foreign one. */
  async detail(actor: Actor, id: string): Promise<ClaimView> {
    const claim = await this.claims.row(actor, id);
    const facts = await this.judgement.factsOf(claim, actor, 'to be given');
    const claimant = (await this.identity.usersOf([claim.claimantUserId])).get(claim.claimantUserId);
    const [summary] = await this.summaries([claim]);
    return {
      ...(summary as ClaimSummaryView),
      role: claim.role,
      officialEmail: claim.officialEmail,
      emailConfirmed: facts.claimantActive && claimant?.email === claim.officialEmail,
      evidence: claim.evidence,
      links: claim.links,
      ...(await this.claims.evidenceOf(claim, facts.own)),
      own: facts.own,
      parkOpen: facts.parkOpen,
      rivals: isAdministrator(actor)
        ? (await this.claims.rivalsOf(claim)).map(({ id, reference, organisation }) => ({
            id,
            reference,
            organisation,
          }))
        : [],
      history: await this.history(actor, claim, claimant),
      version: claim.version,
      availableActions: claimWorkflow
        .availableActions(claim.state, facts, canOnClaim(this.permissions, actor, claim))
        .filter((action) => action !== 'supersede'),
    };
  }

  private async listOf(rows: ClaimRow[], pageSize: number): Promise<ClaimListView> {
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    return { items: await this.summaries(page.rows), nextCursor: page.nextCursor };
  }

  private async summaries(rows: readonly ClaimRow[]): Promise<ClaimSummaryView[]> {
    const { locale } = currentContext();
    const parks = await this.parks.of(rows.map(({ parkId }) => parkId));
    const people = await this.identity.usersOf(rows.map(({ claimantUserId }) => claimantUserId));
    return rows.map((row) => {
      const park = parks.get(row.parkId);
      return {
        id: row.id,
        reference: row.reference,
        park: park ? toRef(park, locale) : null,
        organisation: row.organisation,
        state: row.state,
        claimant: people.get(row.claimantUserId)?.name ?? null,
        submittedAt: row.createdAt.toISOString(),
        stateChangedAt: row.stateChangedAt.toISOString(),
        demo: row.demo,
      };
    });
  }

  private async history(
    actor: Actor,
    claim: ClaimRow,
    claimant: Person | undefined,
  ): Promise<ClaimHistoryItemView[]> {
    const rows = await this.db.query<EventRow>(
      `SELECT event.id, event.name, event.occurred_at AS at, event.actor_id AS "actorId", note.body AS note
         FROM domain_events event
         LEFT JOIN park_claim_notes note ON note.claim_id = event.subject_id AND note.id::text = event.payload->>'noteId'
        WHERE event.subject_type = 'claim' AND event.subject_id = $1 ORDER BY event.id LIMIT ${MOST_EVENTS}`,
      [claim.id],
    );
    const people = await this.identity.usersOf(rows.flatMap(({ actorId }) => actorId ?? []));
    return rows.map(({ id, name, at, actorId, note }) => {
      const byClaimant = actorId === claim.claimantUserId;
      const officer = isOwn(actor, claim) ? null : (people.get(actorId ?? '')?.name ?? null);
      return {
        id,
        at: at.toISOString(),
        name,
        side: byClaimant ? 'claimant' : 'administrator',
        by: byClaimant ? (claimant?.name ?? null) : officer,
        note,
      };
    });
  }
}
